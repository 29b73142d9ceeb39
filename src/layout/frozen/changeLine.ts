import type { SealDifference, SealedField } from './seal';

/** What the register calls a field of an entry: also the heading of its column in 台帳_進捗. */
export const FIELD_HEADING: Readonly<Record<SealedField, string>> = {
  heading: '見出しID',
  status: '進捗状況',
  achievement: '取組実績',
  delayReason: '遅れの理由',
  nextAction: '今後の対応',
};

/** 1-3-1 龍城ヶ丘ゾーン公園…：進捗状況（概ね順調→遅れ）、取組実績 */
export function changeLine(change: SealDifference): string {
  const name = `${change.number} ${change.name}`.trim();
  if (change.kind === 'added') return `${name}：追加（${change.statusNow}）`;
  if (change.kind === 'removed') return `${name}：集計の対象から外れた（${change.statusBefore}）`;
  const fields = change.fields.map((field) =>
    field === 'status'
      ? `${FIELD_HEADING.status}（${change.statusBefore}→${change.statusNow}）`
      : FIELD_HEADING[field],
  );
  return `${name}：${fields.join('、')}`;
}
