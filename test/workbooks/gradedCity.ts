import { readFileSync } from 'node:fs';
import type { OwnPlan } from '../../src/domain/templates/ownPlan';
import type { Book } from '../../src/ooxml/book';
import { cellArea } from '../../src/workbook/address';
import { openSample } from './longList';

/** Figures that a city published: a row a 重点改革項目, a column a grade; 対象外 is outside the total. */
export interface PublishedYear {
  readonly fiscalYear: number;
  readonly counts: Counts;
  readonly percent: Percents;
  readonly percentsAddUp: boolean;
}

type Counts = readonly (readonly number[])[];
type Percents = Readonly<Record<string, string>>;
const golden = JSON.parse(readFileSync('test/golden/kizugawa_two_years.json', 'utf8')) as {
  readonly status_order: readonly string[];
  readonly categories: readonly string[];
  readonly R1_2019: Counts;
  readonly R2_2020: Counts;
  readonly published_percent: { readonly R1: Percents; readonly R2: Percents };
};
const { R1, R2 } = golden.published_percent;

export const PUBLISHED: {
  readonly statusOrder: readonly string[];
  readonly categories: readonly string[];
  readonly years: readonly PublishedYear[];
} = {
  statusOrder: golden.status_order,
  categories: golden.categories,
  years: [
    { fiscalYear: 2019, counts: golden.R1_2019, ...percentsOf(R1) },
    { fiscalYear: 2020, counts: golden.R2_2020, ...percentsOf(R2) },
  ],
};

/** The city printed a note where its percents do not add up to 100. */
function percentsOf({
  note,
  ...percent
}: Percents & { readonly note?: string }): Pick<PublishedYear, 'percent' | 'percentsAddUp'> {
  return { percent, percentsAddUp: note === undefined };
}

/** The plan of a city that grades its 取組項目 themselves, as a person would describe it on the 設定 page. */
export const GRADED_PLAN: OwnPlan = {
  name: '行財政改革行動計画（2019-2023）',
  startFy: 2019,
  endFy: 2023,
  levelNames: ['重点改革項目'],
  programLabel: '取組項目',
  activityLabel: '取組項目',
  percentDigits: 1,
  statuses: PUBLISHED.statusOrder.map((label) => ({
    label,
    isGood: label === 'S' || label === 'A',
    needsReason: label === 'C',
    isOutsideTotal: label === '対象外',
  })),
};

const HEADINGS = ['重点改革項目', 'No.', '取組項目', '担当課', '評価', '取組実績'];
const FIRST_ROW = 4;

/** A workbook with one sheet a year, in the shape in which such a city keeps it: one row an item, no activities. */
export function gradedCity(years: readonly PublishedYear[], titleOf = wholeYear): Book {
  const book = openSample('r4h1-list.xlsx');
  for (const year of years) addYear(book, year, titleOf(year.fiscalYear));
  book.deleteSheet('資料1-2');
  return book;
}

function wholeYear(fiscalYear: number): string {
  return `${String(fiscalYear)}年度通年　進行管理表`;
}

function addYear(book: Book, { fiscalYear, counts }: PublishedYear, title: string): void {
  const sheet = book.addSheet(`進行管理表${String(fiscalYear)}`);
  const write = (row: number, column: number, text: string): void => {
    sheet.write(row, column, { text });
  };
  write(0, 0, GRADED_PLAN.name);
  write(1, 0, title);
  HEADINGS.forEach((heading, column) => {
    write(FIRST_ROW - 1, column, heading);
  });
  let row = FIRST_ROW;
  counts.forEach((byGrade, category) => {
    const top = row;
    write(top, 0, `${String(category + 1)} ${PUBLISHED.categories[category] ?? ''}`);
    const grades = byGrade.flatMap((count, column) =>
      Array.from({ length: count }, () => PUBLISHED.statusOrder[column] ?? ''),
    );
    grades.forEach((grade, item) => {
      const number = `${String(category + 1)}-${String(item + 1)}`;
      const name = `取組${number}の見直し`;
      [number, name, '総務課', grade, `${name}を進めた。`].forEach((text, column) => {
        write(row, column + 1, text);
      });
      row++;
    });
    if (row - top > 1) sheet.merge(cellArea(top, 0, row - top));
  });
}
