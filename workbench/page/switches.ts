import type { OpenWorkbook } from '../model/openWorkbook';
import type { SwitchName } from './panel/switchPanel';

/** The state that each switch shows. */
export function switchStates(workbook: OpenWorkbook): Record<SwitchName, boolean> {
  const { switches, book } = workbook;
  return {
    readOnly: switches.readOnly,
    sheetProtected: book.activeSheet.isProtected,
    filtered: switches.filtered.has(book.activeSheet.name),
    cellEditMode: switches.cellEditMode,
    structureProtected: workbook.structureProtected,
    sharedWorkbook: switches.sharedWorkbook,
    olderApi: workbook.api === '1.13',
  };
}

/** What has to be done beside the switch itself. */
export type SwitchEffect = 'none' | 'reloadAddIn' | 'reopenWorkbook';

/** Brings a state about. */
export function setSwitch(workbook: OpenWorkbook, name: SwitchName, isOn: boolean): SwitchEffect {
  const { switches, book } = workbook;
  switch (name) {
    case 'readOnly':
      switches.readOnly = isOn;
      // The document's mode is told once, when the add-in starts.
      return 'reloadAddIn';
    case 'sheetProtected':
      book.activeSheet.isProtected = isOn;
      return 'none';
    case 'filtered':
      if (isOn) switches.filtered.add(book.activeSheet.name);
      else switches.filtered.delete(book.activeSheet.name);
      return 'none';
    case 'cellEditMode':
      switches.cellEditMode = isOn;
      return 'none';
    case 'structureProtected':
      switches.structureProtected = isOn;
      return 'none';
    case 'sharedWorkbook':
      switches.sharedWorkbook = isOn;
      return 'none';
    case 'olderApi':
      return 'reopenWorkbook';
  }
}
