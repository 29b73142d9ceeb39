import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { CommandName, CommandOutcome } from '../src/commands/runCommand';
import { runCommand } from '../src/commands/runCommand';
import { excelDoor } from '../src/excel/excelDoor';
import { blockedSentence } from '../src/messages/blockedSentence';
import { ja } from '../src/messages/ja';
import { openBook } from '../src/ooxml/openBook';
import type { NodeHost } from '../workbench/node/startHost';
import { startHost } from '../workbench/node/startHost';

/** The buttons by the words on them, and by the names of their commands for a keyboard without 漢字. */
export const BUTTONS: Readonly<Record<string, CommandName>> = {
  台帳化: 'makeRegister',
  点検: 'check',
  集計: 'aggregate',
  makeRegister: 'makeRegister',
  check: 'check',
  aggregate: 'aggregate',
};

export interface Pressed extends CommandOutcome {
  readonly button: string;
  /** Round trips to Excel, office.js's own clean-up included. */
  readonly batches: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
}

export type PressResult =
  | { readonly kind: 'opened'; readonly pressed: readonly Pressed[]; readonly host: NodeHost }
  /** The file is no workbook that Excel would open: nothing was pressed. */
  | { readonly kind: 'refused'; readonly reason: string; readonly sentence: string };

export interface PressOptions {
  readonly periodId?: string;
  readonly now: string;
  /** What the workbook is called, where that is not the file's own name. */
  readonly fileName?: string;
}

/** Opens a workbook in the workbench and presses buttons of the ribbon, saying yes to what the pane would propose. */
export async function pressButtons(
  path: string,
  buttons: readonly string[],
  { periodId, now, fileName = basename(path) }: PressOptions,
): Promise<PressResult> {
  if (/\.(xls|xlt)$/i.test(fileName)) {
    const sentence = blockedSentence({ code: 'oldFileFormat', fileName }, ja);
    return { kind: 'refused', reason: 'oldFileFormat', sentence };
  }
  const bytes = new Uint8Array(readFileSync(path));
  const opened = openBook(bytes);
  if (opened.kind === 'refused') {
    const sentence = ja.refusedFile[opened.reason](fileName);
    return { kind: 'refused', reason: opened.reason, sentence };
  }
  const host = startHost();
  host.openWorkbook(bytes, fileName);
  const door = excelDoor();
  const pressed: Pressed[] = [];
  for (const button of buttons) {
    const command = BUTTONS[button];
    if (!command)
      throw new Error(`「${button}」というボタンはありません（${Object.keys(BUTTONS).join('、')}）。`);
    const before = host.log.length;
    const start = performance.now();
    const choice = periodId === undefined ? {} : { periodId };
    const outcome = await runCommand(command, door, { ...choice, acceptsProposal: true, now, messages: ja });
    const milliseconds = Math.round(performance.now() - start);
    // Excel.run sends its clean-up after the result: it belongs to the button that was pressed.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const batches = host.log.slice(before);
    pressed.push({
      button,
      ...outcome,
      batches: batches.length,
      requestBytes: sum(batches.map(({ requestBytes }) => requestBytes)),
      responseBytes: sum(batches.map(({ responseBytes }) => responseBytes)),
      milliseconds,
    });
  }
  return { kind: 'opened', pressed, host };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
