import type { SourceValue } from './field';
import { sourceAt } from './fieldCells';
import type { SheetView } from './sheetView';

const DITTO = /^(?:[〃″〟"”]|''|[（(]?同\s*上[)）]?|上に同じ|上記と同じ)$/u;
/** A mark further below its word than this is read as it is written. */
const ROWS_ABOVE = 200;

/** 〃 and 同上: what stands above, once more. */
export function isDitto(text: string): boolean {
  return text.length <= 5 && DITTO.test(text);
}

/** What such a mark repeats, from `top` on; null when nothing stands above it. */
export function repeatedAbove(view: SheetView, row: number, column: number, top: number): SourceValue | null {
  for (let above = row - 1; above >= Math.max(top, row - ROWS_ABOVE); above--) {
    const area = view.areaAt(above, column);
    const text = view.textAt(area.row, area.column);
    if (text !== '' && !isDitto(text) && area.row >= top) return sourceAt(view, area.row, area.column);
  }
  return null;
}
