import type { SheetSnapshot } from '../workbook/snapshot';
import type { GoldenRow } from './goldenRows.fixture';
import { SheetDraft } from './sheetDraft.fixture';

/** How one office lays out a list. */
export interface ListLayout {
  readonly topRows: number;
  readonly leftColumns: number;
  readonly labels: Labels;
  readonly headingRows: 1 | 2 | 3;
  readonly mergesHeadings: boolean;
  readonly carried: Readonly<Record<CarriedKey, Carried>>;
  /** Sheet columns for one column of the list: 方眼紙. */
  readonly scale: number;
  /** `tight`: the title stands, merged over everything, straight above the headings. */
  readonly title: 'plain' | 'wide' | 'tight';
  readonly period: string;
  /** A column for the level above the one that the plan counts. */
  readonly issue: boolean;
  readonly order: 'statusFirst' | 'achievementFirst';
  readonly mergesGroups: boolean;
  readonly beside: boolean;
  readonly viewpoint: 'column' | 'wideRow' | 'plainRow' | 'labelledRow';
  readonly department: 'left' | 'right';
  readonly priority: 'suffix' | 'prefix' | 'column';
  readonly status: 'column' | 'marks';
  readonly previousPeriod: 'none' | 'left';
  readonly schedule: boolean;
  readonly remarks: boolean;
  readonly subtotals: boolean;
  readonly pageLength: number | null;
  readonly blankRowEvery: number | null;
  readonly notes: boolean;
  readonly usedColumns: number;
}

export interface Labels {
  readonly number: string;
  readonly viewpoint: string;
  readonly program: string;
  readonly department: string;
  readonly activity: string;
  readonly status: string;
  readonly achievement: string;
  readonly delayReason: string;
  readonly nextAction: string;
}

export const STATUSES = ['済', '概ね順調', '遅れ', '未着手', '休止'];
export const PREVIOUS_STATUS = '概ね順調';

/** What stands under a repeated value: a merged area, nothing, or the value again. */
export type Carried = 'merged' | 'blank' | 'repeated';
export type CarriedKey = 'issue' | 'viewpoint' | 'program' | 'priority' | 'department';
type Key = CarriedKey | 'number' | 'activity';

export const PERIODS = [
  '令和4（2022）年度上半期取組状況【一覧】',
  'Ｒ４上半期　進捗状況一覧',
  '2022年度上期 実施計画事業 進行管理表',
  '令和４年度　取組状況一覧（令和４年９月末現在）',
];

interface Place {
  readonly key: Key;
  readonly label: string;
  readonly column: number;
}

/** A list of the rows in that layout, for 令和4年度上半期. */
export function layOutList(rows: readonly GoldenRow[], layout: ListLayout): SheetSnapshot {
  return new ListWriter(rows, layout).write();
}

class ListWriter {
  private readonly draft = new SheetDraft();
  private readonly places: readonly Place[];
  private readonly firstProgress: number;
  private readonly lastColumn: number;
  private row = 0;

  constructor(
    private readonly rows: readonly GoldenRow[],
    private readonly layout: ListLayout,
  ) {
    let column = layout.leftColumns;
    this.places = this.keys().map((key) => ({ key, label: this.labelOf(key), column: column++ }));
    this.firstProgress = column;
    this.lastColumn = column + this.progressLabels().length - 1;
  }

  write(): SheetSnapshot {
    const { layout, draft } = this;
    this.writeTitle();
    this.writeHeadings();
    const blocks =
      layout.viewpoint === 'column' ? [this.rows] : groups(this.rows, ({ viewpoint }) => viewpoint);
    for (const block of blocks) {
      if (layout.viewpoint !== 'column') this.writeViewpoint(block[0]?.viewpoint ?? '');
      this.writeRows(block);
      if (layout.subtotals) this.writeSum('小　計', block.length);
    }
    if (layout.subtotals) this.writeSum('合計', this.rows.length);
    if (layout.notes) {
      draft.put(this.row + 1, layout.leftColumns, '※進捗状況は「済」「概ね順調」「遅れ」から選択');
      draft.put(this.row + 2, layout.leftColumns, '（注）9月末時点の状況');
    }
    draft.reach(this.row + 40, layout.usedColumns);
    return draft.toSheet('一覧表');
  }

  /** Writes into a column of the list, which may be several columns of the sheet. */
  private put(row: number, column: number, text: string): void {
    if (text !== '') this.draft.put(row, this.sheetColumn(column), text);
  }

  private merge(row: number, column: number, rowCount: number, columnCount: number): void {
    this.draft.merge(row, this.sheetColumn(column), rowCount, columnCount * this.layout.scale);
  }

  private sheetColumn(column: number): number {
    const { leftColumns, scale } = this.layout;
    return leftColumns + (column - leftColumns) * scale;
  }

  private keys(): readonly Key[] {
    const { viewpoint, department, priority, issue } = this.layout;
    return [
      'number',
      ...(issue && viewpoint === 'column' ? (['issue'] as const) : []),
      ...(viewpoint === 'column' ? (['viewpoint'] as const) : []),
      ...(department === 'left' ? (['department'] as const) : []),
      'program',
      ...(priority === 'column' ? (['priority'] as const) : []),
      ...(department === 'right' ? (['department'] as const) : []),
      'activity',
    ];
  }

  private labelOf(key: Key): string {
    if (key === 'issue') return '優先課題';
    return key === 'priority' ? '重点' : this.layout.labels[key];
  }

  private statusLabels(): readonly string[] {
    return this.layout.status === 'marks' ? STATUSES : [this.layout.labels.status];
  }

  private progressLabels(): readonly string[] {
    const { labels, previousPeriod, schedule, remarks } = this.layout;
    return [
      ...(schedule ? ['R2', 'R3', 'R4', 'R5'] : []),
      ...(previousPeriod === 'left' ? [labels.status, labels.achievement] : []),
      ...this.inOrder(this.statusLabels(), [labels.achievement]),
      labels.delayReason,
      labels.nextAction,
      ...(remarks ? ['備考'] : []),
    ];
  }

  private inOrder(status: readonly string[], achievement: readonly string[]): readonly string[] {
    return this.layout.order === 'statusFirst' ? [...status, ...achievement] : [...achievement, ...status];
  }

  /** Group heading, first column and width. */
  private progressGroups(): readonly (readonly [string, number, number])[] {
    const { previousPeriod, schedule } = this.layout;
    let at = this.firstProgress;
    const found: (readonly [string, number, number])[] = [];
    const add = (label: string, width: number): void => {
      found.push([label, at, width]);
      at += width;
    };
    if (schedule) add('年度別工程', 4);
    if (previousPeriod === 'left') add('令和3年度下半期', 2);
    add(previousPeriod === 'left' ? '令和4年度上半期' : '取組の状況等', this.statusLabels().length + 3);
    return found;
  }

  private writeTitle(): void {
    const { topRows, leftColumns, title, period } = this.layout;
    const width = this.lastColumn - leftColumns + 1;
    this.row = topRows;
    if (title !== 'plain') this.merge(this.row, leftColumns, 1, width);
    this.put(this.row++, leftColumns, '平塚市行財政改革計画（2020-2023）');
    if (title !== 'plain') this.merge(this.row, leftColumns, 1, width);
    this.put(this.row++, leftColumns, period);
    if (title !== 'tight') this.put(this.row++, this.lastColumn, '資料1-2');
  }

  private writeHeadings(): void {
    const { layout } = this;
    // Groups need a row of their own over the labels that they hold.
    const needsGroups = layout.previousPeriod === 'left' || layout.schedule;
    const rows = layout.headingRows === 1 && needsGroups ? 2 : layout.headingRows;
    const bottom = this.row + rows - 1;
    const isMerged = layout.mergesHeadings || rows === 3 || layout.scale > 1;
    for (const { label, column } of this.places) {
      this.put(this.row, column, label);
      if (isMerged) this.merge(this.row, column, rows, 1);
    }
    if (rows > 1) {
      for (const [label, column, width] of this.progressGroups()) {
        this.put(bottom - 1, column, label);
        if (isMerged || layout.mergesGroups) this.merge(bottom - 1, column, 1, width);
      }
    }
    this.progressLabels().forEach((label, i) => {
      this.put(bottom, this.firstProgress + i, label);
      this.merge(bottom, this.firstProgress + i, 1, 1);
    });
    if (rows === 3) {
      this.put(this.row, this.firstProgress, '報告');
      this.merge(this.row, this.firstProgress, 1, this.progressLabels().length);
    }
    this.row = bottom + 1;
  }

  private writeViewpoint(viewpoint: string): void {
    const { viewpoint: kind, leftColumns } = this.layout;
    const text = `(${String(VIEWPOINTS.indexOf(viewpoint) + 1)})${viewpoint}`;
    this.put(this.row, leftColumns, kind === 'labelledRow' ? `取組の視点：${text}` : text);
    if (kind === 'wideRow') this.merge(this.row, leftColumns, 1, this.lastColumn - leftColumns + 1);
    this.row++;
  }

  private writeSum(label: string, count: number): void {
    this.put(this.row, this.layout.leftColumns, label);
    this.put(this.row, this.firstProgress - 1, `${String(count)}活動`);
    this.row++;
  }

  private writeRows(rows: readonly GoldenRow[]): void {
    const top = new Map<Key, number>();
    rows.forEach((golden, i) => {
      const { blankRowEvery } = this.layout;
      const isBroken = this.breaksHere(i);
      if (isBroken) this.breakPage();
      else if (i > 0 && blankRowEvery !== null && i % blankRowEvery === 0) this.row++;
      const before = isBroken ? undefined : rows[i - 1];
      const next = this.breaksHere(i + 1) ? undefined : rows[i + 1];
      for (const { key, column } of this.places) {
        const text = this.textOf(golden, key);
        if (!isCarried(key)) {
          this.put(this.row, column, text);
          this.merge(this.row, column, 1, 1);
          continue;
        }
        const path = this.pathOf(golden, key);
        const goesOn = before !== undefined && this.pathOf(before, key) === path;
        if (!goesOn) top.set(key, this.row);
        if (!goesOn || this.layout.carried[key] === 'repeated') this.put(this.row, column, text);
        if (this.layout.carried[key] !== 'merged') this.merge(this.row, column, 1, 1);
        else if (next === undefined || this.pathOf(next, key) !== path) {
          const start = top.get(key) ?? this.row;
          this.merge(start, column, this.row - start + 1, 1);
        }
      }
      this.writeProgress(golden);
      this.row++;
    });
  }

  /** The value with everything that it belongs to. */
  private pathOf(golden: GoldenRow, key: CarriedKey): string {
    const { viewpoint, program, department } = golden;
    const inner = key === 'program' ? [program] : [program, this.textOf(golden, key)];
    if (key === 'issue') return this.textOf(golden, key);
    if (key === 'viewpoint') return viewpoint;
    if (this.layout.department === 'right') return [viewpoint, ...inner].join();
    return (key === 'department' ? [viewpoint, department] : [viewpoint, department, ...inner]).join();
  }

  private breaksHere(i: number): boolean {
    const { pageLength } = this.layout;
    return i > 0 && pageLength !== null && i % pageLength === 0;
  }

  /** A printed page begins with title and headings again. */
  private breakPage(): void {
    this.row++;
    this.put(this.row++, this.layout.leftColumns, this.layout.period);
    this.writeHeadings();
  }

  private writeProgress(golden: GoldenRow): void {
    const { layout } = this;
    let column = this.firstProgress;
    const write = (text: string): void => {
      this.put(this.row, column, text);
      this.merge(this.row, column++, 1, 1);
    };
    if (layout.schedule) ['検討', '準備', '実施', '→'].forEach(write);
    if (layout.previousPeriod === 'left') [PREVIOUS_STATUS, '前の期の取組を実施。'].forEach(write);
    const marks = STATUSES.map((status) => (status === golden.status ? '○' : ''));
    this.inOrder(layout.status === 'marks' ? marks : [golden.status], [golden.achievement]).forEach(write);
    [golden.delayReason, golden.nextAction].forEach(write);
    if (layout.remarks) write(golden.isPriority ? '継続' : '');
    if (layout.beside && golden.status === '遅れ') this.put(this.row, column + 1, '※理由を確認のこと');
  }

  private textOf(golden: GoldenRow, key: Key): string {
    const { priority } = this.layout;
    const viewpoint = VIEWPOINTS.indexOf(golden.viewpoint) + 1;
    if (key === 'issue')
      return viewpoint < 4 ? '優先課題1 持続可能な行財政運営' : '優先課題2 行政のデジタル化';
    if (key === 'priority') return golden.isPriority ? '○' : '';
    if (key === 'viewpoint') return `(${String(viewpoint)})${golden.viewpoint}`;
    if (key !== 'program' || !golden.isPriority || priority === 'column') return golden[key];
    return priority === 'suffix' ? `${golden.program}【重点】` : `◎${golden.program}`;
  }
}

export const VIEWPOINTS = [
  '民間活力の活用',
  '施設の総合的管理',
  '行政の効率化',
  '収入確保策の推進',
  '身近で利用しやすい行政サービスの推進',
  'ICTの活用推進',
];

function isCarried(key: Key): key is CarriedKey {
  return key !== 'number' && key !== 'activity';
}

export function groups<T>(rows: readonly T[], keyOf: (row: T) => string): readonly (readonly T[])[] {
  const found: T[][] = [];
  let before: string | null = null;
  for (const row of rows) {
    const key = keyOf(row);
    if (key === before) found.at(-1)?.push(row);
    else found.push([row]);
    before = key;
  }
  return found;
}
