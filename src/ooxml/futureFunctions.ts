/** Functions younger than the format: a file marks them with `_xlfn.`, or Excel shows `#NAME?`. */
const MARKED = new Set(
  (
    'ACOT ACOTH ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND ' +
    'BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV ' +
    'CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P ' +
    'COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT ' +
    'F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT ' +
    'GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC ' +
    'IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP ' +
    'MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
    'NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST ' +
    'QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P ' +
    'STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE SORTBY VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST ' +
    'WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
/** Two that carry a second mark. */
const DOUBLY_MARKED = new Set(['FILTER', 'SORT']);

const STRING_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?:_xl\w*\.)*[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
const MARK = /"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.)?|_xlpm\./g;

/** A formula as Excel shows it: without the file's marks. */
export function withoutMarks(formula: string): string {
  if (!formula.includes('_xl')) return formula;
  return formula.replace(MARK, (piece) => (piece.startsWith('"') ? piece : ''));
}

/** A formula as a file needs it. Names that LET and LAMBDA declare are not marked: nothing here writes those. */
export function withMarks(formula: string): string {
  return formula.replace(STRING_OR_NAME, (piece) => {
    const name = piece.toUpperCase();
    if (DOUBLY_MARKED.has(name)) return `_xlfn._xlws.${piece}`;
    return MARKED.has(name) ? `_xlfn.${piece}` : piece;
  });
}
