import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import type { DoorResult } from '../workbook/door';
import type { Edit } from '../workbook/editPlan';
import type { Book } from './book';
import { openBook } from './openBook';
import { packageDoor } from './packageDoor';

let book: Book;
beforeEach(() => {
  const opened = openBook(readFileSync('samples/r4h1-list.xlsx'));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  book = opened.book;
});

const fileName = 'r4h1-list.xlsx';
const write = (sheet: string): Edit => ({
  kind: 'setCells',
  sheet,
  at: { row: 90, column: 0 },
  cells: [[{ text: '書いた' }]],
});
const first = (): string => book.activeSheet.name;

function apply(edits: readonly Edit[], options = { fileName, readOnly: false }): Promise<DoorResult<string>> {
  return packageDoor(book, options).run(async (session) => {
    await session.applyPlan({ edits });
    return 'done';
  });
}

describe('ファイルへの戸口', () => {
  it('読んで、書いて、書いたものがまた読める', async () => {
    const result = await packageDoor(book, { fileName }).run(async (session) => {
      await session.applyPlan({ edits: [write(first())] });
      return session.takeSnapshot({ detail: () => 'values' });
    });
    if (result.kind !== 'done') throw new Error(result.kind);
    expect(result.value).toMatchObject({ fileName, readOnly: false });
    expect(result.value.sheets[0]?.grid?.values.at(-1)?.[0]).toBe('書いた');
  });

  it.each<[string, (name: string) => Edit[], string]>([
    ['ないシートに書く', () => [write('ない')], 'sheetMissing'],
    [
      '同じ名前のシートを足す',
      (name) => [{ kind: 'addSheet', sheet: name, showGridlines: true }],
      'sheetNameTaken',
    ],
  ])('%s計画は、先の編集も含めて何も書かない', async (_, edits, code) => {
    const before = book.save();
    const result = await apply([write(first()), ...edits(first())]);
    expect(result).toMatchObject({ kind: 'blocked', obstacle: { code } });
    expect(book.save()).toEqual(before);
  });

  it('保護されたシート・読み取り専用のファイルには書かない', async () => {
    expect(await apply([write(first())], { fileName, readOnly: true })).toMatchObject({
      kind: 'blocked',
      obstacle: { code: 'workbookReadOnly' },
    });
    book.activeSheet.isProtected = true;
    expect(await apply([write(first())])).toMatchObject({
      kind: 'blocked',
      obstacle: { code: 'sheetProtected' },
    });
  });

  it('計画そのものの誤りは、こちらの不具合として返し、何も書かない', async () => {
    const before = book.save();
    const sheet = first();
    const area = { row: 95, column: 0, rowCount: 1, columnCount: 1 };
    const long: Edit = {
      kind: 'validation',
      sheet,
      area,
      rule: {
        list: { words: ['あ'.repeat(300)] },
        allowBlank: true,
        prompt: null,
        error: { title: '', message: '', style: 'stop' },
      },
    };
    expect(await apply([write(sheet), long])).toEqual({
      kind: 'failed',
      code: 'invalidPlan',
      detail: 'validation',
    });
    const resize: Edit = { kind: 'resizeTable', sheet, name: 'ない', area };
    expect(await apply([write(sheet), resize])).toMatchObject({ kind: 'failed', detail: 'resizeTable' });
    expect(book.save()).toEqual(before);
  });

  it('ほかの誤りは隠さない', async () => {
    const run = packageDoor(book, { fileName }).run(() => Promise.reject(new Error('bug')));
    await expect(run).rejects.toThrow('bug');
  });

  it('保存したときに選ばれていたセルを言う', async () => {
    const chosen = (): Promise<unknown> =>
      packageDoor(book, { fileName }).run((session) => session.getSelection());
    expect(await chosen()).toEqual({ kind: 'done', value: { sheet: first(), row: 0, column: 0 } });
    const sheet = new TextDecoder().decode(unzipSync(book.save())['xl/worksheets/sheet1.xml']);
    const view = sheet.replace(
      /<sheetView\b[^>]*?(\/>|>[\s\S]*?<\/sheetView>)/,
      '<sheetView workbookViewId="0"><pane ySplit="6" topLeftCell="A7" activePane="bottomLeft" state="frozen"/>' +
        '<selection activeCell="A1" sqref="A1"/><selection pane="bottomLeft" activeCell="F9" sqref="F9"/></sheetView>',
    );
    const parts = { ...unzipSync(book.save()), 'xl/worksheets/sheet1.xml': new TextEncoder().encode(view) };
    const opened = openBook(zipSync(parts));
    if (opened.kind !== 'opened') throw new Error(opened.reason);
    book = opened.book;
    expect(await chosen()).toEqual({ kind: 'done', value: { sheet: first(), row: 8, column: 5 } });
  });
});
