import { elsewhereEn } from './elsewhereEn';
import { formEditsEn } from './formEditsEn';
import { handOutEn } from './handOutEn';
import type { CollectMessages } from './collectMessages';

export const collectEn: CollectMessages = {
  title: 'Collect returns',
  intro:
    'Choose the files or the folder that came back from the departments. They are read and never changed. You see what is in them before anything enters the register.',
  period: 'Period to collect',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  drop: 'You can also drop files or folders here.',
  chooseAgain: 'Choose again',
  nothingChosen: 'There is no readable file among those chosen.',
  reading: 'Reading',
  progress: (done, chosen) => `${done} of ${chosen} files read`,
  now: (names) => `Reading now: ${names}`,
  stop: 'Stop',
  stoppedFiles: (count) => `Not read because you stopped: ${count}`,
  result: 'What came of the files',
  tally: (chosen, read) => `${read} of ${chosen} files read.`,
  parts: (accepted, asked, refused, stopped) =>
    [
      `${accepted} to take`,
      ...(asked > 0 ? [`${asked} to decide`] : []),
      ...(refused > 0 ? [`${refused} not taken`] : []),
      ...(stopped > 0 ? [`${stopped} stopped`] : []),
    ].join(', '),
  accepted: (count) => `Files to take: ${count}`,
  asked: (count) => `Files to decide on: ${count}`,
  refused: (count) => `Files not taken: ${count}`,
  list: (names) => names.join(', '),
  file: (name) => `“${name}”`,
  fileFacts: (modified, size, hash) => `${modified}  ${size}  print ${hash}`,
  size: (kilobytes) => `${kilobytes} KB`,
  acceptedFile: (departments, reports) => `${departments} (activities: ${reports})`,
  blankReports: (count) => ` (${count} more left blank)`,
  allBlank: (departments) =>
    `${departments}: nothing is filled in, so it does not count as submitted. Ask the department.`,
  sameAs: (other) => `The same content as “${other}”. Both count as one.`,
  contradicts: (others) =>
    `It says something else than ${others}. Choose which one to use under “Files that contradict each other”.`,
  otherPeriods: (periods) => `It also holds ${periods}; that part is not taken.`,
  formEdits: formEditsEn,
  handOut: handOutEn,
  elsewhere: elsewhereEn,
  handedOutEdits: (count) => `Changes to the form outside the cells for filling in (${count}) are not taken.`,
  formEdit: {
    rowAdded: (place, name) => `${place}: a row that was not handed out, “${name}”.`,
    rowMissing: (name) => `The row of “${name}” is gone.`,
    renamed: (place, before, after) => `${place}: the name “${before}” was changed to “${after}”.`,
    idChanged: (place) => `${place}: the activity's ID was changed. It was told by its name.`,
    rowUnclear: (place, name) =>
      `${place}: the ID and the name “${name}” mean two activities. Ask the department.`,
    repeated: (name, places) => `“${name}” stands on more than one row (${places}).`,
    headChanged: (place, before, after) => `${place}: “${before}” was changed to “${after}”.`,
  },
  doubts: (count) => `To look at in the reading: ${count}`,
  doubt: {
    activityMissing: (text) => `“${text}” is not taken: it is not clear which activity it is about.`,
    programMissing: (text) => `“${text}” is not taken: it is not clear which program it is about.`,
    severalActivities: (text) =>
      `One cell names several activities (“${text}”). The same report is taken for each of them.`,
    errorValue: (text) => `A formula shows “${text}”. It counts as blank.`,
    severalStatuses: (text) => `More than one status is marked (${text}). Ask for one.`,
    sharedText: (text) => `“${text}” is not taken: it is not clear which of the activities it is about.`,
    hiddenRow: 'Something is written on a hidden row. See whether it belongs to the return.',
    hiddenColumn: 'Something is written in a hidden column. See whether it belongs to the return.',
    hiddenSheet: 'A hidden sheet looks like a return. It is not taken.',
    measures: (count) =>
      `Amounts or indicators are written in ${count} places. Only the progress is taken from returns: to register them, copy this sheet into the register’s workbook and run “Make register”.`,
  },
  department: 'Whose return is it?',
  departmentNone: 'Please choose',
  answer: 'Read it like this',
  refusal: {
    empty: (file) => `“${file}” is empty (0 bytes). Ask the department that made it.`,
    encrypted: (file) => `“${file}” is locked with a password. Ask the department to save it without one.`,
    legacyXls: (file) =>
      `“${file}” is in the old format (.xls). Open it in Excel and save it as .xlsx, then choose it again.`,
    notWorkbook: (file) => `“${file}” is no Excel workbook. Ask the department that made it.`,
    damaged: (file) => `“${file}” is damaged or cut off. Copy it again, or ask the department that made it.`,
    tooLarge: (file) =>
      `“${file}” is too large for a return. Delete sheets or rows that are not needed, then choose it again.`,
    textTooLong: (file, place) =>
      `The text at ${place} of “${file}” is longer than a cell of Excel holds (32,767 letters). Ask its author to shorten it.`,
    tooSlow: (file) =>
      `“${file}” could not be read in time. Delete sheets or rows that are not needed, then choose it again.`,
    unreadable: (file) =>
      `“${file}” cannot be read. See whether it was moved or renamed and whether you may open it, then choose again.`,
    otherForm: (file) =>
      `No table of progress was found in “${file}”. Ask the department whether it is the right file.`,
    failed: (file) =>
      `Something unexpected happened while reading “${file}”. Please pass the file to those who look after the add-in.`,
    otherPeriod: (file, found, wanted) =>
      `“${file}” reports on ${found}; you are collecting ${wanted}. Ask the department for the right one.`,
    notInPlan: (file, plan) =>
      plan === ''
        ? `None of the activities in “${file}” is in the register. See whether it belongs to another plan.`
        : `“${file}” is of “${plan}”; none of its activities is in the register. See whether it belongs to another plan.`,
  },
  readAs: (period, files) => `Read again as ${period} (${files} files)`,
  question: {
    severalDepartments: (file, names) =>
      `“${file}” holds activities of several departments (${names}). Choose whose return it is.`,
    unknownDepartment: (file, name, sheet, cell) =>
      `The department “${name}” in “${file}” (sheet “${sheet}” ${cell}) is not in the register. Choose whose return it is. A renamed department is known once it stands under 課の名称変更 on the sheet 設定.`,
    noDepartment: (file) => `“${file}” names no department. Choose whose return it is.`,
    noPeriod: (file, sheets, period) =>
      `No period can be read from ${sheets} of “${file}” (R11). It can be read as ${period}.`,
    periodConflict: (file, sheet, places, period) =>
      `The sheet “${sheet}” of “${file}” names different periods (${places}). It can be read as ${period}.`,
    noHeading: (file, sheets, headings) =>
      `“${file}” is not a standard form: ${sheets} lacks the heading ${headings.join(', ')}. Show which cell it is; files of the same form are then read with it.`,
  },
  place: (cell, text) => `${cell} “${text}”`,
  field: { activity: '“活動”', program: '“事業名”', status: '“進捗状況”' },
  asThisPeriod: (period) => `Read as ${period}`,
  headingOf: (field) => `Which cell is the heading ${field}?`,
  useHeadings: 'Read with these headings',
  leaveOut: 'Pass this sheet over',
  contradictions: (count) => `Files that contradict each other (activities: ${count})`,
  contradictionsWhy:
    'Several files report on the same activity differently. Choose which one to use. What you do not choose is not taken; the register stays as it is.',
  newest: 'saved last',
  useFile: (name) => `Use “${name}” for all`,
  settled: 'as you chose before',
  at: (sheet, cell) => `sheet “${sheet}” ${cell}`,
  blank: '(blank)',
  unknown: (count) => `Activities that the register does not have: ${count}`,
  unknownWhy:
    'Add it if it is a new activity. If the name is wrong, leave it out and ask the department. What you do not choose is not taken.',
  unknownOne: (number, name, program) => `${number === '' ? '' : `${number} `}${name} (${program})`,
  add: 'Add to the register',
  leave: 'Leave out',
  unclear: (count) => `Reports that could mean several activities: ${count}`,
  unclearOne: (name, file, count) =>
    `“${name}” (“${file}”) could be any of ${count} activities of that name. Write the activity's number into the return and choose it again.`,
  differences: (count) => `Differences in the plan's own fields: ${count} (not taken)`,
  differencesWhy:
    'Numbers, names and departments are decided by the office. To follow the department, edit the register sheets.',
  difference: (name, field, register, said) => `${name}, ${field}: register “${register}”, return “${said}”`,
  differenceField: { displayNumber: 'number', name: 'name', department: 'department' },
  withdrawn: (count) => `Reports that were there before and are missing now: ${count}`,
  withdrawnWhy: 'The register keeps its words. If they were withdrawn, delete them on 台帳_進捗.',
  conflicts: (count) => `Register or return: ${count} places to decide`,
  conflictsWhy:
    'Register and return differ and it cannot be told which is right: the register was edited, the file is older, or the department is 確定. What you do not choose stays as the register has it.',
  guard: { older: 'older than the file that was taken before', confirmed: 'a department that is 確定' },
  inRegister: 'As in the register',
  inReturn: 'As in the return',
  ahead: 'What happens next',
  willTake: (entries, departments) =>
    `Takes in reports. Activities: ${entries}. Departments: ${departments}.`,
  willNote: 'Only the states of the departments are renewed. No words of the register change.',
  willWait: (count) => `Still open: ${count}. That stays as it is; everything else is taken.`,
  willAddSheet: (sheet) => `Adds the sheet “${sheet}”.`,
  nothingNew: 'The register says the same as the files. There is nothing new to take.',
  replaced: (count) => `Words of the register that change: ${count}`,
  replace: (name, field, before, after) => `${name}, ${field}: “${before}” → “${after}”`,
  kept: (count) => `Edited in the register and kept: ${count}`,
  keptChange: (name, field, register, said) => `${name}, ${field}: register “${register}” (return “${said}”)`,
  missingAfter: (count, names) => `Still missing afterwards (${count}): ${names}`,
  allRegister: 'Register for all',
  allReturn: 'Return for all',
  stateCount: (state, count) => `${state}: ${count}`,
  apply: 'Take this in',
  applied: (period, files, entries) =>
    `Took in the returns for ${period}. Files: ${files}. Activities: ${entries}.`,
  appliedStates: (period) => `Renewed who has answered for ${period}. No words of the register changed.`,
  appliedUnchanged: 'The register says the same as the files. Nothing was changed.',
  stillOpen: (count) => `Still open: ${count}. That stayed as it was; choose, and take it in again.`,
  submissions: 'Who has answered',
  missing: (count, names) => `Missing (${count}): ${names}`,
  nobodyMissing: 'Every department has answered.',
  lastTaken: (at) => `Returns were last taken in on ${at}.`,
  neverTaken: 'No return of this period was taken in yet.',
  stateOf: (department) => `State of ${department}`,
  rowFacts: (reports, activities, file) =>
    `${reports} of ${activities} activities${file === '' ? '' : `  ${file}`}`,
  openSheet: (sheet) => `Open the sheet “${sheet}”`,
  copyMail: 'Copy the request to mend',
  copyReminder: 'Copy a reminder',
  copyFor: (department) => ` (${department})`,
  mailCopied: 'Copied. Paste it into a mail.',
  mailText: 'It could not be copied. Select this text instead.',
  stateChanged: (department, state) => `${department} is now “${state}”.`,
  working: (department) => `Writing the state of ${department}…`,
  making: 'Making the text…',
  // The departments read Japanese, whatever language the office's Excel speaks.
  mail: {
    to: (department) => `${department}　御中`,
    ask: (period) => `${period}の取組状況の回答について、次の点を確かめ、直したうえで出し直してください。`,
    item: (number, sentence) => `${number}　${sentence}`,
    from: (place) => `　　（${place}）`,
    none: (period) =>
      `${period}の取組状況の回答について、確かめたいことがあります。内容を見直したうえで出し直してください。`,
    remind: (period) => `${period}の取組状況の回答が、まだ届いていません。記入のうえ、提出してください。`,
    remindTo: (departments) => `${departments.join('、')}　御中`,
  },
};
