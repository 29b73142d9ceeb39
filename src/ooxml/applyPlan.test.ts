import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { cellArea, parseArea, parseCell } from '../workbook/address';
import type { CellContent, Edit } from '../workbook/editPlan';
import { applyPlan, PlanMismatch } from './applyPlan';
import type { Book, BookSheet } from './book';
import { openBook } from './openBook';

const at = (text: string) => parseArea(text) ?? cellArea(0, 0);
const cell = (text: string) => parseCell(text) ?? { row: 0, column: 0 };
const words = (...texts: string[]): CellContent[] => texts.map((text) => ({ text }));
const S = '試し';

function open(bytes: Uint8Array): Book {
  const opened = openBook(bytes);
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  return opened.book;
}

let book: Book;
beforeEach(() => {
  book = open(readFileSync('samples/r4h1-list.xlsx'));
  apply({ kind: 'addSheet', sheet: S, showGridlines: false, tabColor: '#1F4E79' });
});

const apply = (...edits: Edit[]): void => applyPlan(book, { edits });
/** What stands in the file, not in our memory of it. */
const saved = (): Book => open(book.save());
function sheet(of: Book = book): BookSheet {
  const found = of.sheet(S);
  if (!found) throw new Error('no sheet');
  return found;
}
const valueIn = (address: string, of: Book = book): unknown => {
  const { row, column } = cell(address);
  return sheet(of).cell(row, column).value;
};

describe('計画をファイルに書く', () => {
  it('セル・書式・表・規則・グラフ・名前・印刷が、保存した後も残る', () => {
    const body = at('A2:B3');
    apply(
      { kind: 'setCells', sheet: S, at: cell('A1'), cells: [words('視点', '数')] },
      {
        kind: 'setCells',
        sheet: S,
        at: cell('A2'),
        cells: [
          [{ text: '=1+1' }, { number: 3 }],
          [{ text: '収入' }, { formula: '=B2*2' }],
        ],
      },
      {
        kind: 'addTable',
        sheet: S,
        area: at('A1:B3'),
        name: 'T_試し',
        columns: ['視点', '数'],
        style: 'TableStyleLight9',
      },
      {
        kind: 'format',
        sheet: S,
        area: body,
        format: { bold: true, fill: '#DDEBF7', fontName: 'BIZ UDゴシック' },
      },
      { kind: 'columnWidth', sheet: S, column: 0, count: 1, widthCharacters: 44 },
      { kind: 'rowHeight', sheet: S, row: 0, count: 1, heightPt: 30 },
      {
        kind: 'validation',
        sheet: S,
        area: body,
        rule: {
          list: { words: ['済', '遅れ'] },
          allowBlank: true,
          prompt: null,
          error: { title: 'a', message: 'b', style: 'stop' },
        },
      },
      {
        kind: 'conditionalFormats',
        sheet: S,
        area: body,
        rules: [{ formula: '=$B2>2', fill: '#8A1F00', fontColor: '#FFFFFF', bold: true, stopIfTrue: false }],
      },
      { kind: 'setName', name: 'GK_試し', formula: `='${S}'!$A$1:$B$3` },
      {
        kind: 'putChart',
        sheet: S,
        chart: {
          kind: 'pie',
          name: 'GK_Pie',
          position: at('D1:H9'),
          altText: '円',
          title: null,
          fontName: 'BIZ UDゴシック',
          fontSizePt: 10,
          labels: at('A2:A3'),
          values: at('B2:B3'),
          points: [
            { fill: '#2F6DB5', line: '#FFFFFF', labelColor: '#000000' },
            { fill: '#B5D3F2', line: '#FFFFFF', labelColor: '#000000' },
          ],
        },
      },
      {
        kind: 'pageSetup',
        sheet: S,
        setup: {
          orientation: 'landscape',
          paper: 'A4',
          printArea: at('A1:H9'),
          titleRows: { row: 0, count: 1 },
          fitToWidth: true,
          marginsPt: { top: 36, bottom: 36, left: 36, right: 36 },
          footerCenter: '&P/&N',
          centerHorizontally: true,
        },
      },
      { kind: 'freezeRows', sheet: S, count: 1 },
      { kind: 'setCustomXml', namespace: 'urn:試し', xml: '<a xmlns="urn:試し">1</a>' },
      { kind: 'activate', sheet: S, cell: cell('A1') },
    );
    const again = saved();
    const page = sheet(again);
    expect(page.tabColor).toBe('#1F4E79');
    expect(page.showGridlines).toBe(false);
    expect(page.cell(1, 0)).toEqual({ value: '=1+1', formula: null });
    expect(page.cell(2, 1).formula).toBe('=B2*2');
    expect(page.format(1, 0)).toMatchObject({ bold: true, fill: '#DDEBF7', fontName: 'BIZ UDゴシック' });
    expect(page.columnWidth(0)).toBeCloseTo(44, 0);
    expect(page.rowHeight(0)).toBe(30);
    expect(page.tables()).toMatchObject([{ name: 'T_試し', columns: ['視点', '数'], area: at('A1:B3') }]);
    expect(page.validations()).toMatchObject([
      { areas: [body], rule: { kind: 'list', list: { words: ['済', '遅れ'] } } },
    ]);
    expect(page.conditionalFormats()).toMatchObject([
      { areas: [body], rule: { formula: '=$B2>2', fill: '#8A1F00' } },
    ]);
    expect(page.charts()).toMatchObject([
      { name: 'GK_Pie', altText: '円', spec: { kind: 'pie', position: at('D1:H9') } },
    ]);
    expect(page.pageSetup()).toMatchObject({
      orientation: 'landscape',
      printArea: at('A1:H9'),
      titleRows: { row: 0, count: 1 },
    });
    expect(page.frozenRows).toBe(1);
    expect(again.names()).toContainEqual(
      expect.objectContaining({ name: 'GK_試し', formula: `='${S}'!$A$1:$B$3` }),
    );
    expect(again.customXml('urn:試し')).toContain('>1</a>');
    expect(again.activeSheet.name).toBe(S);
  });

  it('「そのまま」のセルには触れず、「空」のセルは空にする', () => {
    apply({ kind: 'setCells', sheet: S, at: cell('A1'), cells: [words('甲', '乙')] });
    apply({ kind: 'setCells', sheet: S, at: cell('A1'), cells: [['keep', 'blank']] });
    expect([valueIn('A1'), valueIn('B1')]).toEqual(['甲', null]);
  });

  it('結合したセルは、左上だけが値を持つ', () => {
    apply(
      { kind: 'setCells', sheet: S, at: cell('A1'), cells: [words('甲', '乙')] },
      { kind: 'merge', sheet: S, area: at('A1:B1') },
      { kind: 'setCells', sheet: S, at: cell('A1'), cells: [words('丙', '丁')] },
    );
    expect([valueIn('A1'), valueIn('B1')]).toEqual(['丙', null]);
    apply({ kind: 'clear', sheet: S, area: at('A1:C1'), what: 'all' });
    expect(sheet().merged()).toEqual([]);
  });

  it('表の見出しは、セルの言葉と必ず一致する', () => {
    apply(
      {
        kind: 'setCells',
        sheet: S,
        at: cell('A1'),
        cells: [[{ number: 2022 }, 'blank', { text: '数' }, { text: '数' }]],
      },
      {
        kind: 'addTable',
        sheet: S,
        area: at('A1:D2'),
        name: 'T',
        columns: ['x', '補った', '数', '数'],
        style: '',
      },
    );
    const headings = (): unknown[] =>
      ['A1', 'B1', 'C1', 'D1', 'E1'].map((address) => valueIn(address, saved()));
    expect(headings()).toEqual(['2022', '補った', '数', '数2', null]);
    expect(saved().table('T')?.columns).toEqual(['2022', '補った', '数', '数2']);
    apply(
      { kind: 'setCells', sheet: S, at: cell('B1'), cells: [words('直した')] },
      { kind: 'setCells', sheet: S, at: cell('E1'), cells: [words('数')] },
      { kind: 'resizeTable', sheet: S, name: 'T', area: at('A1:E5') },
    );
    expect(headings()).toEqual(['2022', '直した', '数', '数2', '数3']);
    expect(saved().table('T')).toMatchObject({
      area: at('A1:E5'),
      columns: ['2022', '直した', '数', '数2', '数3'],
    });
  });

  it('行を入れると、表・規則・グラフ・数式がそろって動く', () => {
    apply(
      { kind: 'setCells', sheet: S, at: cell('A1'), cells: [words('数'), [{ number: 1 }], [{ number: 2 }]] },
      { kind: 'setCells', sheet: S, at: cell('C1'), cells: [[{ formula: '=SUM(A2:A3)' }]] },
      { kind: 'addTable', sheet: S, area: at('A1:A3'), name: 'T', columns: ['数'], style: '' },
      { kind: 'insertRows', sheet: S, row: 2, count: 2 },
    );
    expect(sheet(saved()).cell(0, 2).formula).toBe('=SUM(A2:A5)');
    expect(saved().table('T')?.area).toEqual(at('A1:A5'));
    expect(valueIn('A5')).toBe(2);
    apply({ kind: 'deleteRows', sheet: S, row: 2, count: 2 });
    expect(saved().table('T')?.area).toEqual(at('A1:A3'));
  });

  it('ないシート・ない表を名指す計画は、計画の誤りとして止まる', () => {
    expect(() => apply({ kind: 'freezeRows', sheet: 'ない', count: 1 })).toThrow(PlanMismatch);
    expect(() => apply({ kind: 'resizeTable', sheet: S, name: 'ない', area: at('A1') })).toThrow(
      PlanMismatch,
    );
  });

  it('シートを消すと、ほかは残る', () => {
    const others = book.sheets.map((one) => one.name).filter((name) => name !== S);
    apply({ kind: 'deleteSheet', sheet: S });
    expect(saved().sheets.map((one) => one.name)).toEqual(others);
  });
});
