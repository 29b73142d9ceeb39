import type { ReportPeriod } from '../domain/reportPeriod';
import type { HeadingColumn } from './headingColumns';
import type { LabelReading } from './labelReading';
import { readLabel } from './labelReading';
import type { Meaning } from './labelDictionary';
import { isPeriodHeading, periodOfHeadings } from './periodHeading';
import type { ReadingContext } from './readingContext';
import type { SheetView } from './sheetView';
import type { StatusWords } from './statusWords';

/** A column with everything that its label could mean. */
export interface ColumnCandidate {
  readonly heading: HeadingColumn;
  readonly reading: LabelReading;
  /** `label`: told by its own words; `group`: by the words above it. */
  readonly told: 'label' | 'group';
  /** The period of the group that it stands in. */
  readonly period: ReportPeriod | null;
  /** A period inside its own label: R4上半期実績. Heeded only when another column needs telling apart. */
  readonly ownPeriod: ReportPeriod | null;
  readonly samples: Samples;
}

/** What stands under a label, seen on a few dozen rows. */
export interface Samples {
  readonly count: number;
  readonly statusLike: number;
  readonly marks: number;
  readonly departmentLike: number;
  readonly averageLength: number;
}

/** A column whose heading is a word of the scale. */
export interface WordCandidate {
  readonly heading: HeadingColumn;
  readonly period: ReportPeriod | null;
}

export interface Candidates {
  readonly fields: readonly ColumnCandidate[];
  readonly words: readonly WordCandidate[];
}

const SAMPLE_COUNT = 60;
const SAMPLE_ROWS = 600;
const DEPARTMENT = /(課|室|部|局|係|所|館|センター|事務局|署)$/;

/** Reads the headings of every column, and looks at what stands under those that may mean two things. */
export function columnCandidates(
  view: SheetView,
  words: StatusWords,
  context: ReadingContext,
  columns: readonly HeadingColumn[],
  firstDataRow: number,
  fiscalYear: number | null,
): Candidates {
  const fields: ColumnCandidate[] = [];
  const wordColumns: WordCandidate[] = [];
  for (const heading of columns) {
    const period = groupPeriod(heading, context, fiscalYear);
    if (isWordHeading(heading, words)) {
      wordColumns.push({ heading, period });
      continue;
    }
    const told = readStack(heading);
    if (told === null) continue;
    const ownPeriod = isPeriodHeading(heading.label)
      ? null
      : periodOfHeadings([heading.label], context.planSpan, fiscalYear);
    fields.push({ heading, ...told, period, ownPeriod, samples: sample(view, words, heading, firstDataRow) });
  }
  return { fields, words: wordColumns };
}

/** 「遅れ」 heads a column of the scale; 「実績」 under a year does not. */
function isWordHeading(heading: HeadingColumn, words: StatusWords): boolean {
  return words.headingOf(heading.label) !== null && !isExact(readLabel(heading.label));
}

function groupPeriod(
  heading: HeadingColumn,
  context: ReadingContext,
  fiscalYear: number | null,
): ReportPeriod | null {
  const stack = [...heading.groups, heading.label].filter(isPeriodHeading);
  return stack.length === 0 ? null : periodOfHeadings(stack, context.planSpan, fiscalYear);
}

function readStack(heading: HeadingColumn): { reading: LabelReading; told: 'label' | 'group' } | null {
  const own = readLabel(heading.label);
  const groups = heading.groups.filter((text) => !isPeriodHeading(text));
  const group = groups.at(-1);
  const ofProgram = group === undefined ? null : readLabel(`${group}${heading.label}`);
  // 実施計画事業 › 番号 is no number of an activity.
  if (isExact(ofProgram) && ofProgram.meanings[0] === 'programNumber')
    return { reading: ofProgram, told: 'label' };
  if (isExact(own)) return { reading: refine(heading, own), told: 'label' };
  if (group !== undefined) {
    const joined = readLabel(`${group}${heading.label}`);
    if (isExact(joined)) return { reading: joined, told: 'label' };
    const above = readLabel(group);
    // A column under 年度別工程 is part of it; the reported period under 進捗状況 too.
    if (isExact(above) && (own === null || isPeriodHeading(heading.label)))
      return { reading: above, told: 'group' };
  }
  if (isPeriodHeading(heading.label)) return null;
  return own === null ? null : { reading: own, told: 'label' };
}

/** 実績 under a group that is known to be something else (指標 › 実績) belongs to that group. */
function refine(heading: HeadingColumn, own: LabelReading): LabelReading {
  const foreign = heading.groups.some((group) => {
    const reading = readLabel(group);
    return reading !== null && reading.meanings.length === 1 && reading.meanings[0] === 'other';
  });
  return foreign ? OTHER : own;
}

const OTHER: LabelReading = { meanings: ['other'] satisfies readonly Meaning[], match: 'exact' };

function isExact(reading: LabelReading | null): reading is LabelReading {
  return reading !== null && reading.match !== 'part';
}

function sample(view: SheetView, words: StatusWords, heading: HeadingColumn, firstDataRow: number): Samples {
  let count = 0;
  let statusLike = 0;
  let marks = 0;
  let departmentLike = 0;
  let length = 0;
  const end = Math.min(view.lastRow, firstDataRow + SAMPLE_ROWS);
  for (let row = firstDataRow; row <= end && count < SAMPLE_COUNT; row++) {
    const text = view.textAt(row, heading.column);
    if (text === '' || text === heading.label) continue;
    count++;
    length += text.length;
    if (words.isLike(text)) statusLike++;
    if (/^[○◯〇●◎☆★✓]$/u.test(text)) marks++;
    if (DEPARTMENT.test(text)) departmentLike++;
  }
  return { count, statusLike, marks, departmentLike, averageLength: count === 0 ? 0 : length / count };
}
