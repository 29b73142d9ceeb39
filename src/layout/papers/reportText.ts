import type { ActivityReport } from '../../domain/activityReports';
import type { StatusSet } from '../../domain/statusSet';
import type { CellFormat } from '../../workbook/editPlan';
import { TOTAL_FILL } from '../paperStyle';

/** 再掲 and 対象外 are said beside the name: the reader sees why the figures leave them out. */
export function activityName({ activity }: ActivityReport): string {
  if (activity.isRepeated) return `${activity.name}（再掲）`;
  return activity.isCounted ? activity.name : `${activity.name}（対象外）`;
}

export function statusText({ status }: ActivityReport): string {
  return status === '' ? '未回答' : status;
}

/** The department's words without blank lines around them. */
export function answerText(text: string): string {
  return text.trim();
}

/** 【理由】 and 【対応】, as far as the department gave them. */
export function followUpText({ entry }: ActivityReport): string {
  const parts = [
    ['【理由】', entry?.delayReason ?? ''],
    ['【対応】', entry?.nextAction ?? ''],
  ] as const;
  return parts
    .map(([label, text]) => [label, text.trim()] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}${text}`)
    .join('\n');
}

/** What is not going well stands out in print too: bold on grey, without a colour. */
export function emphasised(status: string, statuses: StatusSet): CellFormat {
  const known = statuses.find(({ label }) => label === status);
  const stands = known === undefined || (known.needsReason && !known.isGood);
  return stands ? { bold: true, fill: TOTAL_FILL } : { bold: false, fill: null };
}
