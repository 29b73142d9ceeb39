import type { DepartmentForm, FormRow } from '../../domain/handOut';
import { HANDED_OUT_HEADING } from '../../domain/handedOut';

export type FormColumnKey = keyof typeof HANDED_OUT_HEADING;

/** A column of the form that departments fill. */
export interface FormColumn {
  readonly key: FormColumnKey;
  readonly heading: string;
  readonly widthCharacters: number;
  /** True for the cells that a department fills. */
  readonly isOpen: boolean;
  readonly text: (row: FormRow) => string;
}

/** All that a form may have; what no activity of a department has anything for is left out. */
const COLUMNS: readonly FormColumn[] = [
  column('number', 7, ({ activity }) => activity.displayNumber),
  column('program', 14, ({ program }) => program.name),
  column('overview', 20, ({ program }) => program.overview),
  column('activity', 20, ({ activity }) => activity.name),
  column('previousStatus', 9, ({ previousStatus }) => previousStatus),
  column('previousAchievement', 24, ({ previousAchievement }) => previousAchievement),
  { ...column('status', 10, ({ entry }) => entry?.status ?? ''), isOpen: true },
  { ...column('achievement', 34, ({ entry }) => entry?.achievement ?? ''), isOpen: true },
  { ...column('delayReason', 22, ({ entry }) => entry?.delayReason ?? ''), isOpen: true },
  { ...column('nextAction', 20, ({ entry }) => entry?.nextAction ?? ''), isOpen: true },
  column('id', 7, ({ activity }) => activity.id),
];

const OPTIONAL: readonly FormColumnKey[] = ['number', 'overview', 'previousStatus', 'previousAchievement'];

function column(key: FormColumnKey, widthCharacters: number, text: (row: FormRow) => string): FormColumn {
  return { key, heading: HANDED_OUT_HEADING[key], widthCharacters, isOpen: false, text };
}

export function formColumns({ rows }: DepartmentForm): readonly FormColumn[] {
  return COLUMNS.filter(({ key, text }) => !OPTIONAL.includes(key) || rows.some((row) => text(row) !== ''));
}
