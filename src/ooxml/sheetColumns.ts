import { MAX_COLUMNS } from '../workbook/address';
import type { SheetDocument } from './sheetDocument';
import type { XmlElement } from './xmlTree';
import { attribute, booleanAttribute, childElements, element, removeChildren } from './xmlTree';

/** One `<col>`: what it says holds for all columns from `first` to `last`. */
interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly node: XmlElement;
}

const DEFAULT_CHARACTERS = 8;
const PADDING_PX = 5;

/** The format that a column's empty cells have. */
export function columnStyle(document: SheetDocument, column: number): number {
  return Number(attribute(spanAt(document, column)?.node, 'style') ?? 0);
}

export function isColumnHidden(document: SheetDocument, column: number): boolean {
  return booleanAttribute(spanAt(document, column)?.node, 'hidden');
}

export function hiddenColumns(document: SheetDocument): ReadonlySet<number> {
  const hidden = new Set<number>();
  for (const { first, last, node } of readSpans(document)) {
    if (!booleanAttribute(node, 'hidden') && attribute(node, 'width') !== '0') continue;
    for (let column = first; column <= last; column++) hidden.add(column);
  }
  return hidden;
}

/**
 * The width that Excel shows to a person: characters of the standard font, without the padding that the file counts in
 * (ECMA-376 part 1, 18.3.1.13). `digitWidth`: pixels of the standard font's widest digit.
 */
export function columnWidth(document: SheetDocument, column: number, digitWidth: number): number {
  const pixels = columnPixels(document, column, digitWidth);
  // Below one character Excel counts the padding in.
  const whole = digitWidth + PADDING_PX;
  const characters = pixels < whole ? pixels / whole : (pixels - PADDING_PX) / digitWidth;
  return Math.round(characters * 100) / 100;
}

/** Not rounded; what a column that is not hidden takes on screen at 96 dpi. */
export function columnPixels(document: SheetDocument, column: number, digitWidth: number): number {
  const own = attribute(spanAt(document, column)?.node, 'width');
  const format = document.child('sheetFormatPr');
  const width = own ?? attribute(format, 'defaultColWidth');
  if (width !== null) return Number(width) * digitWidth;
  const characters = Number(attribute(format, 'baseColWidth') ?? DEFAULT_CHARACTERS);
  // Excel makes the standard width a multiple of eight pixels.
  return Math.ceil((characters * digitWidth + PADDING_PX) / 8) * 8;
}

export function setColumnWidth(
  document: SheetDocument,
  column: number,
  count: number,
  width: { readonly characters: number; readonly digitWidth: number },
): void {
  const { characters, digitWidth } = width;
  const pixels =
    characters < 1 ? characters * (digitWidth + PADDING_PX) : characters * digitWidth + PADDING_PX;
  const stored = Math.round((pixels / digitWidth) * 256) / 256;
  mapColumns(document, column, count, (attributes) => {
    attributes.set('width', String(stored));
    attributes.set('customWidth', '1');
    attributes.delete('bestFit');
  });
}

export function setColumnsHidden(
  document: SheetDocument,
  column: number,
  count: number,
  isHidden: boolean,
): void {
  mapColumns(document, column, count, (attributes) => {
    if (isHidden) attributes.set('hidden', '1');
    else attributes.delete('hidden');
    if (!isHidden && attributes.get('width') === '0') attributes.delete('width');
  });
}

/** Changes what is said of some columns; `<col>`s that reach beyond them are split. */
export function mapColumns(
  document: SheetDocument,
  column: number,
  count: number,
  change: (attributes: Map<string, string>) => void,
): void {
  const last = Math.min(column + count, MAX_COLUMNS) - 1;
  const spans: ColumnSpan[] = [];
  let next = column;
  const addChanged = (from: number, to: number, node: XmlElement | null): void => {
    if (from > to) return;
    const attributes = new Map(node?.attributes ?? []);
    change(attributes);
    const name = `${document.prefix}col`;
    spans.push({ first: from, last: to, node: { name, attributes, children: node?.children ?? [] } });
  };
  for (const span of readSpans(document)) {
    if (span.last < column || span.first > last) {
      if (span.first > last) {
        addChanged(next, last, null);
        next = last + 1;
      }
      spans.push(span);
      continue;
    }
    addChanged(next, Math.min(span.first - 1, last), null);
    if (span.first < column) spans.push({ ...span, last: column - 1 });
    addChanged(Math.max(span.first, column), Math.min(span.last, last), span.node);
    if (span.last > last) spans.push({ ...span, first: last + 1 });
    next = span.last + 1;
  }
  addChanged(next, last, null);
  writeSpans(document, spans);
  document.touch();
}

function spanAt(document: SheetDocument, column: number): ColumnSpan | null {
  return readSpans(document).find((span) => span.first <= column && span.last >= column) ?? null;
}

/** Kept while the sheet does not change: they are asked for with every empty cell. */
const KNOWN_SPANS = new WeakMap<SheetDocument, { readonly version: number; readonly spans: ColumnSpan[] }>();

function readSpans(document: SheetDocument): readonly ColumnSpan[] {
  const known = KNOWN_SPANS.get(document);
  if (known?.version === document.version) return known.spans;
  const list = document.child('cols');
  const spans = list ? spansIn(list) : [];
  KNOWN_SPANS.set(document, { version: document.version, spans });
  return spans;
}

function spansIn(list: XmlElement): ColumnSpan[] {
  return childElements(list, 'col')
    .map((node) => ({
      first: Math.max(1, Number(attribute(node, 'min') ?? 1)) - 1,
      last: Math.min(MAX_COLUMNS, Number(attribute(node, 'max') ?? attribute(node, 'min') ?? 1)) - 1,
      node,
    }))
    .sort((a, b) => a.first - b.first);
}

function writeSpans(document: SheetDocument, spans: readonly ColumnSpan[]): void {
  if (spans.length === 0) {
    removeChildren(document.root, 'cols');
    return;
  }
  document.ensureChild('cols').children = spans.map(({ first, last, node }) => {
    const attributes = new Map([['min', String(first + 1)], ['max', String(last + 1)], ...node.attributes]);
    attributes.set('min', String(first + 1));
    attributes.set('max', String(last + 1));
    return { ...element(node.name, {}, node.children), attributes };
  });
}
