import { normaliseDisplayNumber } from '../displayNumber';
import type { Activity, Program } from '../register';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';
import { ofProgram } from './sameProgramName';

/**
 * R22: a 番号 that Excel took for something else: 1-2-1 became a date, (1) became -1, 01 became 1. What it was is told by
 * the numbers around it; a number that is in use already is not offered as a repair.
 */
export const checkChangedNumbers: RegisterRule = (context) => {
  const { activities, programs } = context.register;
  const activityStyle = styleOf(activities.map(({ displayNumber }) => displayNumber));
  const programStyle = styleOf(programs.map(({ displayNumber }) => displayNumber));
  return [
    ...programs.flatMap((program) => {
      const repair = repairOf(program, programStyle, '');
      if (repair === null) return [];
      return [numberFinding('programNumber', program.name, repair, ofProgram(context, program))];
    }),
    ...activities.flatMap((activity) => {
      const prefix = context.programs.get(activity.programId)?.displayNumber ?? '';
      const repair = repairOf(activity, activityStyle, prefix);
      if (repair === null) return [];
      const { id: activityId, programId, source, name } = activity;
      return [numberFinding('activityNumber', name, repair, { programId, activityId, source })];
    }),
  ];
};

interface NumberRepair {
  readonly shown: string;
  readonly proposal: string;
  readonly isFree: boolean;
}

function numberFinding(
  field: 'programNumber' | 'activityNumber',
  name: string,
  { shown, proposal, isFree }: NumberRepair,
  at: Pick<ReturnType<typeof ofProgram>, 'programId' | 'activityId' | 'source'>,
) {
  return makeFinding({
    rule: 'R22',
    ...at,
    field,
    value: shown,
    repair: isFree ? { where: 'register', field, before: shown, after: proposal } : null,
    blanks: { name, shown, proposal },
  });
}

/** 1-2-1 as it should be: no year of four figures, and nothing for Excel to take for something else. */
const HYPHENED = /^\d{1,3}(?:-\d{1,3})+$/;

/** How the numbers of a register are written, told by those that Excel left alone. */
interface NumberStyle {
  readonly numbers: ReadonlySet<string>;
  /** Figures between hyphens that most numbers have. */
  readonly parts: number;
  /** Digits of numbers with a leading zero; 0 where none has one. */
  readonly width: number;
}

function styleOf(texts: readonly string[]): NumberStyle {
  const numbers = new Set(texts.map(normaliseDisplayNumber).filter((number) => number !== ''));
  const counts = new Map<number, number>();
  for (const number of numbers) {
    if (!HYPHENED.test(number) && dateIn(number) !== null) continue;
    const parts = number.split('-').length;
    counts.set(parts, (counts.get(parts) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
  const padded = [...numbers].find((number) => /^0\d+$/u.test(number));
  return { numbers, parts: commonest?.[0] ?? 1, width: padded?.length ?? 0 };
}

function repairOf(
  { displayNumber }: Pick<Activity | Program, 'displayNumber'>,
  style: NumberStyle,
  prefix: string,
): NumberRepair | null {
  if (HYPHENED.test(displayNumber)) return null;
  const proposal = proposalFor(displayNumber.normalize('NFKC').trim(), style, prefix);
  if (proposal === null) return null;
  return { shown: displayNumber, proposal, isFree: !style.numbers.has(proposal) };
}

function proposalFor(written: string, style: NumberStyle, prefix: string): string | null {
  if (/^-\d{1,3}$/u.test(written)) return `(${written.slice(1)})`;
  if (style.width > 0 && /^\d+$/u.test(written) && written.length < style.width) {
    return written.padStart(style.width, '0');
  }
  const date = dateIn(written);
  // A serial number or a date is only suspicious among numbers with hyphens.
  if (date === null || style.parts < 2) return null;
  const candidates = spellingsOf(date);
  const start = normaliseDisplayNumber(prefix);
  return (
    candidates.find((candidate) => start !== '' && candidate.startsWith(`${start}-`)) ??
    candidates.find((candidate) => candidate.split('-').length === style.parts) ??
    null
  );
}

interface CalendarDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const DATE_TEXT = /^(?:(\d{4})[/\-年])?(\d{1,2})[/月](\d{1,2})日?$/u;
const FULL_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;

/** A date as Excel shows or stores it; 1-2-1 itself is none. */
function dateIn(written: string): CalendarDate | null {
  const match = DATE_TEXT.exec(written) ?? FULL_DATE.exec(written);
  if (match !== null) {
    return {
      year: match[1] === undefined ? null : Number(match[1]),
      month: Number(match[2]),
      day: Number(match[3]),
    };
  }
  return /^\d{5}$/u.test(written) ? dateOfSerial(Number(written)) : null;
}

/** Serial numbers from 1954 to 2064: house numbers and amounts are no 番号. */
function dateOfSerial(serial: number): CalendarDate | null {
  if (serial < 20_000 || serial > 60_500) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** What may have been typed: 1-2-1 is taken for 1 February 2001, 1-2 for 2 January, 1-32 for January 1932. */
function spellingsOf({ year, month, day }: CalendarDate): readonly string[] {
  const short = year === null ? [] : [String(year % 100)];
  return [
    ...short.map((two) => [two, month, day].join('-')),
    [month, day].join('-'),
    ...short.filter(() => day === 1).map((two) => [month, two].join('-')),
  ];
}
