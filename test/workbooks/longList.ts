import { readFileSync } from 'node:fs';
import type { Book } from '../../src/ooxml/book';
import { openBook } from '../../src/ooxml/openBook';
import { cellArea } from '../../src/workbook/address';
import { plainText } from '../../src/workbook/cellValue';

const FIRST_ROW = 6;
const SAMPLE_ROWS = 50;
const COLUMNS = 9;
/** 取組の視点, 実施計画事業名 and 担当課 are merged down their rows. */
const MERGED_COLUMNS = [1, 2, 3];

/** A sample workbook, opened for a test to change. */
export function openSample(name: string): Book {
  const opened = openBook(new Uint8Array(readFileSync(`samples/${name}`)));
  if (opened.kind === 'refused') throw new Error(`${name}: ${opened.reason}`);
  return opened.book;
}

/**
 * The sample 一覧 repeated until it has `count` activities, merged cells and all: each round is a set of programs of its
 * own under the same six viewpoints, so that figures can be told beforehand.
 */
export function longList(count: number): Book {
  const book = openSample('r4h1-list.xlsx');
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('the sample has a sheet');
  const rows = Array.from({ length: SAMPLE_ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) =>
      plainText(sheet.cell(FIRST_ROW + row, column).value),
    ),
  );
  const merges = sheet.merged().filter((area) => area.row >= FIRST_ROW);
  const noteRow = FIRST_ROW + SAMPLE_ROWS;
  sheet.clear(cellArea(noteRow, 0, 4, COLUMNS), 'all');
  for (let round = 1; round * SAMPLE_ROWS < count; round++) {
    const top = FIRST_ROW + round * SAMPLE_ROWS;
    rows.forEach((line, row) => {
      if (round * SAMPLE_ROWS + row >= count) return;
      line.forEach((text, column) => {
        if (text === '') return;
        const isName = column === 0 || column === 2;
        sheet.write(top + row, column, {
          text: isName ? `${text}${column === 0 ? '-' : '第'}${String(round)}` : text,
        });
      });
    });
    for (const area of merges) {
      const isWhole = round * SAMPLE_ROWS + area.row - FIRST_ROW + area.rowCount <= count;
      if (isWhole && MERGED_COLUMNS.includes(area.column))
        sheet.merge({ ...area, row: area.row + round * SAMPLE_ROWS });
    }
  }
  return book;
}
