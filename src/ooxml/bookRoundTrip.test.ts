import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_CELL_TEXT } from '../workbook/cellText';
import type { CellFormat } from '../workbook/editPlan';
import type { BookSheet } from './book';
import { worksheet } from './bookBytes.fixture';
import { firstSheet, makeBook, openOrFail, reopen, savedPart } from './openedBook.fixture';
import { openPackage } from './openPackage';

const SAMPLES = join(__dirname, '../../samples');

function sampleFiles(): string[] {
  return [SAMPLES, join(SAMPLES, 'departments')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.xlsx') && !name.startsWith('~$'))
      .map((name) => join(folder, name))
      .filter((path) => readFileSync(path).length > 0),
  );
}

/** Everything that a sheet shows, as plain data. */
function look(sheet: BookSheet): unknown {
  return {
    cells: [...sheet.cells()].map((cell) => [cell, sheet.format(cell.row, cell.column)]),
    merged: sheet.merged(),
    hidden: [[...sheet.hiddenRows()], [...sheet.hiddenColumns()]],
    widths: Array.from({ length: 20 }, (_, column) => sheet.columnWidth(column)),
    heights: Array.from({ length: 40 }, (_, row) => sheet.rowHeight(row)),
    validations: sheet.validations(),
    frozen: [sheet.frozenRows, sheet.showGridlines, sheet.isProtected, sheet.visibility],
    page: sheet.pageSetup(),
  };
}

describe('手元の見本を開いて、一つのセルだけ書き、保存する', () => {
  it.each(sampleFiles().map((path) => [path.slice(SAMPLES.length + 1), path]))('%s', (_, path) => {
    const bytes = new Uint8Array(readFileSync(path));
    const before = openOrFail(bytes);
    const book = openOrFail(bytes);
    firstSheet(book).write(199, 2, { number: 20.5 });
    const saved = book.save();

    const [old, fresh] = [openPackage(bytes), openPackage(saved)];
    const changed = old.paths().filter((part) => Buffer.compare(old.bytes(part), fresh.bytes(part)) !== 0);
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    expect(fresh.paths()).toEqual(old.paths());

    const after = openOrFail(saved);
    expect(firstSheet(after).cell(199, 2)).toEqual({ value: 20.5, formula: null });
    firstSheet(after).write(199, 2, 'blank');
    expect(after.sheets.map(look)).toEqual(before.sheets.map(look));
    expect(after.names()).toEqual(before.names());
  });

  it('何も変えなければ、どの部品も変わらず、二度保存しても同じバイトになる', () => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLES, 'r4h1-forms.xlsx')));
    const saved = openOrFail(bytes).save();
    const [old, fresh] = [openPackage(bytes), openPackage(saved)];
    for (const part of old.paths()) expect(Buffer.compare(old.bytes(part), fresh.bytes(part))).toBe(0);
    expect(Buffer.compare(openOrFail(saved).save(), saved)).toBe(0);
  });
});

describe('知らないものを残す', () => {
  const part = worksheet(
    '<sheetPr><outlinePr summaryBelow="0"/></sheetPr><sheetFormatPr defaultRowHeight="13" x14ac:dyDescent="0.2" xmlns:x14ac="urn:ac"/>' +
      '<sheetData><row r="1" spans="1:2" ht="30" customHeight="1" x14ac:dyDescent="0.3" xmlns:x14ac="urn:ac" thickBot="1">' +
      '<c r="A1" cm="1" ph="1"><v>1</v><extLst><ext uri="{x}"/></extLst></c><c r="B1" vm="2"><v>2</v></c><extLst/></row>' +
      '<row r="2" hidden="1"><c r="A2"><v>3</v></c></row></sheetData>' +
      '<phoneticPr fontId="1"/><ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors>' +
      '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><未知 値="あ"/></ext></extLst>',
  );

  it('触った行のほかのセルも、行の属性も、拡張も残る', () => {
    const book = makeBook({ sheetPart: part });
    firstSheet(book).write(0, 1, { number: 5 });
    const saved = savedPart(book, 'xl/worksheets/sheet1.xml');
    expect(saved).toContain(
      '<c r="A1" cm="1" ph="1"><v>1</v><extLst><ext uri="{x}"/></extLst></c><c r="B1"><v>5</v></c>',
    );
    expect(saved).toContain(
      'ht="30" customHeight="1" x14ac:dyDescent="0.3" xmlns:x14ac="urn:ac" thickBot="1"',
    );
    expect(saved).toContain('<row r="2" hidden="1"><c r="A2"><v>3</v></c></row>');
    expect(saved).toContain('<未知 値="あ"/>');
    expect(saved.indexOf('<phoneticPr')).toBeGreaterThan(saved.indexOf('</sheetData>'));
  });

  it('共有文字列のふりがなと書式は、書き足しても残る', () => {
    const strings = '<si><t>企画</t><rPh sb="0" eb="2"><t>キカク</t></rPh></si>';
    const book = makeBook({ strings, sheets: { a: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' } });
    firstSheet(book).write(1, 0, { text: '企画' });
    firstSheet(book).write(2, 0, { text: '企画' });
    const saved = savedPart(book, 'xl/sharedStrings.xml');
    expect(saved).toContain(`${strings}<si><t>企画</t></si></sst>`);
    const again = firstSheet(reopen(book));
    expect([0, 1, 2].map((row) => again.cell(row, 0).value)).toEqual(['企画', '企画', '企画']);
  });

  it('共有文字列の部品がなければ作る', () => {
    const book = makeBook();
    firstSheet(book).write(0, 0, { text: '行財政改革' });
    const pkg = openPackage(book.save());
    expect(pkg.contentType('xl/sharedStrings.xml')).toMatch(/sharedStrings\+xml$/);
    expect(pkg.relationships('xl/workbook.xml').map(({ target }) => target)).toContain(
      'xl/sharedStrings.xml',
    );
    expect(firstSheet(reopen(book)).cell(0, 0).value).toBe('行財政改革');
  });
});

const position = fc.record({ row: fc.nat(30), column: fc.nat(12) });
const color = fc.nat(0xffffff).map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, '0')}` as const);
const content = fc.oneof(
  fc.record({ text: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }) }),
  fc.record({
    text: fc.constantFrom('=SUM(A1)', '+81', ' 空白 ', '_x000D_', 'a\r\nb', '\u0001', '１', 'あ\n'),
  }),
  fc.record({ number: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
  fc.record({ boolean: fc.boolean() }),
  fc.record({ formula: fc.constantFrom('=A1+1', '=IF(A1<"あ",1,"&")', "=SUM('資料 1'!A1:B2)") }),
);
const format: fc.Arbitrary<CellFormat> = fc.record(
  {
    numberFormat: fc.constantFrom('General', '0%', '#,##0', 'yyyy"年"m"月"', '@', '0.0"件"'),
    fontName: fc.constantFrom('BIZ UDゴシック', 'Calibri', '游ゴシック'),
    fontSizePt: fc.constantFrom(9, 10.5, 11),
    bold: fc.boolean(),
    fontColor: color,
    fill: fc.option(color),
    horizontal: fc.constantFrom('general', 'left', 'center', 'right'),
    vertical: fc.constantFrom('top', 'center', 'bottom'),
    wrap: fc.boolean(),
    indent: fc.nat(5),
    border: fc.option(color),
  },
  { requiredKeys: [] },
);

describe('書いたものは、保存して開き直しても同じである', () => {
  it('値と数式', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(position, content), { maxLength: 30 }), (writes) => {
        const book = makeBook({ sheets: { a: '<row r="3"><c r="C3"><v>1</v></c></row>' } });
        for (const [{ row, column }, value] of writes) firstSheet(book).write(row, column, value);
        const before = [...firstSheet(book).cells()];
        const again = firstSheet(reopen(book));
        expect([...again.cells()]).toEqual(before);
        const last = writes.at(-1);
        if (!last) return;
        const [{ row, column }, value] = last;
        const expected =
          'text' in value
            ? value.text
            : 'number' in value
              ? value.number + 0
              : 'boolean' in value
                ? value.boolean
                : null;
        expect(again.cell(row, column).value).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('書式は、言ったことだけが変わる', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(position, format), { minLength: 1, maxLength: 12 }), (changes) => {
        const book = makeBook({ sheets: { a: '<row r="3"><c r="C3"><v>1</v></c></row>' } });
        const sheet = firstSheet(book);
        for (const [{ row, column }, change] of changes) {
          const before = sheet.format(row, column);
          sheet.setFormat({ row, column, rowCount: 1, columnCount: 1 }, change);
          const { border, ...rest } = change;
          const expected =
            border === undefined
              ? before.border
              : { top: border, right: border, bottom: border, left: border };
          expect(sheet.format(row, column)).toEqual({ ...before, ...rest, border: expected });
        }
        const again = firstSheet(reopen(book));
        for (const [{ row, column }] of changes) {
          expect(again.format(row, column)).toEqual(sheet.format(row, column));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('列幅・行の高さ・隠した行と列', () => {
    const span = fc.record({
      first: fc.nat(40),
      count: fc.integer({ min: 1, max: 20 }),
      value: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('width', 'height', 'row', 'column'), span)), (steps) => {
        const part = worksheet(
          '<cols><col min="3" max="12" width="20.7109375" style="0" customWidth="1"/></cols><sheetData/>',
        );
        const book = makeBook({ sheetPart: part });
        const sheet = firstSheet(book);
        const widths = new Map<number, number>();
        const hidden = { row: new Set<number>(), column: new Set<number>() };
        for (const [kind, { first, count, value }] of steps) {
          if (kind === 'width') sheet.setColumnWidth(first, count, value);
          if (kind === 'height') sheet.setRowHeight(first, count, value % 7 === 0 ? null : value);
          if (kind === 'row') sheet.setRowsHidden(first, count, value % 2 === 0);
          if (kind === 'column') sheet.setColumnsHidden(first, count, value % 2 === 0);
          for (let index = first; index < first + count; index++) {
            if (kind === 'width') widths.set(index, value);
            if (kind === 'row' || kind === 'column') {
              if (value % 2 === 0) hidden[kind].add(index);
              else hidden[kind].delete(index);
            }
          }
        }
        const again = firstSheet(reopen(book));
        expect(look(again)).toEqual(look(sheet));
        for (const [column, width] of widths) expect(again.columnWidth(column)).toBe(width);
        expect([...again.hiddenRows()].sort()).toEqual([...hidden.row].sort());
        expect([...again.hiddenColumns()].sort()).toEqual([...hidden.column].sort());
      }),
      { numRuns: 60 },
    );
  });

  it('セルに入らない長さの文字や、数でない数は、書く前に断る', () => {
    const sheet = firstSheet(makeBook());
    expect(() => sheet.write(0, 0, { text: 'あ'.repeat(MAX_CELL_TEXT + 1) })).toThrow(RangeError);
    expect(() => sheet.write(0, 0, { number: NaN })).toThrow(RangeError);
  });
});
