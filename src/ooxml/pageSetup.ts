import { formatSheetArea, parseSheetArea, quoteSheetName } from '../workbook/address';
import type { PageSetup } from '../workbook/editPlan';
import { WORKSHEET_ORDER } from './worksheetOrder';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  booleanAttribute,
  childElement,
  element,
  elementText,
  insertChild,
  prefixOf,
  putChild,
  removeChildren,
} from './xmlTree';

/** The sheet's own built-in names, which hold what is printed. */
export interface PrintNames {
  /** With its `=`; null when it is not defined. */
  readonly get: (name: PrintName) => string | null;
  readonly set: (name: PrintName, formula: string | null) => void;
}

export type PrintName = '_xlnm.Print_Area' | '_xlnm.Print_Titles';

const POINTS_PER_INCH = 72;
const A4 = '9';
const SHEET_PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];
const HEADER_FOOTER_ORDER = [
  'oddHeader',
  'oddFooter',
  'evenHeader',
  'evenFooter',
  'firstHeader',
  'firstFooter',
];
/** What Excel takes where a sheet says nothing, in inches. */
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** How a sheet is printed. A print area of several pieces reads as null, "as it is". */
export function readPageSetup(worksheet: XmlElement, names: PrintNames): PageSetup {
  const setup = childElement(worksheet, 'pageSetup');
  const margins = childElement(worksheet, 'pageMargins');
  const margin = (side: keyof typeof DEFAULT_MARGINS): number =>
    Number(attribute(margins, side) ?? DEFAULT_MARGINS[side]) * POINTS_PER_INCH;
  const fit = childElement(childElement(worksheet, 'sheetPr'), 'pageSetUpPr');
  const footer = childElement(childElement(worksheet, 'headerFooter'), 'oddFooter');
  return {
    orientation: attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    paper: 'A4',
    printArea: parseSheetArea(names.get('_xlnm.Print_Area') ?? '')?.area ?? null,
    titleRows: readTitleRows(names.get('_xlnm.Print_Titles')),
    fitToWidth: booleanAttribute(fit, 'fitToPage') && attribute(setup, 'fitToWidth') !== '0',
    marginsPt: {
      top: rounded(margin('top')),
      bottom: rounded(margin('bottom')),
      left: rounded(margin('left')),
      right: rounded(margin('right')),
    },
    footerCenter: splitSections(footer ? elementText(footer) : '').center,
    centerHorizontally: booleanAttribute(childElement(worksheet, 'printOptions'), 'horizontalCentered'),
  };
}

/** Sets what a PageSetup says; printer, header, title columns and all else stay. */
export function writePageSetup(
  worksheet: XmlElement,
  sheetName: string,
  setup: PageSetup,
  names: PrintNames,
): void {
  const child = (name: string): XmlElement => ensureChild(worksheet, name, WORKSHEET_ORDER);
  const margins = child('pageMargins');
  for (const [side, fallback] of Object.entries(DEFAULT_MARGINS)) {
    if (!margins.attributes.has(side)) margins.attributes.set(side, String(fallback));
  }
  for (const [side, points] of Object.entries(setup.marginsPt)) {
    margins.attributes.set(side, String(rounded(points / POINTS_PER_INCH, 1_000_000)));
  }

  const page = child('pageSetup');
  page.attributes.set('paperSize', A4);
  page.attributes.set('orientation', setup.orientation);
  const properties = ensureChild(child('sheetPr'), 'pageSetUpPr', SHEET_PROPERTIES_ORDER);
  if (setup.fitToWidth) {
    properties.attributes.set('fitToPage', '1');
    page.attributes.set('fitToWidth', '1');
    page.attributes.set('fitToHeight', '0');
  } else properties.attributes.delete('fitToPage');

  const options = child('printOptions');
  if (setup.centerHorizontally) options.attributes.set('horizontalCentered', '1');
  else options.attributes.delete('horizontalCentered');
  if (options.attributes.size === 0) removeChildren(worksheet, 'printOptions');

  writeFooter(worksheet, setup.footerCenter);
  if (setup.printArea) names.set('_xlnm.Print_Area', `=${formatSheetArea(sheetName, setup.printArea)}`);
  names.set('_xlnm.Print_Titles', printTitles(sheetName, setup.titleRows, names.get('_xlnm.Print_Titles')));
}

function ensureChild(parent: XmlElement, name: string, order: readonly string[]): XmlElement {
  const known = childElement(parent, name);
  if (known) return known;
  const made = element(prefixOf(parent.name) + name);
  insertChild(parent, made, order);
  return made;
}

function writeFooter(worksheet: XmlElement, center: string): void {
  const holder = ensureChild(worksheet, 'headerFooter', WORKSHEET_ORDER);
  const footer = childElement(holder, 'oddFooter');
  const sections = { ...splitSections(footer ? elementText(footer) : ''), center };
  const text = [
    sections.left && `&L${sections.left}`,
    sections.center && `&C${sections.center}`,
    sections.right && `&R${sections.right}`,
  ].join('');
  if (text !== '') {
    putChild(holder, element(`${prefixOf(worksheet.name)}oddFooter`, {}, [text]), HEADER_FOOTER_ORDER);
  } else removeChildren(holder, 'oddFooter');
  if (holder.children.length === 0) removeChildren(worksheet, 'headerFooter');
}

/** `&L…&C…&R…`; text before the first code stands in the centre, `&&` is the sign itself. */
function splitSections(text: string): { left: string; center: string; right: string } {
  const sections = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  let current: keyof typeof sections = 'center';
  for (const [piece] of text.matchAll(/&[LCR]|&&|&?[^&]|&$/gs)) {
    const next = /^&([LCR])$/.exec(piece)?.[1];
    if (next === 'L' || next === 'C' || next === 'R') current = names[next];
    else sections[current] += piece;
  }
  return sections;
}

function readTitleRows(formula: string | null): PageSetup['titleRows'] {
  for (const part of splitUnion(formula)) {
    if (!isRows(part)) continue;
    const rows = parseSheetArea(part)?.area;
    if (rows) return { row: rows.row, count: rows.rowCount };
  }
  return null;
}

function printTitles(sheetName: string, rows: PageSetup['titleRows'], before: string | null): string | null {
  const parts = splitUnion(before).filter((part) => !isRows(part));
  if (rows) parts.push(`${quoteSheetName(sheetName)}!$${rows.row + 1}:$${rows.row + rows.count}`);
  return parts.length > 0 ? `=${parts.join(',')}` : null;
}

/** `'シート'!$A:$B,'シート'!$1:$2` in its parts; commas inside quotes belong to the sheet's name. */
function splitUnion(formula: string | null): string[] {
  return (formula ?? '').replace(/^=/, '').match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
}

function isRows(part: string): boolean {
  return /!\$?\d+:\$?\d+$/.test(part);
}

function rounded(value: number, to = 1000): number {
  return Math.round(value * to) / to;
}
