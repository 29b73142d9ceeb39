import type { Sentences } from './messages';
import type { registerPaneJa } from './registerPaneJa';

export const registerPaneEn: Sentences<typeof registerPaneJa> = {
  headings: {
    title: 'Headings as they were read',
    sheet: (name) => `“${name}”`,
    sheets: (name, others) => `“${name}” and ${String(others)} more`,
    counts: (fields, doubtful) =>
      doubtful === 0
        ? `${String(fields)} headings`
        : `${String(fields)} headings, ${String(doubtful)} to confirm`,
    change: 'Change',
    alternatives: (places) => `Could also be: ${places}`,
    choose: 'Use the selected cell as heading',
    how: 'Where a heading was read wrongly, select the right cell in the sheet and press “Change” of that field. It is used from now on for sheets with the same headings.',
    notFound: 'not found',
    noSuchField: 'The sheet does not have this',
    otherSheet: (sheet, wanted) =>
      `The selected cell is on the sheet “${sheet}”. Select a heading on “${wanted}” first.`,
    nothingChosen: 'No cell is selected. Select the heading first.',
    shown: (field, sheet, cell) => `The heading of ${field} is now ${cell} on “${sheet}”.`,
    absent: (field, sheet) => `“${sheet}” now counts as having no ${field}.`,
    forget: 'Forget the headings shown',
    show: 'Show its headings',
    byPerson: 'shown by a person',
  },
  reading: {
    doubtsTitle: (count) => `Doubtful in the reading: ${count}`,
    leftOutTitle: 'Rows taken for no activity',
    leftOutCount: (count) => `Sums, notes and examples: ${count}`,
    doubt: {
      activityMissing: (text) => `The row of “${text}” names no activity and is left out.`,
      programMissing: (text) =>
        `The row of “${text}” does not say which program it belongs to and is left out.`,
      severalActivities: (text) =>
        `The row of “${text}” has several activities in one cell. Each becomes an activity.`,
      errorValue: (text) => `The formula gives “${text}” and was read as blank.`,
      severalStatuses: (text) =>
        `The row of “${text}” has more than one status for one activity. Leave one on the sheet.`,
      sharedText: (text) =>
        `“${text}” does not say which activity it is about and is left out. Write it beside the activity.`,
      unread: (text) => `The row of “${text}” is neither an activity nor a heading and was not read.`,
      newHeading: (text) =>
        `“${text}” is no heading of the plan. It becomes a new heading of the register. Correct the sheet if it is a slip.`,
    },
    leftOutRow: {
      example: (text) => `Example: ${text}`,
      subtotal: (text) => `Sum: ${text}`,
      note: (text) => `Note: ${text}`,
    },
  },
  again: {
    conflicts: (count) => `To be decided: ${count}`,
    conflictsWhy:
      'Changed differently in the register and in the sheets since they were brought in last. What you leave open stays as the register has it, and is asked again next time.',
    field: (name, field) => `${name}: ${field}`,
    inRegister: 'As the register has it',
    inSheet: 'As the sheet says',
    blank: '(blank)',
    allRegister: 'All as the register has them',
    allSheet: 'All as the sheets say',
    taken: (count) => `Taken from the sheets: ${count}`,
    change: (name, field, before, after) => `${name}: ${field}: “${before}” → “${after}”`,
    kept: (count) => `Kept as edited in the register: ${count}`,
    keptChange: (name, field, register, sheet) =>
      `${name}: ${field}: register “${register}” (the sheet says “${sheet}”)`,
    gone: (count) => `No longer in the sheets: ${count}`,
    goneWhy: 'They stay in the register, marked ○ under 元のシートにない.',
    goneRow: (what, name, sheet) => `${what} “${name}” (${sheet})`,
    added: (count) => `New: ${count}`,
    addedRow: (what, name) => `${what} “${name}”`,
    what: {
      program: 'Program',
      activity: 'Activity',
      entry: 'Report',
      period: 'Period',
      effect: 'Financial effect',
      indicator: 'Indicator',
    },
    remember: 'Remember these choices',
    noHeading: (programs, level) =>
      `${programs} programs have no ${level}: the sheets do not say it, and it is not guessed. Write it under 見出しID on the sheet “台帳_事業”.`,
    importedField: {
      displayNumber: 'Number',
      name: 'Name',
      department: 'Department',
      isPriority: 'Priority',
      nodeId: 'Heading',
      overview: 'Overview',
      programId: 'Program',
      isRepeated: 'Repeated',
      status: 'Status',
      achievement: 'Achievement',
      delayReason: 'Reason for delay',
      nextAction: 'Next action',
      amount: 'Financial effect',
      method: 'Method of calculation',
      measure: 'Figure of the indicator',
      unit: 'Unit of the indicator',
    },
  },
};
