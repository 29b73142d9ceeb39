import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgressEntry, Register } from '../domain/register';

/** One line of samples/r4h1-activities.tsv, or of a register laid out the same way. */
export interface GoldenRow {
  readonly viewpoint: string;
  readonly programNumber: string;
  readonly program: string;
  readonly isPriority: boolean;
  readonly department: string;
  readonly number: string;
  readonly activity: string;
  readonly status: string;
  readonly achievement: string;
  readonly delayReason: string;
  readonly nextAction: string;
}

const TSV = join(__dirname, '../../samples/r4h1-activities.tsv');

export function goldenRows(): readonly GoldenRow[] {
  const [, ...lines] = readFileSync(TSV, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [, viewpoint = '', programNumber = '', program = '', priority, , department = '', ...rest] =
      line.split('\t');
    const [number = '', activity = '', status = '', achievement = '', delayReason = '', nextAction = ''] =
      rest.map((cell) => cell.replaceAll('\\n', '\n'));
    const isPriority = priority === 'True';
    return {
      viewpoint,
      programNumber,
      program,
      isPriority,
      department,
      number,
      activity,
      status,
      achievement,
      delayReason,
      nextAction,
    };
  });
}

/** A register laid out as one row for each entry of a period. */
export function rowsOf(register: Register, periodId: string): readonly GoldenRow[] {
  const entries = register.entries.filter((entry) => entry.periodId === periodId);
  return entries.map((entry) => rowOf(register, entry));
}

function rowOf({ activities, programs, nodes }: Register, entry: ProgressEntry): GoldenRow {
  const activity = activities.find(({ id }) => id === entry.activityId);
  const program = programs.find(({ id }) => id === activity?.programId);
  const { status, achievement, delayReason, nextAction } = entry;
  return {
    viewpoint: nodes.find(({ id }) => id === program?.nodeId)?.name ?? '',
    programNumber: program?.displayNumber ?? '',
    program: program?.name ?? '',
    isPriority: program?.isPriority ?? false,
    department: program?.department ?? '',
    number: activity?.displayNumber ?? '',
    activity: activity?.name ?? '',
    status,
    achievement,
    delayReason,
    nextAction,
  };
}
