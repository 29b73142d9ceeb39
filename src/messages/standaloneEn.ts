import type { Sentences } from './messages';
import type { standaloneJa } from './standaloneJa';

export const standaloneEn: Sentences<typeof standaloneJa> = {
  title: 'Kaikaku Daicho',
  documentTitle: (fileName, isChanged) => `${isChanged ? '● ' : ''}${fileName} - Kaikaku Daicho`,
  workbook: 'Excel workbook',
  commands: 'File',
  open: 'Open a file',
  save: 'Save',
  saveAs: 'Save as',
  changed: 'There are changes that are not saved',
  unchanged: 'No changes',
  work: 'Work',
  sheet: 'Sheet',
  parts: 'What is shown',
  content: 'Chosen cell',
  sheets: 'Sheets',
  closeInExcel: 'Do not open this file in Excel meanwhile. Open in both, only what is saved last remains.',
  start: {
    title: 'Opens an Excel workbook to make the register, check it and count it',
    lines: [
      'Close the file in Excel first.',
      'The file is handled on this computer alone. Nothing is sent anywhere.',
      'The file stays as it is until you save. Before it is written over, a copy is kept.',
      'Sheets can only be looked at here. To correct a cell, save, then open the file in Excel.',
    ],
    drop: 'You can also drop a file here.',
  },
  dropHere: 'Drop it to open it',
  opening: (fileName) => `Opening “${fileName}”…`,
  saving: 'Saving…',
  close: 'Close',
  cancel: 'Cancel',
  refused: {
    empty: 'The file is empty. Copy it again from where it came from.',
    notWorkbook: 'It is not an Excel workbook (.xlsx). Save it as .xlsx in Excel, then open that file.',
    legacyXls:
      'It is a workbook of the old kind (.xls). Open it in Excel, save it as .xlsx, then open that file.',
    encrypted:
      'It is locked with a password. Take the password off in Excel (File, Info, Protect Workbook), then open it.',
    truncated: 'The file is cut off. Copy it again from where it came from.',
    corrupt: 'The file is damaged. Go back to a copy, or copy it again from where it came from.',
    tooLarge:
      'The workbook is too large for this page. Make a copy in Excel without the sheets that are not needed, and open that.',
    zip64:
      'The workbook is too large for this page. Make a copy in Excel without the sheets that are not needed, and open that.',
    zipEncrypted: 'It is locked with a password. Take the password off, then open it.',
    dtd: 'The file holds something that is dangerous to open. Make sure where it came from.',
    tooDeep: 'The workbook is not built as it should be. Open and save it in Excel, then open that file.',
    malformed: 'The workbook is not built as it should be. Open and save it in Excel, then open that file.',
    unreadable:
      'The file cannot be read. See whether it was moved or deleted, and whether the network is there.',
  },
  refusedFile: (fileName, why) => `“${fileName}” cannot be opened. ${why}`,
  copy: {
    title: 'Before it is written over, a copy is kept',
    why: (fileName) =>
      `What “${fileName}” holds now is kept under another name first. Make sure as well that Excel has closed the file.`,
    beside: 'Keep a copy in the same folder and save',
    besideHow: (fileName) => `In the next window, choose the folder that holds “${fileName}”.`,
    download: 'Download a copy',
    downloaded: (copyName) => `“${copyName}” was downloaded. Make sure that it opens, then save.`,
    overwrite: 'I have the copy: save',
  },
  saved: (fileName) => `Saved to “${fileName}”.`,
  savedCopy: (copyName) => `What it held before is in “${copyName}” in the same folder.`,
  downloadedAs: (fileName) =>
    `“${fileName}” is being downloaded. Make sure that it opens before you close this page. The file that you opened is as it was: use the downloaded one.`,
  ownFile: (fileName) =>
    `“${fileName}” is the file that is open here. Nothing was saved. Give another name, or use “Save”.`,
  ownFileCopied: (copyName) =>
    `You chose the file that is open here. What it held when it was opened was downloaded as “${copyName}”.`,
  cannotOverwrite:
    'Opened in this way, the file cannot be written over. Use “Save as”, or open it again with “Open a file” in Edge.',
  notWritten: {
    notAllowed:
      'Nothing was saved: the browser may not write the file. Save again and allow it, or use “Save as”.',
    changedOnDisk: (fileName) =>
      `Nothing was saved: somebody, or Excel, has saved “${fileName}” since it was opened here, and that would be lost. Use “Save as” with another name to keep your work, then open the new file and do it again.`,
    gone: (fileName) =>
      `Nothing was saved: “${fileName}” is no longer where it was. See whether it was moved, renamed or deleted, or use “Save as” with another name.`,
    otherFolder: (fileName) =>
      `Nothing was saved: the chosen folder does not hold “${fileName}”. Save again and choose the folder that does.`,
    noCopy:
      'Nothing was saved: the copy could not be made. See whether the folder can be written, or use “Save as”.',
    locked: (fileName) =>
      `Nothing was saved: another program is using “${fileName}”. Close it in Excel, then save again.`,
    diskFull: 'Nothing was saved: there is no room left. The file is as it was. Make room, then save again.',
    notVerified: (fileName) =>
      `“${fileName}” was written, but reads back differently. Use “Save as” with another name, and compare with the copy.`,
    failed: 'Nothing was saved. The file is as it was. Save again, or use “Save as” with another name.',
  },
  broken:
    'Something stopped half way, so that this workbook cannot be saved from here. The file is as it was. Open it again.',
  unexpected: 'Something unexpected happened. The file was not changed. Open it again.',
  leave: {
    title: 'There are changes that are not saved',
    why: (fileName) => `Opening another file loses what you did in “${fileName}”.`,
    open: 'Open another file without saving',
  },
};
