import type { CellValue } from '../workbook/cellValue';
import { decodeCellText, textOfT } from './stringText';
import { isoSerial } from './isoSerial';
import { PackageFault } from './packageFault';
import type { SharedStrings } from './sharedStrings';
import type { CellFormula, SharedFormula, SheetCell } from './sheetCell';

type Attributes = Readonly<Record<string, string>>;

interface SharedStart {
  readonly group: SharedFormula;
  readonly row: number;
  readonly column: number;
}

/**
 * Puts one cell together from the parser's events. Levels count from `sheetData`: a row is 1, a cell 2, its value 3.
 */
export class CellReader {
  private readonly shared = new Map<string, SharedStart>();
  private isOpen = false;
  private row = 0;
  private column = 0;
  private style = 0;
  private type = 'n';
  private value: string | null = null;
  private inline: string | null = null;
  private formula: string | null = null;
  private formulaAttributes: Attributes = {};
  private target: 'value' | 'formula' | 'inline' | null = null;
  private chunk = '';
  private isPreserved = false;
  private phoneticLevel = 0;

  constructor(
    private readonly strings: SharedStrings,
    private readonly date1904: boolean,
  ) {}

  start(row: number, column: number, attributes: Attributes): void {
    this.isOpen = true;
    this.row = row;
    this.column = column;
    this.style = Number(attributes['s'] ?? 0) || 0;
    this.type = attributes['t'] ?? 'n';
    this.value = null;
    this.inline = null;
    this.formula = null;
    this.target = null;
    this.phoneticLevel = 0;
  }

  openChild(name: string, attributes: Attributes, level: number): void {
    if (!this.isOpen) return;
    if (level === 3) this.openContent(name, attributes);
    else if (this.inline === null || this.phoneticLevel > 0) return;
    else if (name === 'rPh') this.phoneticLevel = level;
    else if (name === 't') {
      this.target = 'inline';
      this.chunk = '';
      this.isPreserved = attributes['xml:space'] === 'preserve';
    }
  }

  private openContent(name: string, attributes: Attributes): void {
    if (name === 'is') {
      this.inline = '';
      return;
    }
    if (name !== 'v' && name !== 'f') return;
    this.target = name === 'v' ? 'value' : 'formula';
    this.chunk = '';
    if (name === 'f') this.formulaAttributes = attributes;
  }

  text(text: string): void {
    if (this.target !== null) this.chunk += text;
  }

  closeChild(name: string, level: number): void {
    if (this.phoneticLevel === level) this.phoneticLevel = 0;
    if (this.target === null) return;
    if (this.target === 'value' && name === 'v') this.value = this.chunk;
    else if (this.target === 'formula' && name === 'f') this.formula = this.chunk;
    else if (this.target === 'inline' && name === 't') {
      this.inline = (this.inline ?? '') + textOfT(this.chunk, this.isPreserved);
    } else return;
    this.target = null;
  }

  /** Null for a cell that holds nothing but a style. */
  finish(): SheetCell | null {
    if (!this.isOpen) return null;
    this.isOpen = false;
    const formula = this.formula === null ? null : this.readFormula(this.formula);
    const value = this.readValue();
    // An empty text that nobody computes is no content.
    const kept = value === '' && formula === null ? null : value;
    if (kept === null && formula === null) return null;
    return { column: this.column, style: this.style, value: kept, formula, element: null };
  }

  private readFormula(text: string): CellFormula {
    const { t: type, si: id } = this.formulaAttributes;
    if (type !== 'shared' || id === undefined) return text.trim() === '' ? null : text;
    if (text.trim() !== '') {
      const group: SharedFormula = { id, text };
      this.shared.set(id, { group, row: this.row, column: this.column });
      return { group, rows: 0, columns: 0 };
    }
    const start = this.shared.get(id);
    if (!start) return null;
    return { group: start.group, rows: this.row - start.row, columns: this.column - start.column };
  }

  private readValue(): CellValue {
    if (this.inline !== null) return this.inline;
    return this.value === null ? null : cellValueOf(this.type, this.value, this.strings.text, this.date1904);
  }
}

/** What a `<v>` of a cell's type means. Throws PackageFault for a text that is not there. */
export function cellValueOf(
  type: string,
  value: string,
  textAt: SharedStrings['text'],
  date1904: boolean,
): CellValue {
  switch (type) {
    case 's': {
      // A cell that points beside the table belongs to another workbook, or the table does: its text is lost, not empty.
      const text = textAt(Number(value));
      if (text === null) throw new PackageFault('malformed', 'shared strings');
      return text;
    }
    case 'str':
    case 'inlineStr':
      return decodeCellText(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value.trim() };
    case 'd':
      return isoSerial(value, date1904) ?? value;
    default:
      return readNumber(value);
  }
}

function readNumber(text: string): CellValue {
  if (text.trim() === '') return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
