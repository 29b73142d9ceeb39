import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openBook } from '../../src/ooxml/openBook';
import { cellArea } from '../../src/workbook/address';
import type { EventEntry } from '../model/eventHub';
import { EventType, WORKBOOK_TARGET } from '../model/eventHub';
import { ExcelHost } from '../model/excelHost';
import { clearCells, editableText, typeRows } from './typing';

function open() {
  const opened = openBook(readFileSync(join(__dirname, '../../samples/r4h1-list.xlsx')));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  const host = new ExcelHost();
  const sheet = host.open(opened.book, 'a.xlsx').book.addSheet('試し');
  const type = (row: number, column: number, text: string) =>
    typeRows(host, sheet, { row, column }, [[text]]);
  return { host, sheet, type };
}

describe('セルに打ちこむ', () => {
  test('数式は計算され、頼る値が変わればまた計算される', () => {
    const { host, sheet, type } = open();
    const rows = [
      ['1', '=A1+A2'],
      ['2', "'=文字"],
    ];
    expect(typeRows(host, sheet, { row: 0, column: 0 }, rows)).toEqual({ kind: 'entered' });
    expect(sheet.cell(0, 1).value).toBe(3);
    type(1, 0, '40');
    expect(sheet.cell(0, 1).value).toBe(41);
    expect(sheet.cell(1, 1)).toEqual({ value: '=文字', formula: null });
  });

  test('編集に戻ると、打ったとおりに見える', () => {
    const { sheet, type } = open();
    for (const text of ['遅れ', '=1+1', "'=文字", '12.5']) {
      type(0, 0, text);
      expect(editableText(sheet, { row: 0, column: 0 })).toBe(text);
    }
  });

  test('アドインは、だれが何を変えたかを聞く', async () => {
    const { host, type } = open();
    const heard: EventEntry[] = [];
    host.onEvents = (entries) => heard.push(...entries);
    host.workbook.events.register(EventType.worksheetChanged, WORKBOOK_TARGET);
    expect(type(2, 3, '済')).toEqual({ kind: 'entered' });
    await Promise.resolve();
    expect(JSON.parse(heard[0]?.[3] ?? '{}')).toMatchObject({
      ...{ address: 'D3', valueAfter: '済', changeType: 'RangeEdited' },
      ...{ source: 'Local', triggerSource: 'Unknown' },
    });
  });

  test('保護されたシートと誤った数式は断り、何も変えない', () => {
    const { host, sheet, type } = open();
    expect(type(0, 0, '=SUM((')).toEqual({ kind: 'refused', reason: 'formula' });
    type(0, 0, 'a');
    sheet.isProtected = true;
    const refusal = { kind: 'refused', reason: 'sheetProtected' };
    expect(type(0, 0, 'b')).toEqual(refusal);
    expect(clearCells(host, sheet, cellArea(0, 0))).toEqual(refusal);
    expect(sheet.cell(0, 0).value).toBe('a');
  });

  test('行全体を消しても、使っているところだけを消す', () => {
    const { host, sheet, type } = open();
    type(0, 0, 'a');
    clearCells(host, sheet, { row: 0, column: 0, rowCount: 1, columnCount: 16_384 });
    expect(sheet.usedArea()).toBeNull();
  });
});
