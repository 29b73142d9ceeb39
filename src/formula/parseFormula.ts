import { parse, parseA1Ref, parseStructRef, tokenize } from '@borgar/fx/xlsx';
import type { AstExpression } from '@borgar/fx/xlsx';
import type {
  BinaryOperator,
  CellsExpression,
  Corner,
  Expression,
  NameExpression,
  TableExpression,
  TableSection,
} from './expression';
import { errors } from './value';
import type { Scalar } from './value';

/** More than a large workbook's distinct formulas; past it the cache starts afresh. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, Expression>();

/**
 * Reads a formula, with or without its `=`. What cannot be read is `#NAME?`, as Excel says when a file holds it. The
 * same text is read once.
 */
export function parseFormula(formula: string): Expression {
  const known = cache.get(formula);
  if (known) return known;
  const expression = read(formula);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(formula, expression);
  return expression;
}

function read(formula: string): Expression {
  try {
    return convert(parse(withoutLostSheets(tokenize(formula))));
  } catch {
    // The library throws plain errors for every kind of unreadable formula.
    return { kind: 'gap', value: errors.name };
  }
}

/** `資料!#REF!`: Excel leaves the sheet in front of a reference that it lost, and the library cannot read that. */
function withoutLostSheets(tokens: ReturnType<typeof tokenize>): ReturnType<typeof tokenize> {
  return tokens.filter((token, index) => {
    const isContext = token.type === 'context' || token.type === 'context_quote';
    if (isContext) return tokens[index + 2]?.type !== 'error';
    const isBang = token.type === 'operator' && token.value === '!';
    return !(isBang && tokens[index + 1]?.type === 'error');
  });
}

function convert(node: AstExpression | null): Expression {
  if (node === null) return { kind: 'missing' };
  switch (node.type) {
    case 'Literal':
      return { kind: 'value', value: node.value };
    case 'ErrorLiteral':
      return { kind: 'value', value: { error: node.value } };
    case 'ReferenceIdentifier':
      return node.kind === 'table' ? readTable(node.value) : readReference(node.value);
    case 'UnaryExpression':
      return convertUnary(node.operator, node.arguments[0] ?? null);
    case 'BinaryExpression':
      return {
        kind: 'binary',
        operator: node.operator as BinaryOperator,
        left: convert(node.arguments[0] ?? null),
        right: convert(node.arguments[1] ?? null),
      };
    case 'CallExpression':
      return convertCall(node.callee.name, node.arguments);
    case 'ArrayExpression':
      return { kind: 'array', rows: node.elements.map((row) => row.map(constant)) };
    case 'LetExpression':
      return {
        kind: 'let',
        names: node.declarations.map((entry) => ({
          name: entry.id.name.toLowerCase(),
          value: convert(entry.init),
        })),
        body: convert(node.body),
      };
    default:
      return { kind: 'gap', value: errors.name };
  }
}

function convertUnary(operator: string, operand: AstExpression | null): Expression {
  // `A1#` needs spilled arrays, which are not worked out here.
  if (operator !== '+' && operator !== '-' && operator !== '%' && operator !== '@') {
    return { kind: 'gap', value: errors.ref };
  }
  return { kind: 'unary', operator, operand: convert(operand) };
}

function convertCall(callee: string | undefined, args: readonly (AstExpression | null)[]): Expression {
  if (callee === undefined) return { kind: 'gap', value: errors.name };
  // Files spell functions that came after 2007 with a prefix.
  const name = callee.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, '');
  if (name === 'LET') return convertFileLet(args);
  if (name === 'SINGLE') return { kind: 'unary', operator: '@', operand: convert(args[0] ?? null) };
  return { kind: 'call', name, args: args.map(convert) };
}

/** `_xlfn.LET(_xlpm.x,1,_xlpm.x+1)`: how a file spells LET, which the library takes for any function. */
function convertFileLet(args: readonly (AstExpression | null)[]): Expression {
  const names: { name: string; value: Expression }[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const target = args[index];
    if (target?.type !== 'ReferenceIdentifier') return { kind: 'value', value: errors.name };
    names.push({ name: target.value.toLowerCase(), value: convert(args[index + 1] ?? null) });
  }
  return { kind: 'let', names, body: convert(args[args.length - 1] ?? null) };
}

function constant(node: AstExpression): Scalar {
  if (node.type === 'Literal') return node.value;
  return node.type === 'ErrorLiteral' ? { error: node.value } : errors.value;
}

function readReference(text: string): Expression {
  const found = parseA1Ref(text);
  if (!found) return { kind: 'value', value: errors.name };
  // Another workbook is never open here.
  if (found.workbookName !== undefined && found.workbookName !== '') {
    return { kind: 'gap', value: errors.ref };
  }
  const sheet = found.sheetName === undefined || found.sheetName === '' ? null : found.sheetName;
  if ('name' in found) return { kind: 'name', sheet, name: found.name } satisfies NameExpression;
  const { range } = found;
  const [first = '', last = first] = sheet === null ? [] : sheet.split(':');
  return {
    kind: 'cells',
    sheets: sheet === null ? null : { first, last },
    top: corner(range.top, range.$top),
    bottom: corner(range.bottom, range.$bottom),
    left: corner(range.left, range.$left),
    right: corner(range.right, range.$right),
  } satisfies CellsExpression;
}

function corner(at: number | null | undefined, isAbsolute: boolean | null | undefined): Corner | null {
  return at === null || at === undefined ? null : { at, isAbsolute: isAbsolute === true };
}

function readTable(text: string): Expression {
  const found = parseStructRef(text);
  if (!found) return { kind: 'value', value: errors.name };
  if (found.workbookName !== undefined && found.workbookName !== '') {
    return { kind: 'gap', value: errors.ref };
  }
  const [first, last = first] = found.columns ?? [];
  return {
    kind: 'table',
    table: found.table === undefined || found.table === '' ? null : found.table,
    columns: first === undefined || last === undefined ? null : { first, last },
    sections: (found.sections ?? []).filter(isSection),
  } satisfies TableExpression;
}

function isSection(name: string): name is TableSection {
  return ['headers', 'data', 'totals', 'all', 'this row'].includes(name);
}
