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
  /** What stands under a repeated value: a merged area, nothing, or the value again. */
  readonly carried: 'merged' | 'blank' | 'repeated';
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

type Key = 'viewpoint' | 'number' | 'program' | 'priority' | 'department' | 'activity';

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

  private keys(): readonly Key[] {
    const { viewpoint, department, priority } = this.layout;
    return [
      'number',
      ...(viewpoint === 'column' ? (['viewpoint'] as const) : []),
      ...(department === 'left' ? (['department'] as const) : []),
      'program',
      ...(priority === 'column' ? (['priority'] as const) : []),
      ...(department === 'right' ? (['department'] as const) : []),
      'activity',
    ];
  }

  private labelOf(key: Key): string {
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
      ...this.statusLabels(),
      labels.achievement,
      labels.delayReason,
      labels.nextAction,
      ...(remarks ? ['備考'] : []),
    ];
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
    const { topRows, leftColumns } = this.layout;
    this.row = topRows;
    this.draft.put(this.row++, leftColumns, '平塚市行財政改革計画（2020-2023）');
    this.draft.put(this.row++, leftColumns, '令和4（2022）年度上半期取組状況【一覧】');
    this.draft.put(this.row++, this.lastColumn, '資料1-2');
  }

  private writeHeadings(): void {
    const { layout, draft } = this;
    // Groups need a row of their own over the labels that they hold.
    const needsGroups = layout.previousPeriod === 'left' || layout.schedule;
    const rows = layout.headingRows === 1 && needsGroups ? 2 : layout.headingRows;
    const bottom = this.row + rows - 1;
    const isMerged = layout.mergesHeadings || rows === 3;
    for (const { label, column } of this.places) {
      draft.put(this.row, column, label);
      if (isMerged) draft.merge(this.row, column, rows, 1);
    }
    if (rows > 1) {
      for (const [label, column, width] of this.progressGroups()) {
        draft.put(bottom - 1, column, label);
        if (isMerged || needsGroups) draft.merge(bottom - 1, column, 1, width);
      }
    }
    this.progressLabels().forEach((label, i) => draft.put(bottom, this.firstProgress + i, label));
    if (rows === 3) {
      draft.put(this.row, this.firstProgress, '報告');
      draft.merge(this.row, this.firstProgress, 1, this.progressLabels().length);
    }
    this.row = bottom + 1;
  }

  private writeViewpoint(viewpoint: string): void {
    const { layout, draft } = this;
    const number = `(${String(VIEWPOINTS.indexOf(viewpoint) + 1)})`;
    if (layout.viewpoint === 'labelledRow') {
      draft.put(this.row, layout.leftColumns, `取組の視点：${number}${viewpoint}`);
    } else {
      draft.put(this.row, layout.leftColumns, `${number}${viewpoint}`);
      if (layout.viewpoint === 'wideRow') {
        draft.merge(this.row, layout.leftColumns, 1, this.lastColumn - layout.leftColumns + 1);
      }
    }
    this.row++;
  }

  private writeSum(label: string, count: number): void {
    this.draft.put(this.row, this.layout.leftColumns, label);
    this.draft.put(this.row, this.firstProgress - 1, `${String(count)}活動`);
    this.row++;
  }

  private writeRows(rows: readonly GoldenRow[]): void {
    const { layout, draft } = this;
    const top = new Map<Key, number>();
    rows.forEach((golden, i) => {
      const isBroken = this.breaksHere(i);
      if (isBroken) this.breakPage(i);
      const before = isBroken ? undefined : rows[i - 1];
      for (const { key, column } of this.places) {
        const goesOn =
          isCarried(key) && before !== undefined && this.pathOf(before, key) === this.pathOf(golden, key);
        if (!goesOn) top.set(key, this.row);
        const text = this.textOf(golden, key);
        if ((!goesOn || layout.carried === 'repeated') && text !== '') draft.put(this.row, column, text);
        const next = this.breaksHere(i + 1) ? undefined : rows[i + 1];
        const isLast = next === undefined || this.pathOf(next, key) !== this.pathOf(golden, key);
        if (layout.carried === 'merged' && isCarried(key) && isLast) {
          const start = top.get(key) ?? this.row;
          draft.merge(start, column, this.row - start + 1, 1);
        }
      }
      this.writeProgress(golden);
      this.row++;
    });
  }

  /** The value with everything that it belongs to. */
  private pathOf(golden: GoldenRow, key: Key): string {
    const { viewpoint, program, department } = golden;
    const inner = key === 'program' ? [program] : [program, this.textOf(golden, key)];
    if (key === 'viewpoint') return viewpoint;
    if (this.layout.department === 'right') return [viewpoint, ...inner].join();
    return (key === 'department' ? [viewpoint, department] : [viewpoint, department, ...inner]).join();
  }

  private breaksHere(i: number): boolean {
    const { pageLength, blankRowEvery } = this.layout;
    return (
      i > 0 &&
      ((pageLength !== null && i % pageLength === 0) || (blankRowEvery !== null && i % blankRowEvery === 0))
    );
  }

  private breakPage(i: number): void {
    const { pageLength } = this.layout;
    if (pageLength !== null && i % pageLength === 0) {
      this.row++;
      this.repeatTitle();
      this.writeHeadings();
    } else this.row++;
  }

  private repeatTitle(): void {
    this.draft.put(this.row++, this.layout.leftColumns, '令和4（2022）年度上半期取組状況【一覧】');
  }

  private writeProgress(golden: GoldenRow): void {
    const { layout, draft } = this;
    let column = this.firstProgress;
    const write = (text: string): void => {
      if (text !== '') draft.put(this.row, column, text);
      column++;
    };
    if (layout.schedule) ['検討', '準備', '実施', '→'].forEach(write);
    if (layout.previousPeriod === 'left') [PREVIOUS_STATUS, '前の期の取組を実施。'].forEach(write);
    if (layout.status === 'marks') STATUSES.forEach((status) => write(status === golden.status ? '○' : ''));
    else write(golden.status);
    [golden.achievement, golden.delayReason, golden.nextAction].forEach(write);
    if (layout.remarks) write(golden.isPriority ? '継続' : '');
  }

  private textOf(golden: GoldenRow, key: Key): string {
    const { priority } = this.layout;
    if (key === 'priority') return golden.isPriority ? '○' : '';
    if (key === 'viewpoint')
      return `(${String(VIEWPOINTS.indexOf(golden.viewpoint) + 1)})${golden.viewpoint}`;
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

function isCarried(key: Key): boolean {
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
