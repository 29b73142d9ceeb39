import type { ja } from './ja';
import type { Sentences } from './messages';

/** For the few desks whose Excel speaks English. The paper itself stays Japanese. */
export const en: Sentences<typeof ja> = {
  action: {
    makeRegister: 'Make register',
    collect: 'Collect',
    check: 'Check',
    aggregate: 'Summarise',
    close: 'Close',
  },
  blocked: {
    workbookReadOnly:
      'This workbook is open read-only, so nothing can be written. Make sure nobody else has it open, open it again or save it under another name, and retry.',
    structureProtected:
      'The workbook is protected, so sheets cannot be added. Remove Review > Protect Workbook and retry.',
    oldFileFormat: (fileName) => `“${fileName}” is in the old .xls format. Save it as .xlsx and retry.`,
    sheetProtected: (sheets) => `Protected: the sheet ${sheets}. Unprotect it under Review and retry.`,
    sheetFiltered: (sheets) =>
      `A table on the sheet ${sheets} is filtered. Select a cell of it, clear the filter under Data and retry.`,
    sheetNameTaken: (sheets) =>
      `There is already a sheet named ${sheets} that Kaikaku Daicho did not make. Rename it and retry.`,
    sheetMissing: (sheets) => `The sheet ${sheets} was not found. Check whether it was renamed or deleted.`,
    tableNameTaken: (name, sheet) =>
      `The sheet “${sheet}” already holds a table named “${name}”. Rename it under Table Design and retry.`,
    mergedCells: (sheet, areas) => `${areas} on the sheet “${sheet}” is merged. Unmerge it and retry.`,
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
    noList: (sheets) =>
      `No progress list or program form was found${sheets === '' ? '' : ` (${sheets})`}. Open a workbook whose sheet has headings such as 活動 and 進捗状況, and retry.`,
    ownNameUsed: (sheet) =>
      `No progress list or program form was found. The sheet “${sheet}” was not read because Kaikaku Daicho uses that name. If it is a list, rename it and retry.`,
    headingMissing: (sheet, headings) =>
      `The table on the sheet “${sheet}” has no heading ${headings}. Write it above its column and retry.`,
    chooseList: (sheets) =>
      `Several sheets report on the same activities and period: ${sheets}. Choose one under “Make register” in the task pane, or delete the others, and retry.`,
    noSheetChosen: 'No sheet is chosen. Choose the sheets to use in the pane’s 台帳化.',
    unknownSheet: (sheet) => `The sheet “${sheet}” cannot be read as a list or a form. Choose another sheet.`,
    registerStands:
      'This workbook already has a register. Change the plan’s name and status words on the sheet “設定”.',
    noRegister: 'This workbook has no register yet. Run “Make register” first.',
    noEntries:
      'The register holds no progress reports yet. Put a progress list or forms into this workbook and run “Make register”.',
    nothingToUndo: 'There is nothing to undo.',
    summaryNotCurrent:
      'There is no summary, or it differs from the register. Summarise, look at it, and retry.',
    notConfirmable: (notCounted, findings) =>
      `Cannot be confirmed: ${notCounted} activities are not in the table, ${findings} findings stop it. Check, put them right, and retry.`,
    noPublished: (period) => `${period} has no published version (公表版) yet. Publish first, then correct.`,
    noConfirmed: 'This workbook holds no confirmed summary (会議版, 公表版).',
    onePeriod: 'The register holds reports of one period only. Add the sheets of another period and retry.',
    nothingToOpen: (period) => `Nothing to open in ${period}: every activity has ended or is not counted.`,
    unknownPeriod: (period, known) =>
      `The register has no period “${period}”. Choose one that it has (${known}) and retry.`,
    knownPeriod: (id, label) => `${id}: ${label}`,
    registerDamaged: (sheet, table) =>
      `The table “${table}” of the sheet “${sheet}” is missing. Undo its deletion, or use an earlier copy of the workbook.`,
    registerHeadingMissing: (sheet, heading) =>
      `The heading “${heading}” of the sheet “${sheet}” is missing. Restore its name and retry.`,
    badSetting: (sheet, cell, item, value) =>
      value === ''
        ? `${cell} “${item}” on the sheet “${sheet}” is empty. Fill it in as explained beside it and retry.`
        : `${cell} “${item}” on the sheet “${sheet}” cannot be “${value}”. Correct it as explained beside it and retry.`,
    settingMissing: (sheet, item) =>
      `The sheet “${sheet}” has no row “${item}”. Restore the row or its name and retry.`,
    badStatusSet: (sheet, cell, label) =>
      label === ''
        ? `${cell} on the sheet “${sheet}” has no status word. Fill it in or delete the row, and retry.`
        : `${cell} “${label}” on the sheet “${sheet}” is the same as another status word. Change one and retry.`,
    badReference: (sheet, cell, value) =>
      value === ''
        ? `The ID in ${cell} on the sheet “${sheet}” is empty. Fill it in or delete the row, and retry.`
        : `The ID “${value}” in ${cell} on the sheet “${sheet}” is not in the register. Restore it or delete the row, and retry.`,
    newerFormat: (version) =>
      `This register was made by a newer version of Kaikaku Daicho (format ${version}). Nothing was written to this workbook. Update the add-in and retry; looking at the sheets and printing them work as they are.`,
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
  failed: {
    unexpected:
      'Something unexpected happened. Check that the workbook is unchanged, copy the details and pass them to your administrator.',
  },
  question: {
    choosePeriods: (sheets) =>
      `It is not clear which period ${sheets} reports on. Choose it in the pane's 台帳化, or write one period in the title, such as 令和4（2022）年度上半期, and retry.`,
    handEdited: (sheet, cells) =>
      `The generated table on the sheet “${sheet}” was edited by hand (${cells}). Making it again removes the edits.`,
    changedEntries: (count) =>
      `${count} places of the source sheets were changed since they were brought in. Take them into the register?`,
    conflicts: (count) =>
      `${count} places were changed differently in the register and in the sheets. Choose one in the pane's 台帳化; until then the register stays as it is.`,
    checkSheetEdited: (sheet, cells) =>
      `The sheet “${sheet}” was edited outside the column 対応 (${cells}), so it was not renewed. Renew it from the pane's 点検: those edits are then lost.`,
  },
  done: {
    makeRegister: (programs, activities, periods) =>
      `${programs} programs and ${activities} activities${periods === '' ? '' : ` of ${periods}`} are now in the register.`,
    makeRegisterUnchanged: 'The register already says what the sheets say. Nothing was changed.',
    keptConflicts: (count) =>
      `${count} places were changed differently in the register and in the sheets; the register stays as it is. Choose in the pane's 台帳化.`,
    goneRows: (count) =>
      `${count} rows are no longer in the source sheets. They are kept, and marked ○ under 元のシートにない.`,
    noHeading: (programs, level) =>
      `${programs} programs have no ${level} yet. Write it under 見出しID on the sheet “台帳_事業”.`,
    aggregate: (period, total) => `${total} activities of ${period} were counted.`,
    aggregateUnchanged: 'The summary is up to date. Nothing was changed.',
    aggregateProvisional: (count) => `Provisional: ${count} activities are not in the table.`,
    newerTexts: (count) =>
      `Lines edited on the summary that the departments have written anew: ${count}. The edited lines were kept; compare them under “Summary” in the task pane.`,
    aggregateStopping: (count) => `To be mended before the paper is confirmed: ${count}. See “Check”.`,
    check: (stopping, attention) =>
      stopping + attention === 0
        ? 'Nothing to correct.'
        : `${stopping} stopping and ${attention} to confirm.`,
    checkSheet: (sheet) => `See the sheet “${sheet}” for each of them.`,
    checkSheetNotWritten: 'The sheet 点検結果 was not written:',
  },
  list: {
    separator: ', ',
    sheet: (name) => `“${name}”`,
    more: (count) => `${count} more`,
    moreSheets: (count) => `${count} more`,
  },
};
