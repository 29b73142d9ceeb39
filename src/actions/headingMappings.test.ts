import { readFileSync } from 'node:fs';
import type { SheetRecognition } from '../forms/recognition';
import type { Book } from '../ooxml/book';
import { openBook } from '../ooxml/openBook';
import { readSnapshot } from '../ooxml/readSnapshot';
import type { RememberedMapping } from '../domain/rememberedMapping';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ShownHeading } from '../forms/headingMappings';
import { mappingsFor, rememberShown, withoutMappings } from '../forms/headingMappings';
import { recogniseShown, recogniseSources } from './makeRegister';

const LIST = '資料1-2';

function sample(): Book {
  const opened = openBook(new Uint8Array(readFileSync('samples/r4h1-list.xlsx')));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  return opened.book;
}

function snapshotOf(book: Book): WorkbookSnapshot {
  return readSnapshot(book, { detail: () => 'full' }, null);
}

/** The office calls 進捗状況 by a word that means nothing to anyone else. */
function oddHeadings(book = sample(), sheet = LIST): Book {
  book.sheet(sheet)?.write(5, 5, { text: 'ステイタス' });
  book.sheet(sheet)?.write(4, 5, { text: 'R4の内容' });
  return book;
}

const STATUS: ShownHeading = { sheet: LIST, field: 'status', cell: { row: 5, column: 5 } };

function learn(book: Book, shown: readonly ShownHeading[] = [STATUS]): readonly RememberedMapping[] {
  const snapshot = snapshotOf(book);
  return rememberShown(snapshot, [], recogniseSources(snapshot, null), shown);
}

function read(book: Book, mappings: readonly RememberedMapping[]): readonly SheetRecognition[] {
  const snapshot = snapshotOf(book);
  return recogniseSources(snapshot, null, {
    mappings: mappingsFor(snapshot, mappings),
    labels: {},
    periods: [],
  });
}

function statusLabel(sheet: SheetRecognition | undefined): string | undefined {
  return sheet?.fields.find(({ field }) => field === 'status')?.label;
}

test('示した見出しで、読めなかった一覧が読める', () => {
  const book = oddHeadings();
  expect(read(book, [])[0]?.kind).toBe('outOfScope');
  const [sheet] = read(book, learn(book));
  expect([sheet?.kind, sheet?.kind === 'list' && sheet.records.length]).toEqual(['list', 50]);
  expect(statusLabel(sheet)).toContain('ステイタス');
});

test('同じ見出しなら、別の名前のシートでも、下にずれていても、年が違っても使う', () => {
  const mappings = learn(oddHeadings());
  const next = oddHeadings();
  const sheet = next.sheet(LIST);
  if (!sheet) throw new Error('no sheet');
  sheet.name = 'R5上半期';
  sheet.write(4, 5, { text: 'R5の内容' });
  sheet.insertRows(0, 2);
  expect(read(next, mappings)[0]).toMatchObject({ kind: 'list', sheet: 'R5上半期' });
});

test('見出しが違うシートには使わない', () => {
  const mappings = learn(oddHeadings());
  const other = oddHeadings();
  other.sheet(LIST)?.write(5, 7, { text: '備考' });
  expect(mappingsFor(snapshotOf(other), mappings).size).toBe(0);
});

test('見出しより下のセルを選んでも、その列の見出しとして読む', () => {
  const book = oddHeadings();
  const mappings = learn(book, [{ ...STATUS, cell: { row: 9, column: 5 } }]);
  expect(mappings).toMatchObject([{ headingTop: 4, headingBottom: 5, columns: { status: 5 } }]);
});

test('示すたびに、前に示した欄に加わる。ない欄は、ないと覚える', () => {
  const book = oddHeadings();
  const snapshot = snapshotOf(book);
  const first = learn(book);
  const recognitions = recogniseSources(snapshot, null, {
    mappings: mappingsFor(snapshot, first),
    labels: {},
    periods: [],
  });
  const shown: ShownHeading[] = [{ sheet: LIST, field: 'nextAction', cell: null }];
  const both = rememberShown(snapshot, first, recognitions, shown);
  expect(both).toMatchObject([{ sheet: LIST, columns: { status: 5, nextAction: null } }]);
  const [sheet] = read(book, both);
  expect(sheet?.fields.some(({ field }) => field === 'nextAction')).toBe(false);
});

test('空のシートや、なくなったシートの見出しは覚えない', () => {
  const book = oddHeadings();
  book.addSheet('空');
  const snapshot = snapshotOf(book);
  const shown = ['空', 'ない'].map((sheet): ShownHeading => ({ ...STATUS, sheet }));
  expect(rememberShown(snapshot, [], recogniseSources(snapshot, null), shown)).toEqual([]);
});

test('示した見出しは、ブックが覚えているものと合わせて読む', () => {
  const snapshot = snapshotOf(oddHeadings());
  const seen = recogniseShown(snapshot, null, { order: [], leftOut: [], mappings: [] }, { shown: [STATUS] });
  expect(seen.recognitions[0]?.kind).toBe('list');
  expect(seen.mappings).toHaveLength(1);
});

test('示した見出しをやめると、前のように読む', () => {
  const book = oddHeadings();
  const mappings = learn(book);
  expect(withoutMappings(snapshotOf(book), mappings, [LIST])).toEqual([]);
  expect(withoutMappings(snapshotOf(book), mappings, ['別のシート'])).toEqual(mappings);
  const known = { order: [], leftOut: [], mappings };
  const read = recogniseShown(snapshotOf(book), null, known, { forgotten: [LIST] });
  expect(read.recognitions[0]?.kind).toBe('outOfScope');
});
