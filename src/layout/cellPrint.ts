import { plainText } from '../workbook/cellValue';
import type { CellContent } from '../workbook/editPlan';
import type { Grid } from '../workbook/grid';
import { formulaAt, valueAt } from '../workbook/grid';

/** FNV-1a, 32 bits: tells a changed cell from an unchanged one; it is no seal. */
export function fingerprint(text: string): string {
  return hashOf(text).toString(36);
}

/** One print of many cells, whatever order they come in. Blank ones leave no trace. */
export function fingerprintOfAll(cells: Iterable<readonly [key: number, text: string]>): string {
  const print = new SheetPrinter();
  for (const [key, text] of cells) print.add(key, text);
  return print.text();
}

/** `fingerprintOfAll` cell by cell, for sheets of some hundred thousand. No cell may come twice. */
export class SheetPrinter {
  private count = 0;
  private sum = 0;
  /** Cells beside each other have all but the last three figures of their keys in common. */
  private head = -1;
  private headHash = 0;

  add(key: number, text: string): void {
    if (text === '') return;
    this.count++;
    this.sum = (this.sum + hashOf(text, step(this.hashOfKey(key), COLON))) >>> 0;
  }

  text(): string {
    return `${this.count.toString(36)}-${this.sum.toString(36)}`;
  }

  /** The hash of `String(key)`. */
  private hashOfKey(key: number): number {
    const head = Math.floor(key / 1000);
    if (head === 0) return hashOf(String(key));
    if (head !== this.head) {
      this.head = head;
      this.headHash = hashOf(String(head));
    }
    const tail = key - head * 1000;
    const hundreds = Math.floor(tail / 100);
    const tens = Math.floor((tail % 100) / 10);
    return step(step(step(this.headHash, ZERO + hundreds), ZERO + tens), ZERO + (tail % 10));
  }
}

const COLON = 58;
const ZERO = 48;

/** `start`: the hash of what stands before the text, so that the two need not be joined first. */
function hashOf(text: string, start = 0x811c9dc5): number {
  let hash = start;
  for (let index = 0; index < text.length; index++) hash = step(hash, text.charCodeAt(index));
  return hash >>> 0;
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** What a cell holds, in a form that can be compared with what was written: '' for a blank one. */
export function textInCell(grid: Grid, row: number, column: number): string {
  const formula = formulaAt(grid, row, column);
  return formula === null ? plainText(valueAt(grid, row, column)) : formulaKey(formula);
}

/** The same for a content that is about to be written. */
export function textOfContent(content: Exclude<CellContent, 'keep'>): string {
  if (content === 'blank') return '';
  if ('formula' in content) return formulaKey(content.formula);
  if ('text' in content) return content.text;
  return plainText('number' in content ? content.number : content.boolean);
}

/** Excel gives formulas back with its own spaces, quotes and capitals. */
function formulaKey(formula: string): string {
  return formula.replace(/[\s'$]/g, '').toLowerCase();
}
