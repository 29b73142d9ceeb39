import { narrativeKey } from '../../domain/narratives';
import type { PaperLine } from '../../domain/paperLines';
import type { NarrativeItem } from '../../domain/register';
import { fingerprint } from '../cellPrint';
import { printedText, unprintedText } from './sectionBlocks';

/** A line of section 2 or 3 as the program last wrote it: enough to see what a person made of it since. */
export interface RememberedLine {
  readonly print: string;
  /** The row of 台帳_掲載文; null for headings and for the line that says there is nothing. */
  readonly key: string | null;
  readonly programId: string | null;
  readonly activityId: string | null;
}

export function rememberLines(lines: readonly PaperLine[], bullet: string): RememberedLine[] {
  return lines.map((line) => ({
    print: fingerprint(printedText(line, bullet)),
    key: line.kind === 'item' ? line.key : null,
    programId: line.kind === 'item' || line.kind === 'program' ? line.programId : null,
    activityId: line.kind === 'item' || line.kind === 'program' ? line.activityId : null,
  }));
}

/** What a person did to the printed lines. */
export interface LineEdits {
  readonly changed: ReadonlyMap<string, string>;
  /** Keys of lines that they deleted: not printed any more, and still in 台帳_掲載文. */
  readonly removed: ReadonlySet<string>;
  readonly added: readonly AddedLine[];
  /** Rows (of `now`) of headings that were changed: the program's own, so the person is asked. */
  readonly headings: readonly number[];
}

export interface AddedLine {
  readonly programId: string;
  readonly activityId: string | null;
  /** The line above it. */
  readonly afterKey: string | null;
  readonly text: string;
}

/**
 * Compares the lines that stand on the sheet now (`now`, top to bottom, blank ones left out by the caller as '') with
 * those that were written: lines that are the same hold the two together, what lies between was changed, added or
 * deleted.
 */
export function lineEdits(
  remembered: readonly RememberedLine[],
  now: readonly string[],
  bullet: string,
): LineEdits {
  const changed = new Map<string, string>();
  const removed = new Set<string>();
  const added: AddedLine[] = [];
  const headings: number[] = [];
  let last: RememberedLine | null = null;
  for (const gap of gapsBetween(remembered, now.map(fingerprint))) {
    const rows = gap.rows.filter((row) => now[row] !== '');
    gap.lines.forEach((line, index) => {
      const row = rows[index];
      if (row === undefined) {
        if (line.key !== null) removed.add(line.key);
      } else if (line.key === null) headings.push(row);
      else changed.set(line.key, unprintedText(now[row] ?? '', bullet));
      last = line;
    });
    for (const row of rows.slice(gap.lines.length)) {
      const above: RememberedLine | null = last;
      const owner: RememberedLine | null = (above?.programId ?? null) === null ? gap.next : above;
      const { programId = null, activityId = null, key = null } = owner ?? {};
      if (programId === null) headings.push(row);
      else
        added.push({
          programId,
          activityId,
          afterKey: owner === above ? key : null,
          text: unprintedText(now[row] ?? '', bullet),
        });
    }
    last = gap.next ?? last;
  }
  return { changed, removed, added, headings };
}

interface Gap {
  readonly lines: readonly RememberedLine[];
  readonly rows: readonly number[];
  /** The line that is the same in both, behind the gap; null at the end. */
  readonly next: RememberedLine | null;
}

/** The stretches between the lines that both have, in order (longest common subsequence; a paper has tens of lines). */
function gapsBetween(remembered: readonly RememberedLine[], now: readonly string[]): Gap[] {
  const common = longestCommon(
    remembered.map(({ print }) => print),
    now,
  );
  const gaps: Gap[] = [];
  let [line, row] = [0, 0];
  for (const [commonLine, commonRow] of [...common, [remembered.length, now.length] as const]) {
    const rows = Array.from({ length: commonRow - row }, (_, offset) => row + offset);
    gaps.push({ lines: remembered.slice(line, commonLine), rows, next: remembered[commonLine] ?? null });
    [line, row] = [commonLine + 1, commonRow + 1];
  }
  return gaps;
}

function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const line = lengths[i];
      if (line) line[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** 台帳_掲載文 with what a person wrote on the paper itself: an edited line is the office's from then on. */
export function takeBack(
  narratives: readonly NarrativeItem[],
  edits: LineEdits,
  periodId: string,
  section: 2 | 3,
): readonly NarrativeItem[] {
  const kept = narratives.map((item): NarrativeItem => {
    const key = narrativeKey(item);
    if (edits.removed.has(key)) return { ...item, isIncluded: false };
    const text = edits.changed.get(key);
    return text === undefined ? item : { ...item, text, isEditedByOffice: true };
  });
  const added = edits.added.map(({ programId, activityId, afterKey, text }, index): NarrativeItem => {
    const above = kept.find((item) => narrativeKey(item) === afterKey);
    // Behind the line above it and before the next: hundredths leave room between two activities.
    const order = Math.round(((above?.order ?? 0) + (index + 1) / 100) * 100) / 100;
    return {
      periodId,
      section,
      programId,
      activityId: section === 3 ? activityId : null,
      order,
      text,
      departmentText: '',
      isIncluded: true,
      isEditedByOffice: true,
    };
  });
  return [...kept, ...added];
}
