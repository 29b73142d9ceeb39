import { draftNarratives } from '../../domain/narratives';
import type { NewerText, SeenTexts, TextChoice } from '../../domain/newerTexts';
import { settleNewerTexts } from '../../domain/newerTexts';
import type { NarrativeItem, Register } from '../../domain/register';
import { plainText } from '../../workbook/cellValue';
import { valueAt } from '../../workbook/grid';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { fingerprint } from '../cellPrint';
import type { SummaryMemory } from '../memory';
import { NAME } from '../sheetNames';
import { findStanding } from './placement';
import { lineEdits, takeBack } from './printedLines';

export interface PaperText {
  /** The register with the period's 掲載文 brought up to date. */
  readonly register: Register;
  /** Headings inside sections 2 and 3 that a person changed on the paper: they will be written again (R50). */
  readonly changedHeadings: readonly { readonly row: number; readonly column: number }[];
  /** Lines that the office edited and that the department has written anew since (R49). */
  readonly newer: readonly NewerText[];
  readonly seen: SeenTexts;
}

const SECTIONS = [
  { name: NAME.sectionTwo, section: 2 },
  { name: NAME.sectionThree, section: 3 },
] as const;

/**
 * Joins what a person wrote on the paper itself, what stands in 台帳_掲載文 and what the departments say now. An edited
 * line is the office's: it stays, and the department's newer text is kept beside it.
 */
export function bringTextUp(
  register: Register,
  snapshot: WorkbookSnapshot,
  remembered: SummaryMemory | null,
  periodId: string,
  choices: Readonly<Record<string, TextChoice>> = {},
): PaperText {
  const standing = findStanding(snapshot);
  const grid = standing?.sheet.grid ?? null;
  const changedHeadings: { row: number; column: number }[] = [];
  let narratives: readonly NarrativeItem[] = register.narratives;
  for (const { name, section } of SECTIONS) {
    const area = standing?.areas.get(name);
    const lines = remembered?.lines[name];
    if (!area || !grid || !remembered || !lines) continue;
    const first = area.row + 1;
    const now = Array.from({ length: area.rowCount - 1 }, (_, row) =>
      plainText(valueAt(grid, first + row, area.column)),
    );
    const edits = lineEdits(lines, now, register.plan.bullet);
    changedHeadings.push(...edits.headings.map((row) => ({ row: first + row, column: area.column })));
    narratives = takeBack(narratives, edits, remembered.periodId, section);
  }
  const edited = { ...register, narratives };
  const drafted = { ...edited, narratives: draftNarratives(edited, periodId) };
  const seenBefore = remembered?.seenTexts ?? {};
  const settled = settleNewerTexts(drafted, narratives, periodId, seenBefore, choices, fingerprint);
  const { newer, seen } = settled;
  return { register: { ...drafted, narratives: settled.narratives }, changedHeadings, newer, seen };
}
