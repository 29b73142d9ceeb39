import { make } from '../../../src/drawing/make';

/** A state of Excel that can be switched on to see how the add-in takes it. */
export type SwitchName =
  | 'readOnly'
  | 'sheetProtected'
  | 'filtered'
  | 'cellEditMode'
  | 'structureProtected'
  | 'sharedWorkbook'
  | 'olderApi';

const LABELS: Readonly<Record<SwitchName, string>> = {
  readOnly: '読み取り専用で開いている',
  sheetProtected: 'このシートは保護されている',
  filtered: 'このシートはフィルターで絞り込まれている',
  cellEditMode: 'セルの編集中',
  structureProtected: 'ブックの構成が保護されている',
  sharedWorkbook: '共有ブック（従来）',
  olderApi: '古い Excel（ExcelApi 1.13 まで）',
};

/** The check boxes of Excel's states. */
export class SwitchPanel {
  readonly #boxes = new Map<SwitchName, HTMLInputElement>();

  constructor(host: HTMLElement, changed: (name: SwitchName, isOn: boolean) => void) {
    for (const [name, label] of Object.entries(LABELS) as [SwitchName, string][]) {
      const box = make('input', { type: 'checkbox', onchange: () => changed(name, box.checked) });
      this.#boxes.set(name, box);
      host.append(make('label', { 'data-switch': name }, box, label));
    }
  }

  show(states: Readonly<Record<SwitchName, boolean>>): void {
    for (const [name, box] of this.#boxes) box.checked = states[name];
  }
}
