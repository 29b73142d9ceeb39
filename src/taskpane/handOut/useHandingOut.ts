import type { HandOutOptions, HandOutReport, HandOutWorkbook } from '../../actions/handOut';
import { handOutWorkbooks } from '../../actions/handOut';
import { localTime } from '../../actions/localTime';
import type { CollectMessages } from '../../messages/collectMessages';
import { saveFile } from '../saveFile';
import type { Pane } from '../usePane';

/** More windows than this nobody keeps apart. */
export const MOST_OPENED = 5;
const ZIP_TYPE = 'application/zip';

export type HandOutWords = CollectMessages['handOut'];

export interface HandingOut {
  /** All that were chosen in one archive. */
  readonly save: () => Promise<void>;
  /** Each in a window of its own. */
  readonly open: () => Promise<void>;
}

export function useHandingOut(
  pane: Pane,
  words: HandOutWords,
  choice: Omit<HandOutOptions, 'now'>,
): HandingOut {
  const { door, host, messages, run } = pane;
  const label = messages.pane.working(words.title);

  const make = async <Value>(
    use: (report: HandOutReport) => Promise<Value>,
  ): Promise<{ readonly report: HandOutReport; readonly value: Value } | null> => {
    let used: { report: HandOutReport; value: Value } | null = null;
    await run(label, async () => {
      const result = await handOutWorkbooks(door, { ...choice, now: localTime(new Date()) });
      if (result.kind === 'done') used = { report: result.value, value: await use(result.value) };
      return result;
    });
    return used;
  };

  const save = async (): Promise<void> => {
    const made = await make(async ({ archiveName, workbooks }) => {
      const { workbookFile, zipFile } = await import('../../writer/workbookFiles');
      const { fileName, bytes } = zipFile(
        archiveName,
        workbooks.map((one) => workbookFile(one.fileName, one.plan)),
      );
      saveFile(fileName, bytes, ZIP_TYPE);
    });
    if (!made) return;
    const { archiveName, workbooks } = made.report;
    const sentences = [words.saved(archiveName, workbooks.length), words.savedWhere];
    pane.say({ intent: 'success', sentences, details: null });
  };

  const open = async (): Promise<void> => {
    const made = await make(async ({ workbooks }) => {
      const { workbookFile } = await import('../../writer/workbookFiles');
      const refused: HandOutWorkbook[] = [];
      for (const one of workbooks) {
        const { bytes } = workbookFile(one.fileName, one.plan);
        const isOpen = (await host.openNewWorkbook?.(bytes)) === true;
        if (!isOpen) refused.push(one);
      }
      return refused;
    });
    if (!made) return;
    const { value: refused, report } = made;
    const openedCount = report.workbooks.length - refused.length;
    const names = refused.map(({ department }) => `「${department}」`).join(messages.list.separator);
    const sentences = [
      ...(openedCount > 0 ? [words.opened(openedCount)] : []),
      ...(refused.length > 0 ? [words.notOpened(names)] : []),
    ];
    pane.say({ intent: refused.length > 0 ? 'warning' : 'success', sentences, details: null });
  };

  return { save, open };
}
