import type { RegisterFault } from '../domain/registerFault';
import { formatArea } from '../workbook/address';
import type { Obstacle } from '../workbook/obstacle';
import type { Messages } from './messages';

/** The one sentence that says why nothing was done, where, and what to do. */
export function blockedSentence(reason: Obstacle | RegisterFault, messages: Messages): string {
  const { blocked } = messages;
  switch (reason.code) {
    case 'workbookReadOnly':
    case 'structureProtected':
    case 'cellEditMode':
    case 'sharedWorkbook':
    case 'tooLarge':
    case 'otherWorkbookInFront':
    case 'dialogOpen':
    case 'hostBusy':
    case 'noList':
    case 'noRegister':
    case 'noEntries':
    case 'nothingToUndo':
      return blocked[reason.code];
    case 'sheetProtected':
    case 'sheetFiltered':
    case 'sheetNameTaken':
    case 'sheetMissing':
    case 'unknownSheet':
    case 'periodMissing':
    case 'foreignSummary':
    case 'sheetTooLarge':
      return blocked[reason.code](reason.sheet);
    case 'oldFileFormat':
      return blocked.oldFileFormat(reason.fileName);
    case 'tableNameTaken':
      return blocked.tableNameTaken(reason.name, reason.sheet);
    case 'mergedCells':
      return blocked.mergedCells(reason.sheet, formatArea(reason.area));
    case 'tableInTheWay':
      return blocked.tableInTheWay(reason.sheet, formatArea(reason.area), reason.name);
    case 'excelTooOld':
      return blocked.excelTooOld(reason.detail);
    case 'headingMissing':
      return blocked.headingMissing(reason.sheet, quoted(reason.headings, messages));
    case 'chooseList':
      return blocked.chooseList(quoted(reason.sheets, messages));
    case 'periodConflict':
      return blocked.periodConflict(reason.sheet, reason.cell, reason.text);
    case 'unknownPeriod':
      return blocked.unknownPeriod(reason.periodId, reason.known.join(messages.list.separator));
    case 'registerDamaged':
      return reason.heading === null
        ? blocked.registerDamaged(reason.sheet, reason.table)
        : blocked.registerHeadingMissing(reason.sheet, reason.heading);
    case 'badSetting':
      return blocked.badSetting(reason.item, reason.value);
    case 'badReference':
      return blocked.badReference(reason.sheet, reason.cell, reason.value);
    case 'newerFormat':
      return blocked.newerFormat(reason.version);
  }
}

function quoted(words: readonly string[], messages: Messages): string {
  return words.map(messages.list.sheet).join(messages.list.separator);
}

/** The first few places of a list, and how many more there are. */
export function someOf(places: readonly string[], messages: Messages, most = 5): string {
  const shown = places.slice(0, most).join(messages.list.separator);
  const more = places.length - most;
  return more > 0 ? `${shown}${messages.list.separator}${messages.list.more(more)}` : shown;
}
