import { findingsEn } from './findingsEn';
import type { ja } from './ja';
import type { Sentences } from './messages';

/** For the few desks whose Excel speaks English. The paper itself stays Japanese. */
export const en: Sentences<typeof ja> = {
  action: { makeRegister: 'Make register', check: 'Check', aggregate: 'Aggregate' },
  blocked: {
    workbookReadOnly:
      'This workbook is open read-only, so nothing can be written. Make sure nobody else has it open, open it again, and retry.',
    structureProtected:
      'The workbook is protected, so sheets cannot be added. Remove Review > Protect Workbook and retry.',
    oldFileFormat: (fileName) => `“${fileName}” is in the old .xls format. Save it as .xlsx and retry.`,
    sheetProtected: (sheet) => `The sheet “${sheet}” is protected. Unprotect it under Review and retry.`,
    sheetFiltered: (sheet) => `The sheet “${sheet}” is filtered. Clear the filter under Data and retry.`,
    sheetNameTaken: (sheet) => `There is already a sheet named “${sheet}”. Rename it and retry.`,
    sheetMissing: (sheet) => `The sheet “${sheet}” was not found. Check whether it was renamed or deleted.`,
    tableNameTaken: (name, sheet) =>
      `The sheet “${sheet}” already holds a table named “${name}”. Rename it under Table Design and retry.`,
    mergedCells: (sheet, area) => `${area} on the sheet “${sheet}” is merged. Unmerge it and retry.`,
    tableInTheWay: (sheet, area, name) =>
      `The table “${name}” at ${area} on the sheet “${sheet}” is in the way. Move it and retry.`,
    cellEditMode: 'A cell is being edited. Press Enter to finish and retry.',
    sharedWorkbook:
      'This workbook cannot be written. If it is a legacy shared workbook, stop sharing it under Review and retry.',
    tooLarge: 'This is too large for Excel. Delete empty rows and columns beyond the table and retry.',
    otherWorkbookInFront: 'Another workbook is in front. Select this workbook and retry.',
    dialogOpen: 'An Excel dialog is open. Close it and retry.',
    hostBusy: 'The operation was interrupted. Save the workbook, restart Excel and retry.',
    excelTooOld: (detail) =>
      `This Excel lacks something that is needed (${detail}). Use Excel 2021 or later.`,
    noList:
      'No progress list or program form was found. Open a workbook whose sheet has headings such as 活動 and 進捗状況, and retry.',
    headingMissing: (sheet, headings) =>
      `The sheet “${sheet}” has no heading ${headings}. Check the headings and retry.`,
    chooseList: (sheets) =>
      `Several sheets report on the same period: ${sheets}. Choose one under “Make register” in the task pane.`,
    unknownSheet: (sheet) => `The sheet “${sheet}” cannot be read as a list or a form. Choose another sheet.`,
    periodMissing: (sheet) =>
      `The reporting period of the sheet “${sheet}” cannot be read. Write it in the title, such as 令和4（2022）年度上半期, and retry.`,
    periodConflict: (sheet, cell, text) =>
      `${cell} “${text}” on the sheet “${sheet}” names two different years. Correct one of them and retry.`,
    noRegister: 'This workbook has no register yet. Run “Make register” first.',
    noEntries: 'The register holds no progress reports. Run “Make register” first.',
    nothingToUndo: 'There is nothing to undo.',
    unknownPeriod: (period, known) => `The register has no period “${period}”. It has: ${known}.`,
    registerDamaged: (sheet, table) =>
      `The table “${table}” of the sheet “${sheet}” is missing. Restore it, or use an earlier copy of the workbook.`,
    registerHeadingMissing: (sheet, heading) =>
      `The heading “${heading}” of the sheet “${sheet}” is missing. Restore its name and retry.`,
    badSetting: (item, value) =>
      value === ''
        ? `“${item}” on the sheet 設定 is empty or missing. Fill it in and retry.`
        : `“${value}” cannot be used for “${item}” on the sheet 設定. See its explanation, correct it and retry.`,
    badReference: (sheet, cell, value) =>
      `${cell} “${value}” on the sheet “${sheet}” points at a row that the register does not have. Restore the ID and retry.`,
    newerFormat: (version) =>
      `This register was made by a newer version of Kaikaku Daicho (format ${version}). Update the add-in and retry.`,
    foreignSummary: (sheet) =>
      `There is a sheet named “${sheet}” that Kaikaku Daicho did not make. Rename it and retry.`,
    sheetTooLarge: (sheet) =>
      `The sheet “${sheet}” is too large to be read whole (20,000 rows, 200 columns). Delete what is not needed and retry.`,
  },
  refusedFile: {
    empty: (file) => `“${file}” is empty (0 bytes). Ask the department that made it.`,
    notWorkbook: (file) => `“${file}” is not an Excel workbook. Open it in Excel and save it as .xlsx.`,
    legacyXls: (file) => `“${file}” is in the old .xls format. Open it in Excel and save it as .xlsx.`,
    encrypted: (file) => `“${file}” has a password. Remove it and save again.`,
    truncated: (file) => `“${file}” is cut off. Copy it again or ask the department that made it.`,
    corrupt: (file) => `“${file}” is damaged. Copy it again or ask the department that made it.`,
    tooLarge: (file) => `“${file}” is too large. Delete sheets or rows that are not needed.`,
    zip64: (file) => `“${file}” is compressed in an unsupported way. Save it again in Excel.`,
    zipEncrypted: (file) => `“${file}” is encrypted. Remove the encryption and save again.`,
    dtd: (file) => `“${file}” holds something that is not allowed. Save it again in Excel.`,
    tooDeep: (file) => `“${file}” is too complicated. Save it again in Excel.`,
    malformed: (file) => `“${file}” cannot be read as a workbook. Save it again in Excel.`,
  },
  finding: findingsEn,
  failed: {
    unexpected:
      'Something unexpected happened. Check that the workbook is unchanged, copy the details and pass them to your administrator.',
  },
  question: {
    handEdited: (sheet, cells) =>
      `The generated table on the sheet “${sheet}” was edited by hand (${cells}). Making it again removes the edits.`,
    changedEntries: (count) =>
      `${count} reports differ between the register and the source sheets. Replace them with the source?`,
  },
  done: {
    makeRegister: (programs, activities, periods) =>
      `${programs} programs and ${activities} activities of ${periods} are now in the register.`,
    makeRegisterUnchanged: 'The register already says what the sheets say. Nothing was changed.',
    aggregate: (period, total) => `${total} activities of ${period} were aggregated.`,
    aggregateUnchanged: 'The summary is up to date. Nothing was changed.',
    aggregateProvisional: (count) => `Provisional: ${count} activities are not in the table.`,
    check: (stopping, attention) =>
      stopping + attention === 0
        ? 'Nothing to correct.'
        : `${stopping} stopping and ${attention} to confirm.`,
  },
  pane: {
    title: 'Kaikaku Daicho',
    loading: 'Reading the workbook…',
    working: (action) => `${action}…`,
    reload: 'Read again',
    back: 'Back to Home',
    cancel: 'Cancel',
    close: 'Close',
    undo: 'Undo the last action',
    undoOf: (action, at) => `Last action: ${action} (${at})`,
    copyDetails: 'Copy details',
    copied: 'Copied.',
    copyFailed: 'Could not copy. Select the text below instead.',
    elsewhere: 'This page works inside Excel. Open it from the Kaikaku Daicho tab.',
    version: (version) => `Kaikaku Daicho ${version}`,
    tabs: { home: 'Home', register: 'Register', check: 'Check', aggregate: 'Summary', settings: 'Settings' },
    readOnly: 'Open read-only: you can look, but nothing can be written.',
    home: {
      next: 'Next',
      makeRegister: 'Make the register',
      makeRegisterWhy: (sheets) =>
        `${sheets} sheets report progress. Review what was read, then make the register.`,
      aggregate: 'Aggregate',
      aggregateWhy: (period) => `Makes the summary of ${period}.`,
      aggregateAgainWhy: 'The register has changed. The summary will be renewed.',
      check: 'Check the reports',
      checkWhy: (count) => `${count} activities are not in the table yet. Check them first.`,
      finished: 'The summary agrees with the register and can be printed.',
      showSummary: 'Show the summary',
      period: 'Period',
      counted: 'Activities counted',
      activities: (count) => `${count} activities`,
      open: 'Not in the table',
      openCount: (count) => `${count}`,
      noneOpen: 'None',
      last: 'Last aggregated',
      neverAggregated: 'Not yet',
      foreignTitle: 'No progress sheets were found in this workbook.',
      foreignLines: [
        'Kaikaku Daicho reads the lists and forms of a reform plan as they are and turns them into a register.',
        'From the register it makes the summary paper: table, charts and text, with figures that check themselves.',
        'Open a workbook whose sheet has headings such as 活動 and 進捗状況. This workbook was not changed.',
      ],
    },
    register: {
      intro: 'This is what the sheets say. The sheets themselves do not change.',
      sheets: 'Sheets to use',
      kind: { list: 'list', form: 'form', plan: 'plan' },
      records: (count) => `${count} rows`,
      outOfScope: 'Other sheets',
      found: 'What was read',
      programs: 'Programs',
      activities: 'Activities',
      departments: 'Departments',
      periods: 'Periods',
      problems: (count) => `${count} to look at`,
      fields: 'How headings were read',
      fieldAt: (label, cell) => `“${label}” (${cell})`,
      preview: 'First rows',
      apply: 'Make the register',
      applyChanges: 'Replace with this',
      willAdd: (sheets) => `Adds the sheets ${sheets}.`,
      willUpdate: 'Renews the register sheets.',
      changes: (count) => `${count} differences from the register`,
      change: (field, before, after) => `${field}: “${before}” → “${after}”`,
      unchanged: 'The register already says what this sheet says.',
      field: {
        level1: 'Heading',
        level2: 'Second heading',
        level3: 'Third heading',
        programNumber: 'Program number',
        program: 'Program',
        overview: 'Overview',
        priority: 'Priority',
        inSummary: 'In the summary',
        department: 'Department',
        number: 'Number',
        activity: 'Activity',
        repeated: 'Repeated',
        period: 'Period',
        status: 'Status',
        achievement: 'Achievement',
        delayReason: 'Reason for delay',
        nextAction: 'Next action',
      },
      confidence: { sure: 'sure', likely: 'likely', guess: 'please check' },
      reason: {
        example: 'an example',
        choices: 'a list of choices',
        empty: 'empty',
        generated: 'made by Kaikaku Daicho',
        hidden: 'hidden',
        notRead: 'not read',
        noHeadings: 'no progress headings',
        headingMissing: 'a heading is missing',
      },
    },
    aggregate: {
      intro: (period) => `Counts the activities of ${period} and makes the summary.`,
      period: 'Period',
      willMake: 'Adds the sheet 総括.',
      willRenew:
        'Renews table, charts and text of the sheet 総括 in place. What stands beside or below stays.',
      unchanged: 'The summary agrees with the register. Nothing to renew.',
      handEdited: (count) => `${count} hand edits inside the table will be lost.`,
      acceptHandEdits: 'I have checked the hand edits',
      apply: 'Aggregate',
      again: 'Make it again',
      figures: 'Result',
      notCounted: (count) => `${count} activities are not in the table`,
      noAnswer: 'No answer',
      outsideSet: (status) => `“${status}” is not in the scale`,
      noHeading: 'No heading',
      disagreeing: 'Reports disagree',
      changedFigures: (count) => `${count} figures changed since last time`,
      changedFigure: (label, status, before, after) => `${label} “${status}” ${before} → ${after}`,
      crossCheck: (rows, columns, detail) =>
        `Cross-check: rows ${rows} = columns ${columns} = detail ${detail}`,
    },
    check: {
      intro: 'Checks the reports before they are counted.',
      apply: 'Check',
      none: 'Nothing to correct.',
      severity: { stop: 'Stops', confirm: 'Confirm', notice: 'Notice' },
      filter: 'Show',
      all: 'All',
      count: (count) => `${count}`,
    },
    settings: {
      intro:
        'Plan name, document numbers and the status scale stand on the sheet 設定. Press Aggregate after a change.',
      open: 'Open the sheet 設定',
      none: 'Settings appear once there is a register.',
      about: 'This add-in sends nothing outside the workbook.',
    },
    undone: (action, at) => `${action} (${at}) was undone.`,
    notRestored: {
      formats: (sheet) => `Formats of the sheet “${sheet}” were not restored.`,
      validation: (sheet) => `Validation and conditional formats of the sheet “${sheet}” were not restored.`,
      charts: (sheet) => `Charts on the sheet “${sheet}” keep the new data.`,
      sheet: (sheet) => `The deleted sheet “${sheet}” cannot be restored.`,
    },
    editedSince: (places) => `What was edited since (${places}) will be undone too.`,
    undoAnyway: 'Undo anyway',
    cannotUndo: 'This change is too large to be undone later. Keep a copy of the workbook first.',
    goTo: (cell) => `Show ${cell}`,
    total: 'Total',
  },
  list: { separator: ', ', sheet: (name) => `“${name}”`, more: (count) => `${count} more` },
};
