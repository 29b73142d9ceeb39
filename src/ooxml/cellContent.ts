import { isCellError, type CellValue } from '../workbook/cellValue';
import { MAX_CELL_TEXT } from '../workbook/cellText';
import type { SharedStrings } from './sharedStrings';
import type { SheetCell } from './sheetCell';
import { encodeCellText } from './stringText';
import type { XmlElement } from './xmlTree';
import { element, isElement, localName, prefixOf } from './xmlTree';

type OpenedCell = SheetCell & { element: XmlElement };

/** Throws a RangeError for what no cell can hold. */
export function checkValue(value: CellValue): void {
  if (typeof value === 'string' && value.length > MAX_CELL_TEXT) {
    throw new RangeError('text longer than a cell holds');
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError('a cell holds finite numbers only');
  }
}

/** A constant in a cell, or (null) nothing. Texts go into the shared table, as Excel puts them. */
export function putConstant(cell: OpenedCell, value: CellValue, strings: SharedStrings): void {
  cell.value = value;
  cell.formula = null;
  if (typeof value === 'string') setContent(cell.element, 's', [], String(strings.indexOf(value)));
  else setContent(cell.element, ...typed(value));
}

/** A formula (without its `=`) and its last result. */
export function putFormula(cell: OpenedCell, formula: string, value: CellValue): void {
  cell.value = value;
  cell.formula = formula;
  const node = element(`${prefixOf(cell.element.name)}f`, {}, [formula]);
  const [type, , text] = typed(value);
  setContent(cell.element, type, [node], text);
}

/** Another result of the formula that stands there; the formula's own element is kept. */
export function putResult(cell: OpenedCell, value: CellValue): void {
  cell.value = value;
  const formulas = cell.element.children.filter((child) => isElement(child) && localName(child.name) === 'f');
  const [type, , text] = typed(value);
  const kept = ['cm', 'vm'].map((name) => [name, cell.element.attributes.get(name)] as const);
  setContent(cell.element, type, formulas, text);
  // A dynamic array's mark belongs to the formula, which stays; the mark of a rich value goes with the old value.
  for (const [name, mark] of kept)
    if (name === 'cm' && mark !== undefined) cell.element.attributes.set(name, mark);
}

/** The type, nothing, and the text of `<v>` for a value; a text stands in the cell itself. */
function typed(value: CellValue): [type: string | null, before: XmlElement[], text: string | null] {
  if (value === null) return [null, [], null];
  if (typeof value === 'string') return ['str', [], encodeCellText(value)];
  if (typeof value === 'boolean') return ['b', [], value ? '1' : '0'];
  if (isCellError(value)) return ['e', [], value.error];
  return [null, [], String(value)];
}

/** Leaves attributes and children alone that say nothing about the value. */
function setContent(
  node: XmlElement,
  type: string | null,
  before: readonly (XmlElement | string)[],
  text: string | null,
): void {
  for (const name of ['t', 'cm', 'vm']) node.attributes.delete(name);
  if (type !== null) node.attributes.set('t', type);
  const others = node.children.filter(
    (child) => isElement(child) && !['v', 'f', 'is'].includes(localName(child.name)),
  );
  const value = text === null ? [] : [element(`${prefixOf(node.name)}v`, {}, [text])];
  node.children = [...before, ...value, ...others];
}
