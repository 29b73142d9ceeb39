import type { CellSource } from '../../domain/register';
import type { ReportPeriod } from '../../domain/reportPeriod';
import type { CollectMessages } from '../../messages/collectMessages';

/** What is to be mended, and where it stands in the department's own file. */
export interface MailItem {
  readonly sentence: string;
  readonly source: CellSource | null;
}

/** 差戻し: a department's findings as a text for a mail. */
export function mailText(
  { label }: ReportPeriod,
  department: string,
  items: readonly MailItem[],
  { mail }: CollectMessages,
): string {
  const body = items.flatMap(({ sentence, source }, index) => [
    mail.item(index + 1, sentence),
    ...(source ? [mail.from(`${source.sheet} ${source.cell}`)] : []),
  ]);
  const ask = items.length > 0 ? mail.ask(label) : mail.none(label);
  return [mail.to(department), '', ask, ...(body.length > 0 ? ['', ...body] : []), ''].join('\r\n');
}

/** The reminder to those who have not answered. */
export function reminderText(
  { label }: ReportPeriod,
  departments: readonly string[],
  { mail }: CollectMessages,
): string {
  return [mail.remindTo(departments), '', mail.remind(label), ''].join('\r\n');
}
