import type { Finding } from '../domain/checks/finding';
import { makeFinding } from '../domain/checks/finding';
import { formatArea, formatCell } from '../workbook/address';
import type { SnapshotRequest, WorkbookSnapshot } from '../workbook/snapshot';
import type { GuardMemory } from './memory';
import type { SheetGuards } from './officeGuards';
import { PROGRESS_COLUMN } from './registerTables';
import { TABLE } from './sheetNames';

/** The drop-down that departments choose the 進捗状況 from. */
export const STATUS_DROP_DOWN: NonNullable<SnapshotRequest['dropDownOf']> = {
  table: TABLE.progress,
  column: PROGRESS_COLUMN.status,
};

/**
 * R40: a paste took the drop-down of 進捗状況 away, or brought another one along. A list that the whole column shares
 * was put there on purpose, by an office that keeps its own, and is left alone.
 */
export function dropDownFindings({ dropDown }: WorkbookSnapshot): readonly Finding[] {
  if (!dropDown || dropDown.list !== null) return [];
  const { sheet, area, bare } = dropDown;
  const cells = bare.length === 0 ? null : bare.map(formatArea).join('、');
  const place = { sheet, cell: formatCell(bare[0] ?? area) };
  return [makeFinding({ rule: 'R40', field: 'column', blanks: { sheet, cells }, place })];
}

/**
 * R40 on the office's own sheets, where the office wanted the drop-down: cells that have none any more, and (where the
 * city kept no rule of its own there) cells that offer something else.
 */
export function officeDropDownFindings(
  sheets: readonly SheetGuards[],
  guards: GuardMemory | undefined,
): readonly Finding[] {
  return sheets.flatMap(({ sheet, bare, own }): readonly Finding[] => {
    const known = guards?.sheets.find(({ name }) => name === sheet);
    const [first] = bare;
    const [other] = known?.keepsOwn === false ? own : [];
    if (!known || (!first && !other)) return [];
    const cells = first ? bare.map(formatArea).join('、') : null;
    const source = { sheet, cell: formatCell(first ?? other?.area ?? { row: 0, column: 0 }) };
    return [makeFinding({ rule: 'R40', field: 'column', blanks: { sheet, cells }, source })];
  });
}
