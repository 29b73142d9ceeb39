import type { HistoryEntry } from '../register';

/** What 台帳_履歴 calls a 取込. */
export const TAKING = '取込';

/** Proof that returns were taken into another copy of the master: 取込 that a file tells of and this copy never made. */
export interface TakenElsewhere {
  /** `handedOut`: the form was made from that other copy. `copy`: the file is such a copy. */
  readonly kind: 'handedOut' | 'copy';
  /** When each was made, local time, and what 台帳_履歴 says of it where the file holds that. Empty for a copy that is not ahead. */
  readonly takings: readonly Pick<HistoryEntry, 'at' | 'detail'>[];
}

/** What this copy of the master did. */
export interface OwnTakings {
  readonly history: readonly HistoryEntry[];
  /** When it took returns in, also where 取り消す or a person has taken the row out of 台帳_履歴 since. */
  readonly takenAt: readonly string[];
}

/** When returns were taken in last; empty where none ever were. What a form that is handed out carries. */
export function lastTaking(history: readonly HistoryEntry[]): string {
  return takingsOf(history).reduce((last, { at }) => (at > last ? at : last), '');
}

/**
 * What a form's own word of the last 取込 before it was handed out proves. Told by the minute: returns that were taken in
 * since, copies of the form and another file name change nothing of it.
 */
export function handedOutElsewhere(formLastTaking: string, own: OwnTakings): TakenElsewhere | null {
  if (formLastTaking === '' || isOwn(own)(formLastTaking)) return null;
  return { kind: 'handedOut', takings: [{ at: formLastTaking, detail: '' }] };
}

/**
 * What another workbook's 台帳_履歴 proves. Only one that shares a row with ours is a copy of this master: a master of
 * another plan, or of a plan before, is none.
 */
export function copyElsewhere(history: readonly HistoryEntry[], own: OwnTakings): TakenElsewhere | null {
  const rows = new Set(own.history.map(rowKey));
  if (!history.some((row) => rows.has(rowKey(row)))) return null;
  const known = isOwn(own);
  return { kind: 'copy', takings: takingsOf(history).filter(({ at }) => !known(at)) };
}

function takingsOf(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return history.filter(({ action, at }) => action === TAKING && at !== '');
}

function isOwn({ history, takenAt }: OwnTakings): (at: string) => boolean {
  const own = new Set([...takenAt, ...takingsOf(history).map(({ at }) => at)]);
  return (at) => own.has(at);
}

/** Blanks and line ends are no difference. */
function rowKey({ at, action, detail }: HistoryEntry): string {
  return [at, action, detail].map((text) => text.replace(/\s+/gu, '')).join('\n');
}
