import { sheetNotes } from '../../messages/sheetNotes';
import { cellArea, parseSheetArea } from '../../workbook/address';
import { plainText } from '../../workbook/cellValue';
import type { CellContent } from '../../workbook/editPlan';
import { valueAt } from '../../workbook/grid';
import type { NameSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { findSheet } from '../../workbook/snapshot';
import { SEAL_PREFIX } from '../sheetNames';
import type { PaperState } from './paperState';
import { PAPER_STATES } from './paperState';
import type { Seal, SealedEntry } from './seal';

/** A confirmed paper as it stands in the workbook. */
export interface FoundSeal {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly seal: Seal;
}

const HEAD = ['状態', '確定日時', '報告期ID', 'SHA-256', '事業数', '活動数'];
const HEADINGS = [
  '活動ID',
  '活動番号',
  '活動名',
  '見出しID',
  '進捗状況',
  '取組実績の照合',
  '遅れの理由の照合',
  '今後の対応の照合',
];
export const SEAL_WIDTH = HEADINGS.length;
const FIRST_ENTRY = 4;

/** The record beside the paper, outside its print area: it travels with the sheet, whatever program saves it. */
export function sealCells(seal: Seal): readonly (readonly CellContent[])[] {
  const { state, at, periodId, digest, programCount, total } = seal;
  const lines = [
    [sheetNotes.seal],
    HEAD,
    [state, at, periodId, digest, String(programCount), String(total)],
    HEADINGS,
    ...seal.entries.map((one) => [
      one.activityId,
      one.number,
      one.name,
      one.headingId,
      one.status,
      one.achievement,
      one.delayReason,
      one.nextAction,
    ]),
  ];
  return lines.map((line) =>
    Array.from({ length: SEAL_WIDTH }, (_, column): CellContent => {
      const text = line[column] ?? '';
      return text === '' ? 'blank' : { text };
    }),
  );
}

/** Does one of the program's names say that this sheet is a confirmed paper? */
export function holdsSeal(sheet: string, names: readonly NameSnapshot[]): boolean {
  return sealPlaces(names).some((place) => place.sheet === sheet);
}

/** The confirmed papers of a workbook, the oldest first. The snapshot must hold their values. */
export function findSeals(snapshot: WorkbookSnapshot): readonly FoundSeal[] {
  return sealPlaces(snapshot.names)
    .flatMap(({ sheet: name, area }): FoundSeal[] => {
      const sheet = findSheet(snapshot, name);
      const grid = sheet?.grid;
      if (!sheet || !grid) return [];
      const text = (row: number, column: number): string =>
        plainText(valueAt(grid, area.row + row, area.column + column));
      const state = PAPER_STATES.find((one) => one === text(2, 0));
      if (!state) return [];
      const entries = Array.from({ length: Math.max(0, area.rowCount - FIRST_ENTRY) }, (_, index) =>
        entryAt((column) => text(FIRST_ENTRY + index, column)),
      ).filter(({ activityId }) => activityId !== '');
      const seal: Seal = {
        state,
        at: text(2, 1),
        periodId: text(2, 2),
        digest: text(2, 3),
        programCount: Number(text(2, 4)),
        total: Number(text(2, 5)),
        entries,
      };
      return [{ sheet: sheet.name, isProtected: sheet.isProtected, seal }];
    })
    .sort((a, b) => orderOf(a.seal).localeCompare(orderOf(b.seal)));
}

function orderOf({ at, state }: { readonly at: string; readonly state: PaperState }): string {
  return `${at} ${String(PAPER_STATES.indexOf(state))}`;
}

function sealPlaces(names: readonly NameSnapshot[]) {
  return names.flatMap(({ name, sheet, formula }) => {
    const place = sheet === null && name.startsWith(SEAL_PREFIX) ? parseSheetArea(formula) : null;
    return place ? [{ sheet: place.sheet, area: place.area }] : [];
  });
}

function entryAt(text: (column: number) => string): SealedEntry {
  return {
    activityId: text(0),
    number: text(1),
    name: text(2),
    headingId: text(3),
    status: text(4),
    achievement: text(5),
    delayReason: text(6),
    nextAction: text(7),
  };
}

/** Where the record stands: from the first row, right of everything else. */
export function sealArea(firstColumn: number, seal: Seal) {
  return cellArea(0, firstColumn, FIRST_ENTRY + seal.entries.length, SEAL_WIDTH);
}
