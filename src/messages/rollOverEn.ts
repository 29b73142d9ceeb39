import type { Sentences } from './messages';
import type { rollOverJa } from './rollOverJa';

export const rollOverEn: Sentences<typeof rollOverJa> = {
  title: 'Next period (期替え)',
  will: 'Opens the next reporting period: an empty report in the register for each activity that goes on. Statuses and texts of the period before are not copied.',
  now: (period) => `The current period is ${period}.`,
  first: 'The register has no period yet. This opens the first one.',
  next: 'Period to open',
  leaveOut: (status) => `Leave out activities that were “${status}”`,
  leaveOutWhy: 'This rule stays on the sheet 設定; what is left out does not count as unanswered.',
  opens: (count) => `Empty reports for ${String(count)} activities.`,
  leavesOut: (count) => `Left out: ${String(count)}`,
  why: (kind, reason) => (reason === '' ? `: ${kind}` : `: ${kind} (${reason})`),
  unfinished: (period, count) =>
    `${period} still has ${String(count)} activities that are not in the table. They can be mended and counted after the next period was opened too.`,
  outsidePlan: (startFy, endFy) =>
    `This period lies outside the plan (fiscal ${String(startFy)} to ${String(endFy)}).`,
  accept: 'Open it all the same',
  cannotUndo: 'There are too many activities for undo. Save the workbook first.',
  apply: 'Open this period',
  done: (period, count) => `${period} is open, with empty reports for ${String(count)} activities.`,
  afterwards:
    'Collect the reports by workbooks for departments (配布用, on the tab Collect), or write the new period into the office’s sheets and make the register again.',
  show: 'Show the new reports',
};
