type Classes = typeof Excel;
type ClassName = {
  [Name in keyof Classes]: Classes[Name] extends { readonly prototype: object } ? Name : never;
}[keyof Classes];
type MemberOf<Name extends ClassName> = Classes[Name] extends { readonly prototype: infer Prototype }
  ? keyof Prototype & string
  : never;

/** The members of Office.js that the product stands on: all of ExcelApi 1.14 or older, all in the library that we ship. */
export const REQUIRED_MEMBERS: { readonly [Name in ClassName]?: readonly MemberOf<Name>[] } = {
  Application: ['suspendScreenUpdatingUntilNextSync'],
  Runtime: ['enableEvents'],
  Workbook: [
    'name',
    'readOnly',
    'protection',
    'worksheets',
    'tables',
    'names',
    'customXmlParts',
    'getActiveCell',
  ],
  WorkbookProtection: ['protected'],
  WorksheetCollection: ['add', 'getItem'],
  Worksheet: [
    'activate',
    'autoFilter',
    'charts',
    'delete',
    'freezePanes',
    'getRange',
    'getUsedRangeOrNullObject',
    'horizontalPageBreaks',
    'names',
    'pageLayout',
    'protection',
    'shapes',
    'showGridlines',
    'tabColor',
    'tables',
    'visibility',
  ],
  FormatProtection: ['locked'],
  WorksheetProtection: ['protect', 'protected', 'unprotect'],
  WorksheetFreezePanes: ['freezeRows', 'unfreeze'],
  AutoFilter: ['isDataFiltered'],
  Range: [
    'address',
    'clear',
    'columnHidden',
    'conditionalFormats',
    'dataValidation',
    'delete',
    'format',
    'formulas',
    'getMergedAreasOrNullObject',
    'getSpecialCellsOrNullObject',
    'getUsedRangeOrNullObject',
    'insert',
    'merge',
    'numberFormat',
    'rowHidden',
    'select',
    'unmerge',
    'values',
    'valueTypes',
  ],
  RangeAreas: ['areas'],
  RangeFormat: [
    'autofitRows',
    'borders',
    'columnWidth',
    'fill',
    'font',
    'horizontalAlignment',
    'indentLevel',
    'protection',
    'rowHeight',
    'verticalAlignment',
    'wrapText',
  ],
  RangeBorder: ['color', 'style', 'weight'],
  TableCollection: ['add', 'getItem'],
  Table: ['autoFilter', 'columns', 'getRange', 'name', 'resize', 'showTotals', 'style', 'worksheet'],
  DataValidation: ['clear', 'errorAlert', 'ignoreBlanks', 'prompt', 'rule', 'type'],
  ConditionalFormatCollection: ['add', 'clearAll'],
  ConditionalFormat: ['custom', 'delete', 'getRangeOrNullObject', 'stopIfTrue', 'type'],
  NamedItemCollection: ['add', 'getItem'],
  NamedItem: ['delete', 'formula'],
  CustomXmlPartCollection: ['add', 'getByNamespace'],
  CustomXmlPart: ['delete', 'getXml', 'setXml'],
  PageBreakCollection: ['add', 'removePageBreaks'],
  PageLayout: [
    'bottomMargin',
    'centerHorizontally',
    'getPrintTitleRowsOrNullObject',
    'headersFooters',
    'leftMargin',
    'orientation',
    'paperSize',
    'rightMargin',
    'setPrintArea',
    'setPrintTitleRows',
    'topMargin',
    'zoom',
  ],
  ChartCollection: ['add', 'getItem'],
  Chart: [
    'delete',
    'format',
    'height',
    'left',
    'legend',
    'name',
    'plotVisibleOnly',
    'series',
    'setData',
    'setPosition',
    'title',
    'top',
    'width',
  ],
  ChartSeries: [
    'dataLabels',
    'doughnutHoleSize',
    'firstSliceAngle',
    'format',
    'gapWidth',
    'hasDataLabels',
    'overlap',
    'points',
    'setValues',
    'setXAxisValues',
  ],
  ChartSeriesCollection: ['add', 'getItemAt'],
  ChartPoint: ['dataLabel', 'format'],
  ChartAxis: [
    'format',
    'majorGridlines',
    'majorTickMark',
    'minimum',
    'reversePlotOrder',
    'tickLabelPosition',
    'visible',
  ],
  ChartDataLabels: ['format', 'numberFormat', 'position', 'showCategoryName', 'showValue'],
  HeaderFooter: ['centerFooter'],
};

/** What manifest.xml asks of Excel. */
const EXCEL_API = '1.14';

/**
 * What Excel, or the office.js on the page, lacks of what the product stands on. Neither happens where manifest and
 * folder are as we ship them: a cached manifest or a swapped library may do it. Only where Office.js is ready, in Excel.
 */
export function lacksOfHost(): string[] {
  const isOffered = Office.context.requirements.isSetSupported('ExcelApi', EXCEL_API);
  return [...(isOffered ? [] : [`ExcelApi ${EXCEL_API}`]), ...missingMembers()];
}

/**
 * The members that the library on the page lacks, as `Range.formulas`: asked once at start, because a library of another
 * age than the one we ship would else fail in the middle of the work. Empty: all are there.
 */
export function missingMembers(): string[] {
  return Object.entries(REQUIRED_MEMBERS).flatMap(([name, members]) => {
    const owner: unknown = Reflect.get(Excel, name);
    const prototype: unknown = typeof owner === 'function' ? owner.prototype : null;
    const has = (member: string): boolean =>
      typeof prototype === 'object' && prototype !== null && member in prototype;
    return members.filter((member) => !has(member)).map((member) => `${name}.${member}`);
  });
}
