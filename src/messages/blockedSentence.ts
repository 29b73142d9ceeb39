import type { RegisterFault } from '../domain/registerFault';
import { formatArea } from '../workbook/address';
import type { Obstacle } from '../workbook/obstacle';
import type { Messages } from './messages';

type Reason = Obstacle | RegisterFault;

/** One sentence a kind of reason: sheets that are in the way alike are named together, in the order they were met. */
export function blockedSentences(reasons: readonly Reason[], messages: Messages): readonly string[] {
  const alike = new Map<string, [Reason, ...Reason[]]>();
  for (const reason of reasons) {
    const key = alikeKey(reason);
    const group = alike.get(key);
    if (group) group.push(reason);
    else alike.set(key, [reason]);
  }
  return [...alike.values()].map((group) => sentenceOf(group, messages));
}

/** The one sentence that says why nothing was done, where, and what to do. */
export function blockedSentence(reason: Reason, messages: Messages): string {
  return sentenceOf([reason], messages);
}

function alikeKey(reason: Reason): string {
  switch (reason.code) {
    case 'sheetProtected':
    case 'sheetFiltered':
    case 'sheetNameTaken':
    case 'sheetMissing':
      return reason.code;
    case 'mergedCells':
      return `${reason.code}\n${reason.sheet}`;
    default:
      return JSON.stringify(reason);
  }
}

/** `group`: reasons of one `alikeKey`. */
function sentenceOf(group: readonly [Reason, ...Reason[]], messages: Messages): string {
  const { blocked, list } = messages;
  const [reason] = group;
  switch (reason.code) {
    case 'workbookReadOnly':
    case 'structureProtected':
    case 'cellEditMode':
    case 'sharedWorkbook':
    case 'tooLarge':
    case 'otherWorkbookInFront':
    case 'dialogOpen':
    case 'hostBusy':
    case 'noRegister':
    case 'registerStands':
    case 'noSheetChosen':
    case 'noEntries':
    case 'nothingToUndo':
    case 'onePeriod':
    case 'summaryNotCurrent':
    case 'noConfirmed':
      return blocked[reason.code];
    case 'sheetProtected':
    case 'sheetFiltered':
    case 'sheetNameTaken':
    case 'sheetMissing':
      return blocked[reason.code](someSheets(sheetsOf(group), messages));
    case 'unknownSheet':
    case 'foreignSummary':
    case 'sheetTooLarge':
    case 'ownNameUsed':
      return blocked[reason.code](reason.sheet);
    case 'noList':
      return blocked.noList(someSheets(reason.sheets, messages));
    case 'oldFileFormat':
      return blocked.oldFileFormat(reason.fileName);
    case 'tableNameTaken':
      return blocked.tableNameTaken(reason.name, reason.sheet);
    case 'mergedCells':
      return blocked.mergedCells(reason.sheet, someOf(areasOf(group), messages));
    case 'tableInTheWay':
      return blocked.tableInTheWay(reason.sheet, formatArea(reason.area), reason.name);
    case 'excelTooOld':
      return blocked.excelTooOld(reason.detail);
    case 'headingMissing':
      return blocked.headingMissing(reason.sheet, quoted(reason.headings, messages));
    case 'chooseList':
      return blocked.chooseList(quoted(reason.sheets, messages));
    case 'notConfirmable':
      return blocked.notConfirmable(reason.notCounted, reason.findings);
    case 'noPublished':
      return blocked.noPublished(reason.period);
    case 'nothingToOpen':
      return blocked.nothingToOpen(reason.period);
    case 'unknownPeriod': {
      const known = reason.known.map(({ id, label }) => blocked.knownPeriod(id, label));
      return blocked.unknownPeriod(reason.periodId, known.join(list.separator));
    }
    case 'registerDamaged':
      return reason.heading === null
        ? blocked.registerDamaged(reason.sheet, reason.table)
        : blocked.registerHeadingMissing(reason.sheet, reason.heading);
    case 'badSetting': {
      const { sheet, cell, item, value } = reason;
      return cell === null
        ? blocked.settingMissing(sheet, item)
        : blocked.badSetting(sheet, cell, item, value);
    }
    case 'badStatusSet':
      return blocked.badStatusSet(reason.sheet, reason.cell, reason.label);
    case 'badReference':
      return blocked.badReference(reason.sheet, reason.cell, reason.value);
    case 'newerFormat':
      return blocked.newerFormat(reason.version);
  }
}

function sheetsOf(group: readonly Reason[]): readonly string[] {
  return [...new Set(group.flatMap((reason) => ('sheet' in reason ? [reason.sheet] : [])))];
}

function areasOf(group: readonly Reason[]): readonly string[] {
  return group.flatMap((reason) => (reason.code === 'mergedCells' ? [formatArea(reason.area)] : []));
}

function quoted(words: readonly string[], messages: Messages): string {
  return words.map(messages.list.sheet).join(messages.list.separator);
}

function someSheets(sheets: readonly string[], messages: Messages): string {
  const more = sheets.length - MOST_SHEETS;
  const shown = quoted(sheets.slice(0, MOST_SHEETS), messages);
  return more > 0 ? `${shown}${messages.list.separator}${messages.list.moreSheets(more)}` : shown;
}

/** All sheets of a register; a workbook of forms has dozens. */
const MOST_SHEETS = 6;

/** The first few places of a list, and how many more there are. */
export function someOf(places: readonly string[], messages: Messages, most = 5): string {
  const shown = places.slice(0, most).join(messages.list.separator);
  const more = places.length - most;
  return more > 0 ? `${shown}${messages.list.separator}${messages.list.more(more)}` : shown;
}
