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
  let count = 0;
  let sum = 0;
  for (const [key, text] of cells) {
    if (text === '') continue;
    count++;
    sum = (sum + hashOf(`${String(key)}:${text}`)) >>> 0;
  }
  return `${count.toString(36)}-${sum.toString(36)}`;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
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
