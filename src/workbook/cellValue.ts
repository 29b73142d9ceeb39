/** What a cell shows when a formula fails, as Excel spells it (`#N/A`, `#REF!`). */
export interface CellError {
  readonly error: string;
}

/** A cell's value. A blank cell is null; a date is its serial number (the number format tells). */
export type CellValue = string | number | boolean | CellError | null;

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The value as plain text, without a number format: what a person could have typed. */
export function plainText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isCellError(value) ? value.error : String(value);
}
