import type { Area } from '../workbook/address';
import { formatArea } from '../workbook/address';
import type { Grid } from '../workbook/grid';
import { hiddenLines } from './hiddenLines';
import type { KnownRule } from './knownWorkbook';
import { mergedBands } from './mergedBands';
import { blankCounts } from './readGrid';
import type { ReadSheet } from './readSheet';
import { addressArea } from './readSheet';

/** A sheet wanted in `full` whose third round trip is queued. */
export interface QueuedDetails {
  readonly sheet: ReadSheet;
  readonly merged: readonly Excel.RangeAreas[];
  readonly visible: Excel.RangeAreas | null;
  readonly rules: readonly QueuedRule[];
}

interface QueuedRule {
  readonly format: Excel.ConditionalFormat;
  readonly range: Excel.Range;
  readonly formula: Excel.ConditionalFormatRule | null;
}

/** Queues the third round trip of a sheet; null where it needs none. */
export function queueDetails(sheet: ReadSheet): QueuedDetails | null {
  if (sheet.detail !== 'full') return null;
  const { grid } = sheet.snapshot;
  const merged = grid ? queueMerged(sheet.sheet, grid) : [];
  const visible = grid && isMixed(sheet) ? queueVisible(sheet.sheet, grid.area) : null;
  const rules = sheet.rules?.kind === 'items' ? sheet.rules.items.map(queueRule) : [];
  return merged.length + rules.length > 0 ? { sheet, merged, visible, rules } : null;
}

function isMixed({ rowHidden, columnHidden }: ReadSheet): boolean {
  return rowHidden === null || columnHidden === null;
}

/** In bands: more than 512 merged areas in one range fail, and only those that start in it come back (office-js #3611). */
function queueMerged(sheet: Excel.Worksheet, grid: Grid): Excel.RangeAreas[] {
  return mergedBands(grid.area, blankCounts(grid)).map((band) => {
    const merged = sheet.getRange(formatArea(band)).getMergedAreasOrNullObject();
    merged.load('areas/items/address');
    return merged;
  });
}

function queueVisible(sheet: Excel.Worksheet, area: Area): Excel.RangeAreas {
  const visible = sheet.getRange(formatArea(area)).getSpecialCellsOrNullObject('Visible');
  visible.load('areas/items/address');
  return visible;
}

/** The rule's kind must be known. */
export function queueRule(format: Excel.ConditionalFormat): QueuedRule {
  const range = format.getRangeOrNullObject();
  range.load('address');
  const formula = format.type === 'Custom' ? format.custom.rule : null;
  formula?.load('formula');
  return { format, range, formula };
}

/** Reads what the third round trip brought. */
export function finishDetails({ sheet, merged, visible, rules }: QueuedDetails): ReadSheet {
  const { grid } = sheet.snapshot;
  const placed = { kind: 'placed', rules: rules.map(placedRule) } as const;
  if (!grid) return { ...sheet, rules: placed };
  const hidden = hiddenLines(grid.area, sheet.rowHidden, sheet.columnHidden, visible ? areasOf(visible) : []);
  const complete: Grid = { ...grid, ...hidden, merged: withoutDoubles(merged.flatMap(areasOf)) };
  return { ...sheet, rules: placed, snapshot: { ...sheet.snapshot, grid: complete } };
}

/** A null object: the rule stands on more than one rectangle. */
export function placedRule({ format, range, formula }: QueuedRule): KnownRule {
  const area = range.isNullObject ? null : addressArea(range.address);
  return { format, area, formula: formula?.formula ?? null };
}

function areasOf(areas: Excel.RangeAreas): Area[] {
  return areas.isNullObject ? [] : areas.areas.items.map((item) => addressArea(item.address));
}

/** A merged area may come back for each band that it touches. */
function withoutDoubles(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [formatArea(area), area])).values()];
}
