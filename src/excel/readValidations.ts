import type { Area } from '../workbook/address';
import { cellArea, formatArea, intersection, union } from '../workbook/address';
import type { ValidationRule } from '../workbook/editPlan';
import type { SheetAreas, ValidationSnapshot } from '../workbook/snapshot';
import { addressArea } from './readSheet';

/** A piece of a sheet whose rule is asked for. */
interface QueuedPiece {
  readonly sheet: string;
  readonly area: Area;
  readonly rule: Excel.DataValidation;
}

/**
 * The rules of the cells that were asked for, in two round trips: where there are any, and what they say. A stretch in
 * which several rules stand is asked again in pieces, and then cell by cell: two more, however long it is.
 */
export async function readValidations(
  context: Excel.RequestContext,
  wanted: readonly SheetAreas[],
): Promise<readonly ValidationSnapshot[]> {
  const asked = wanted.filter(({ areas }) => areas.length > 0).map((one) => queuePlaces(context, one));
  if (asked.length === 0) return [];
  await context.sync();
  const whole = asked.flatMap(({ sheet, areas, found }) =>
    ruledPieces(areas, found).map((area) => queuePiece(context, sheet, area)),
  );
  if (whole.length === 0) return [];
  await context.sync();
  const parts = splitMixed(context, whole, (rows) => Math.ceil(Math.sqrt(rows)));
  if (parts.length > 0) await context.sync();
  const cells = splitMixed(context, parts, () => 1);
  if (cells.length > 0) await context.sync();
  return [...whole, ...parts, ...cells].flatMap((piece) => finishPiece(piece));
}

interface QueuedPlaces extends SheetAreas {
  readonly found: Excel.RangeAreas;
}

function queuePlaces(context: Excel.RequestContext, { sheet, areas }: SheetAreas): QueuedPlaces {
  const bounds = areas.reduce(union);
  const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(bounds));
  const found = range.getSpecialCellsOrNullObject('DataValidations');
  found.load('areas/items/address');
  return { sheet, areas, found };
}

function ruledPieces(areas: readonly Area[], found: Excel.RangeAreas): Area[] {
  const ruled = found.isNullObject ? [] : found.areas.items.map((item) => addressArea(item.address));
  return areas.flatMap((area) => ruled.flatMap((one) => intersection(one, area) ?? []));
}

function queuePiece(context: Excel.RequestContext, sheet: string, area: Area): QueuedPiece {
  const rule = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area)).dataValidation;
  rule.load('type,rule,ignoreBlanks,prompt,errorAlert');
  return { sheet, area, rule };
}

function isMixed({ area, rule: { type } }: QueuedPiece): boolean {
  const isCell = area.rowCount * area.columnCount === 1;
  return !isCell && (type === 'Inconsistent' || type === 'MixedCriteria');
}

/** Pieces with several rules, cut into stretches of so many rows; of one row, into cells. */
function splitMixed(
  context: Excel.RequestContext,
  pieces: readonly QueuedPiece[],
  rowsOf: (rowCount: number) => number,
): QueuedPiece[] {
  return pieces.filter(isMixed).flatMap(({ sheet, area }) => {
    const step = rowsOf(area.rowCount);
    const width = step === 1 ? 1 : area.columnCount;
    const cut: QueuedPiece[] = [];
    for (let row = 0; row < area.rowCount; row += step) {
      for (let column = 0; column < area.columnCount; column += width) {
        const count = Math.min(step, area.rowCount - row);
        const part = cellArea(area.row + row, area.column + column, count, width);
        cut.push(queuePiece(context, sheet, part));
      }
    }
    return cut;
  });
}

function finishPiece(piece: QueuedPiece): ValidationSnapshot[] {
  const { sheet, area, rule } = piece;
  return isMixed(piece) || rule.type === 'None' ? [] : [{ sheet, area, rule: ruleOf(rule) }];
}

/** Null where a ValidationRule would not say the same. */
function ruleOf({
  type,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: Excel.DataValidation): ValidationRule | null {
  const source: unknown = type === 'List' ? rule.list?.source : null;
  const style = STYLES[errorAlert.style];
  if (typeof source !== 'string' || rule.list?.inCellDropDown !== true) return null;
  if (!errorAlert.showAlert || style === undefined) return null;
  const hasPrompt = prompt.showPrompt && prompt.title + prompt.message !== '';
  return {
    list: source.startsWith('=') ? { source } : { words: source.split(',').map((word) => word.trim()) },
    allowBlank: ignoreBlanks,
    prompt: hasPrompt ? { title: prompt.title, message: prompt.message } : null,
    error: { title: errorAlert.title, message: errorAlert.message, style },
  };
}

const STYLES: Readonly<Record<string, ValidationRule['error']['style']>> = {
  Stop: 'stop',
  Warning: 'warning',
};
