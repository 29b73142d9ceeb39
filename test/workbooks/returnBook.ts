import { readFileSync } from 'node:fs';
import { bookParts, worksheet, zipParts } from '../../src/ooxml/bookBytes.fixture';
import { openPackage } from '../../src/ooxml/openPackage';
import { columnName } from '../../src/workbook/address';

const HEADINGS = [
  '番号',
  '取組の視点',
  '実施計画事業名',
  '担当課',
  '活動',
  '進捗状況',
  '取組実績',
  '遅れの理由',
  '今後の予定',
  '効果額（千円）',
  '記入日',
  '確認',
];
const STATUSES = ['済', '概ね順調', '遅れ', '未着手', '休止'];
const HEADING_ROW = 5;

/** Styles and theme as a spreadsheet program writes them, most of which a reader has no use for. */
const borrowed = borrowParts();

/**
 * A department's return as Excel would write it: shared texts, styles and heights on every row, numbers, dates, a formula
 * a row, merged programs. The same arguments give the same bytes.
 */
export function returnBook(department: number, sheetCount: number, rowCount: number): Uint8Array {
  const strings = new Map<string, number>();
  const sheets = Array.from({ length: sheetCount }, (_, sheet) =>
    worksheet(sheetContent(department, sheet, rowCount, strings)),
  );
  const texts = [...strings.keys()].map((text) => `<si><t>${text}</t><phoneticPr fontId="1"/></si>`);
  const names = sheets.map((_, sheet) => `様式${String(sheet + 1)}`);
  const parts = bookParts({
    sheets: Object.fromEntries(names.map((name) => [name, ''])),
    strings: texts.join(''),
    ...borrowed,
  });
  sheets.forEach((content, sheet) => parts.set(`xl/worksheets/sheet${String(sheet + 1)}.xml`, content));
  return zipParts(parts);
}

function sheetContent(
  department: number,
  sheet: number,
  rowCount: number,
  strings: Map<string, number>,
): string {
  const index = (text: string): number => {
    const known = strings.get(text);
    if (known !== undefined) return known;
    strings.set(text, strings.size);
    return strings.size - 1;
  };
  const textCell = (row: number, column: number, text: string): string =>
    text === ''
      ? `<c r="${columnName(column)}${String(row)}" s="2"/>`
      : `<c r="${columnName(column)}${String(row)}" s="2" t="s"><v>${String(index(text))}</v></c>`;
  const numberCell = (row: number, column: number, value: number): string =>
    `<c r="${columnName(column)}${String(row)}" s="1"><v>${String(value)}</v></c>`;
  const rows = [
    `<row r="1" spans="1:12">${textCell(1, 0, '令和4（2022）年度上半期 取組状況報告')}</row>`,
    `<row r="2" spans="1:12">${textCell(2, 0, `所管課：第${String(department)}課`)}</row>`,
    `<row r="${String(HEADING_ROW)}" spans="1:12" ht="27" customHeight="1">${HEADINGS.map((text, column) => textCell(HEADING_ROW, column, text)).join('')}</row>`,
  ];
  const merges: string[] = [];
  for (let at = 0; at < rowCount; at++) {
    const row = HEADING_ROW + 1 + at;
    const program = Math.floor(at / 3);
    if (at % 3 === 0 && at + 2 < rowCount) merges.push(`C${String(row)}:C${String(row + 2)}`);
    const key = `${String(sheet + 1)}-${String(program + 1)}`;
    const cells = [
      textCell(row, 0, `${key}-${String((at % 3) + 1)}`),
      textCell(row, 1, `(${String((program % 6) + 1)}) 取組の視点その${String((program % 6) + 1)}`),
      textCell(row, 2, at % 3 === 0 ? `実施計画事業 ${key}` : ''),
      textCell(row, 3, `第${String(department)}課`),
      textCell(row, 4, `活動 ${key} の第${String((at % 3) + 1)}の取組（第${String(department)}課）`),
      textCell(row, 5, STATUSES[(department + at) % STATUSES.length] ?? ''),
      textCell(
        row,
        6,
        `${key}について、関係各課との調整を${String(at + 1)}回行い、当初の計画どおり進めている。窓口の利用者は前年同期と比べて${String((at * 7) % 40)}％増えた。`,
      ),
      textCell(row, 7, at % 5 === 2 ? '半導体の不足により納入が遅れているため。' : ''),
      textCell(row, 8, '下半期も引き続き実施する。'),
      numberCell(row, 9, (department * 131 + at * 17) % 9000),
      numberCell(row, 10, 44835 + (at % 30)),
      `<c r="L${String(row)}" s="1"><f>IF(J${String(row)}&gt;0,1,0)</f><v>1</v></c>`,
    ];
    rows.push(`<row r="${String(row)}" spans="1:12" ht="54" customHeight="1">${cells.join('')}</row>`);
  }
  return (
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:L${String(HEADING_ROW + rowCount)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="18.75"/><cols><col min="1" max="1" width="8.6640625" customWidth="1"/><col min="2" max="12" width="22" customWidth="1"/></cols>' +
    `<sheetData>${rows.join('')}</sheetData><mergeCells count="${String(merges.length)}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
  );
}

function borrowParts(): { readonly styles: string; readonly theme: string } {
  const source = openPackage(new Uint8Array(readFileSync('samples/r4h1-list.xlsx')));
  return { styles: source.text('xl/styles.xml'), theme: source.text('xl/theme/theme1.xml') };
}
