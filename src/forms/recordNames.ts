import { departmentsIn } from '../domain/checks/severalDepartments';
import { normaliseDisplayNumber, splitNumbered, splitPriority } from '../domain/displayNumber';
import type { SourceValues } from './field';
import { trimText } from './sheetView';

/** A program as one row names it. */
export interface NamedProgram {
  readonly name: string;
  readonly number: string;
  readonly isPriority: boolean;
  /** Null when the sheet does not say. */
  readonly isInSummary: boolean | null;
  readonly department: string;
  readonly overview: string;
}

export interface NamedActivity {
  readonly name: string;
  readonly number: string;
  readonly isRepeated: boolean;
}

const REPEATED = /\s*[(（【〔[]\s*再掲[^)）】〕\]]*[)）】〕\]]\s*/u;
const NO = /^([-－−‐―ー×✕無]|なし|非該当|対象外|いいえ|0)$/iu;

/** The parts of a program's cell: ◎, number, name, 【重点】. Null when the row names no program. */
export function nameProgram(values: SourceValues): NamedProgram | null {
  const text = joinLines(values.program?.value ?? '');
  if (text === '') return null;
  const outer = splitPriority(text);
  const numbered = splitNumbered(outer.name);
  const inner = numbered.name === '' ? outer : splitPriority(numbered.name);
  const number =
    normaliseDisplayNumber(values.programNumber?.value ?? '') || normaliseDisplayNumber(numbered.number);
  return {
    name: inner.name,
    number,
    isPriority: outer.isPriority || inner.isPriority || isMarked(values.priority?.value ?? ''),
    isInSummary: values.inSummary ? isMarked(values.inSummary.value) : null,
    department: joinDepartments(values.department?.value ?? ''),
    overview: values.overview?.value ?? '',
  };
}

/** The parts of an activity's cell. A number in front is taken off only where the sheet has no column for it. */
export function nameActivity(values: SourceValues): NamedActivity | null {
  const text = joinLines(values.activity?.value ?? '');
  if (text === '') return null;
  const isRepeated = REPEATED.test(text) || isMarked(values.repeated?.value ?? '');
  const bare = trimText(text.replace(REPEATED, ''));
  const number = normaliseDisplayNumber(values.number?.value ?? '');
  if (number !== '' || values.number) return { name: bare, number, isRepeated };
  const split = splitNumbered(bare);
  const isSplit = split.number !== '' && split.name !== '';
  return isSplit
    ? { name: split.name, number: normaliseDisplayNumber(split.number), isRepeated }
    : { name: bare, number: '', isRepeated };
}

/** A program and an activity as one row names them; an item that is counted itself has one cell for both names. */
export function nameRecord(values: SourceValues): {
  readonly program: NamedProgram | null;
  readonly activity: NamedActivity | null;
} {
  const program = nameProgram(values);
  const activity = nameActivity(values);
  if (!program || !activity || values.program?.cell !== values.activity?.cell) return { program, activity };
  const name = trimText(program.name.replace(REPEATED, ''));
  const number = activity.number === '' ? program.number : activity.number;
  return { program: { ...program, name, number }, activity: { ...activity, name, number } };
}

/** Any mark or word but a plain no. */
function isMarked(text: string): boolean {
  return text !== '' && !NO.test(text);
}

/** A name broken over lines to fit its cell; words in Latin letters keep a blank between them. */
export function joinLines(text: string): string {
  const trimmed = trimText(text);
  if (!trimmed.includes('\n')) return trimmed;
  return trimmed
    .replace(/([A-Za-z0-9])[ \t]*\n+[ \t]*(?=[A-Za-z0-9])/g, '$1 ')
    .replace(/[ \t\u3000]*\n+[ \t\u3000]*/g, '');
}

/** One office a line is several offices; one name broken over lines is one. */
export function joinDepartments(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return joinLines(text);
  const lines = trimText(text).split(/[ \t\u3000]*\n+[ \t\u3000]*/u);
  const areOffices = lines.length > 1 && departmentsIn(lines.join(' ')).length === lines.length;
  return areOffices ? lines.map((line) => line.replace(/[、，,／/]$/u, '')).join('、') : joinLines(text);
}

/** What the number of an activity says of its program: `1-1-1` → `1-1`; empty when it says nothing. */
export function programPartOf(activityNumber: string): string {
  return /^(.+)-[^-]+$/.exec(activityNumber)?.[1] ?? '';
}
