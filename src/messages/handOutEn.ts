import type { handOutJa } from './handOutJa';
import type { Sentences } from './messages';

export const handOutEn: Sentences<typeof handOutJa> = {
  title: 'Workbooks for departments (配布用)',
  will: 'Makes a workbook for each department with its own activities: choices, definitions and the last report beside; all but the cells to fill is protected. What comes back is known by 取込.',
  period: 'Reporting period',
  departments: 'Departments',
  department: (name, count) => `${name} (${String(count)} activities)`,
  answered: (name, count, answered) => `${name} (${String(count)} activities, ${String(answered)} filled)`,
  chosen: (chosen, all) => `Departments: ${String(chosen)} of ${String(all)}`,
  all: 'Choose all',
  none: 'Choose none',
  withoutDepartment: (count) => `${String(count)} activities name no department and go to nobody.`,
  shared: (count) =>
    `Programs of several departments: ${String(count)}. Only the one in charge gets a form, and is waited for.`,
  sharedOne: (program, lead, others) => `${program}: goes to ${lead} (also ${others})`,
  sharedChange:
    'The check page lets you choose the one in charge; so does （主管） behind its name on the sheet 台帳_事業.',
  openCheck: 'Open the check page',
  allAnswered: (period) =>
    `Everything is filled in for ${period}. To hand out the next period, open it first under Settings (期替え).`,
  note: 'Until when and to whom (printed on the form)',
  noteExample: 'e.g. 提出期限 10月14日（金）　企画政策課まで',
  save: (count) => `Save ${String(count)} workbooks (zip)`,
  open: (count) => `Open ${String(count)} in Excel`,
  openFew: (most) => `Excel opens ${String(most)} at most at a time.`,
  saved: (file, count) => `${String(count)} workbooks are in “${file}”.`,
  savedWhere:
    'If nothing asks where to save, look in the folder Downloads. If it is not there either, open the workbooks in Excel and save them.',
  opened: (count) => `${String(count)} workbooks are open. Save them under a name before you send them.`,
  notOpened: (departments) =>
    `Excel did not open the workbooks for ${departments}. Finish editing or close the dialog and retry, or save the zip.`,
};
