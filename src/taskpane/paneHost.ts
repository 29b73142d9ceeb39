import type { ReaderWorker } from '../reader/readerWorker';
import type { Door } from '../workbook/door';

/** How the pane is to be drawn. `contrast`: Windows draws with a person's own colours (forced colours). */
export type PaneTheme = 'light' | 'dark' | 'contrast';

/** Where the pane stands: Excel, or the page that opens a workbook by itself. The entry makes it and gives it to App. */
export interface PaneHost {
  /** False where no workbook can be had: the pane then says where it is at home. */
  readonly hasWorkbook: boolean;
  /** What the host or its library lacks of that which the add-in stands on, as `Range.formulas`. Empty: nothing. */
  readonly lacks: readonly string[];
  readonly door: Door;
  /** Tells of edits that the pane did not make itself. Null where the host tells of none. */
  readonly watch: (onEdited: () => void) => Promise<{ readonly stop: () => void } | null>;
  /** Tells that a person chose another cell. Left out, or null, where the host tells of none. */
  readonly watchSelection?: (
    onSelected: () => void,
  ) => Promise<{ readonly stop: () => Promise<void> } | null>;
  /** Starts a worker that reads what departments hand in; where its code comes from is the host's affair. */
  readonly startReader: () => ReaderWorker;
  /** The page on which IT sees whether the site is whole; left out where there is no site. */
  readonly selfCheckUrl?: string;
  /**
   * Opens a new workbook beside this one; false where the host refuses. Left out where it cannot: files are saved then.
   */
  readonly openNewWorkbook?: (bytes: Uint8Array) => Promise<boolean>;
  /** Program, platform and version, for a message to those who look after the add-in: no name, no path. */
  readonly describe: () => string;
  /** The language of the host's own menus, e.g. `ja-JP`. */
  readonly displayLanguage: string;
  /** Asked again each time the pane is shown: not every host tells when its theme changes. */
  readonly theme: () => PaneTheme;
}
