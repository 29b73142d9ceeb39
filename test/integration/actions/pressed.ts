import { runCommand } from '../../../src/commands/runCommand';
import type { CommandName, CommandOutcome } from '../../../src/commands/runCommand';
import { excelDoor } from '../../../src/excel/excelDoor';
import { ja } from '../../../src/messages/ja';
import type { Book } from '../../../src/ooxml/book';
import type { NodeHost } from '../../../workbench/node/startHost';
import { startHost } from '../../../workbench/node/startHost';

/** A workbook open in the workbench, and a finger on the ribbon. */
export interface Desk {
  readonly host: NodeHost;
  readonly press: (
    command: CommandName,
    options?: PressOptions,
  ) => Promise<CommandOutcome & { readonly batches: number }>;
}

interface PressOptions {
  readonly periodId?: string;
  readonly acceptsProposal?: boolean;
  readonly now?: string;
}

export function openDesk(workbook: Book | Uint8Array, fileName = '取組状況.xlsx'): Desk {
  const host = startHost();
  host.openWorkbook(workbook instanceof Uint8Array ? workbook : workbook.save(), fileName);
  const door = excelDoor();
  return {
    host,
    press: async (command, { periodId, acceptsProposal = false, now = '2022-10-31 17:05' } = {}) => {
      const before = host.log.length;
      const choice = periodId === undefined ? {} : { periodId };
      const outcome = await runCommand(command, door, { ...choice, acceptsProposal, now, messages: ja });
      // Excel.run sends its clean-up after the result.
      await new Promise((resolve) => setTimeout(resolve, 0));
      return { ...outcome, batches: host.log.length - before };
    },
  };
}
