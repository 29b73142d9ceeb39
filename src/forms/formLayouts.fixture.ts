import type { SheetSnapshot } from '../workbook/snapshot';
import type { GoldenRow } from './goldenRows.fixture';
import type { Labels } from './layouts.fixture';
import { groups, VIEWPOINTS } from './layouts.fixture';
import { SheetDraft } from './sheetDraft.fixture';

/** How one office lays out its forms (個票). */
export interface FormLayout {
  readonly labels: Labels;
  /** Sheet columns for one column of the form: 方眼紙. */
  readonly grid: 1 | 2 | 4;
  readonly merges: boolean;
  readonly header: 'left' | 'twoPairs' | 'above';
  readonly activities: 'table' | 'pairs' | 'tallPairs';
  readonly stacked: boolean;
  readonly gap: number;
  readonly leftColumns: number;
  readonly period: 'label' | 'title' | 'twoLabels';
  readonly notes: boolean;
}

/** The forms of the rows in that layout, for 令和4年度上半期. */
export function layOutForms(rows: readonly GoldenRow[], layout: FormLayout): readonly SheetSnapshot[] {
  const programs = groups(rows, ({ program }) => program);
  if (layout.stacked) {
    const draft = new SheetDraft();
    let row = 0;
    for (const program of programs) row = new FormWriter(draft, layout, row).write(program) + layout.gap;
    return [draft.toSheet('個票')];
  }
  return programs.map((program, i) => {
    const draft = new SheetDraft();
    new FormWriter(draft, layout, 0).write(program);
    return draft.toSheet(`個票${String(i + 1)}`);
  });
}

class FormWriter {
  constructor(
    private readonly draft: SheetDraft,
    private readonly layout: FormLayout,
    private row: number,
  ) {}

  /** Returns the row after the form. */
  write(activities: readonly GoldenRow[]): number {
    const [first] = activities;
    if (!first) return this.row;
    const { layout } = this;
    this.title();
    this.header(first);
    this.row++;
    if (layout.activities === 'table') this.table(activities);
    else activities.forEach((activity) => this.pairs(activity));
    if (layout.notes) this.put(0, 8, '※「遅れ」「休止」は理由を必ず記入してください。', this.row++);
    return this.row;
  }

  /** Writes at a column of the form, so many form columns wide. */
  private put(column: number, width: number, text: string, row = this.row, height = 1): void {
    const { grid, merges, leftColumns } = this.layout;
    const at = leftColumns + column * grid;
    if (text !== '') this.draft.put(row, at, text);
    if (merges) this.draft.merge(row, at, height, width * grid);
  }

  private title(): void {
    const isTitled = this.layout.period === 'title';
    this.put(0, 8, `${isTitled ? '令和4（2022）年度上半期　' : ''}進行管理シート（個票）`, this.row++);
  }

  private header(row: GoldenRow): void {
    const { header, labels, period } = this.layout;
    const number = `（${String(VIEWPOINTS.indexOf(row.viewpoint) + 1)}）`;
    const pairs: readonly (readonly [string, string])[] = [
      ...(period === 'label' ? ([['報告期', '令和4（2022）年度上半期']] as const) : []),
      ...(period === 'twoLabels'
        ? ([
            ['年度', '令和4年度'],
            ['報告期', '上半期'],
          ] as const)
        : []),
      [labels.viewpoint, `${number}${row.viewpoint}`],
      ['事業番号', row.programNumber],
      [labels.program, row.program],
      ['重点', row.isPriority ? '○' : ''],
      [labels.department, row.department],
    ];
    if (header === 'above') this.above(pairs);
    else if (header === 'twoPairs') this.twoPairs(pairs);
    else for (const [label, value] of pairs) this.pair(label, value);
  }

  private pair(label: string, value: string): void {
    this.put(0, 2, label);
    this.put(2, 6, value);
    this.row++;
  }

  private twoPairs(pairs: readonly (readonly [string, string])[]): void {
    pairs.forEach(([label, value], i) => {
      const at = i % 2 === 0 ? 0 : 4;
      this.put(at, 2, label);
      this.put(at + 2, 2, value);
      if (i % 2 === 1 || i === pairs.length - 1) this.row++;
    });
  }

  private above(pairs: readonly (readonly [string, string])[]): void {
    pairs.forEach(([label, value], i) => {
      this.put(i, 1, label);
      this.put(i, 1, value, this.row + 1);
    });
    this.row += 2;
  }

  private table(activities: readonly GoldenRow[]): void {
    const { labels } = this.layout;
    const line = (cells: readonly string[]): void => {
      cells.forEach((cell, i) => this.put([0, 1, 3, 4, 6, 7][i] ?? 0, [1, 2, 1, 2, 1, 1][i] ?? 1, cell));
      this.row++;
    };
    this.put(0, 4, '【活動の状況】', this.row++);
    line([
      labels.number,
      labels.activity,
      labels.status,
      labels.achievement,
      labels.delayReason,
      labels.nextAction,
    ]);
    for (const row of activities) {
      line([row.number, row.activity, row.status, row.achievement, row.delayReason, row.nextAction]);
    }
  }

  private pairs(row: GoldenRow): void {
    const { labels, activities } = this.layout;
    this.pair('活動番号', row.number);
    this.pair(labels.activity, row.activity);
    this.pair(labels.status, row.status);
    if (activities === 'tallPairs' && this.layout.merges) this.tall(labels.achievement, row.achievement);
    else this.pair(labels.achievement, row.achievement);
    this.pair(labels.delayReason, row.delayReason);
    this.pair(labels.nextAction, row.nextAction);
  }

  /** A label three rows high, its text on as many rows as it has lines. */
  private tall(label: string, text: string): void {
    this.put(0, 2, label, this.row, 3);
    text.split('\n').forEach((line, i) => this.put(2, 6, line, this.row + i));
    this.row += 3;
  }
}
