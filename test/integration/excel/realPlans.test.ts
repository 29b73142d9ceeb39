import { readFileSync } from 'node:fs';
import { runCommand } from '../../../src/commands/runCommand';
import type { CommandName } from '../../../src/commands/runCommand';
import { excelDoor } from '../../../src/excel/excelDoor';
import { MEMORY_NAMESPACE } from '../../../src/layout/memory';
import { ja } from '../../../src/messages/ja';
import { packageDoor } from '../../../src/ooxml/packageDoor';
import type { Door } from '../../../src/workbook/door';
import { startHost } from '../../../workbench/node/startHost';
import { describeBook } from '../describeBook';
import { reopen } from './twoDoors';

const host = startHost();

async function press(door: Door, commands: readonly CommandName[]): Promise<string[]> {
  const kinds: string[] = [];
  for (const command of commands) {
    kinds.push(
      (await runCommand(command, door, { acceptsProposal: false, now: '2022-10-31 17:05', messages: ja }))
        .kind,
    );
  }
  return kinds;
}

test.each(['r4h1-list.xlsx', 'r4h1-forms.xlsx'])(
  '%s から台帳を作り、点検し、集計し、集計し直しても、二つの入口は同じブックを作る',
  async (file) => {
    const bytes = readFileSync(`samples/${file}`);
    const commands: readonly CommandName[] = ['makeRegister', 'check', 'aggregate', 'aggregate'];
    host.openWorkbook(bytes, file);
    const book = reopen(bytes);
    const inExcel = await press(excelDoor(), commands);
    const inFile = await press(packageDoor(book, { fileName: file }), commands);
    expect(inExcel).toEqual(commands.map(() => 'done'));
    expect(inFile).toEqual(inExcel);
    expect(describeBook(reopen(host.save()), [MEMORY_NAMESPACE])).toEqual(
      describeBook(reopen(book.save()), [MEMORY_NAMESPACE]),
    );
  },
);
