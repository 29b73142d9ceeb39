import { cellArea } from '../workbook/address';
import { isCellError } from '../workbook/cellValue';
import type { ReportPeriod } from '../domain/reportPeriod';
import { readPeriod } from '../domain/reportPeriod';
import { shareOut, splitBullets } from './activityLines';
import type { PeriodColumns } from './columnPlan';
import { isDitto, repeatedAbove } from './ditto';
import type { Field, SourceValue } from './field';
import { PROGRESS_FIELDS } from './field';
import type { FieldCell } from './fieldCells';
import { readFieldCell, sourceAt } from './fieldCells';
import { officeOf } from './groupHeads';
import { meaningOfHeads } from './levelRows';
import type { CarriedField, CarriedValues } from './outline';
import { isCarried, startOutline } from './outline';
import type { ReadingContext } from './readingContext';
import type { ScannedRow, Table } from './rowScan';
import { scanRows } from './rowScan';
import { openMeasureShelf } from './measureShelf';
import type { LeftOut, OddRow, SourceRecord } from './sourceRecord';
import { statusText } from './checkedStatus';
import { statusWords } from './statusWords';
import { cellName, trimText } from './sheetView';

export interface TableReading {
  readonly records: readonly SourceRecord[];
  readonly leftOut: readonly LeftOut[];
  readonly oddRows: readonly OddRow[];
  /** The row after the last one of the table. */
  readonly end: number;
}

/** What the activities of one row have each for itself. */
const SHARED_FIELDS = [...PROGRESS_FIELDS, 'number'] as const;

type MutableValues = { -readonly [F in Field]?: SourceValue };

interface Draft {
  readonly row: number;
  readonly group: PeriodColumns | null;
  readonly period: ReportPeriod | null;
  readonly values: MutableValues;
}

/** Reads the rows under a table's headings. `outside`: what the sheet says of program and heading above the table. */
export function readTable(table: Table, context: ReadingContext, outside: CarriedValues): TableReading {
  const { rows, end } = scanRows(table);
  const reader = new TableReader(table, context, outside, rows);
  rows.forEach((row) => reader.take(row));
  return { ...reader.result(), end };
}

class TableReader {
  private readonly drafts: Draft[] = [];
  private readonly oddRows: OddRow[] = [];
  private readonly leftOut: LeftOut[] = [];
  private readonly outline;
  private readonly heads;
  private readonly words;
  private readonly measures;
  /** The drafts of the row that a continuation goes on. */
  private latest: readonly Draft[] = [];

  constructor(
    private readonly table: Table,
    private readonly context: ReadingContext,
    outside: CarriedValues,
    rows: readonly ScannedRow[],
  ) {
    this.words = statusWords(context.statusSet);
    this.measures = openMeasureShelf<Draft>(table);
    this.outline = startOutline(table.plan, outside);
    this.heads = meaningOfHeads(rows, table.plan, context.levelNames.length, outside.program !== undefined);
  }

  take(scanned: ScannedRow): void {
    switch (scanned.kind) {
      case 'activity':
        this.takeActivity(scanned.row);
        break;
      case 'continuation':
        this.takeContinuation(scanned.row);
        break;
      case 'group':
        this.takeGroup(scanned.row);
        break;
      case 'head':
        this.takeHead(scanned);
        break;
      case 'activityMissing':
        this.outline.state(this.statedIn(scanned.row));
        this.addOdd(scanned.row, 'activityMissing');
        break;
      case 'leftOut':
        this.note(scanned.row, scanned.reason);
    }
  }

  result(): Omit<TableReading, 'end'> {
    const empty = this.emptyGroups();
    const { view, band } = this.table;
    const emptyAreas = [...empty].map((group): LeftOut => {
      const columns = PROGRESS_FIELDS.flatMap((field) => group[field]?.column ?? []);
      const first = Math.min(...columns, ...group.statusColumns.map(({ column }) => column));
      return { area: cellArea(band.top, first, band.bottom - band.top + 1), reason: 'emptyPeriod' };
    });
    const drafts = this.drafts.filter(({ group }) => group === null || !empty.has(group));
    const measuresOf = this.measures.settle(drafts);
    const records = drafts.map((draft): SourceRecord => {
      const { row, period, values } = draft;
      const measures = measuresOf.get(draft);
      return {
        row,
        isHidden: view.grid.hiddenRows.has(row),
        period,
        values,
        ...(measures ? { measures } : {}),
      };
    });
    return { records, oddRows: this.oddRows, leftOut: [...this.leftOut, ...emptyAreas] };
  }

  private takeActivity(row: number): void {
    const { view, plan } = this.table;
    const cells = plan.fixed.map((finding) => readFieldCell(view, finding, row));
    this.outline.state(this.statedBy(row, cells));
    const shared = this.sharedValues(cells);
    const activity = shared.activity ?? readFieldCell(this.table.view, this.table.anchor, row).source;
    const names = this.table.anchor.field === 'activity' ? splitBullets(activity.value) : [activity.value];
    if (names.length > 1) this.addOdd(row, 'severalActivities');
    if (this.table.anchor.field === 'activity' && shared.program === undefined)
      this.addOdd(row, 'programMissing');
    this.tellErrors(row);
    const groups: readonly (PeriodColumns | null)[] =
      this.table.plan.groups.length > 0 ? this.table.plan.groups : [null];
    this.latest = groups.flatMap((group) => {
      const progress = group === null ? {} : this.progressValues(row, group);
      return names.map((name, i): Draft => {
        const values: MutableValues = { ...shared };
        const shares = names.length === 1 ? progress : this.shareOf(shared, progress, i, names.length);
        for (const field of SHARED_FIELDS) {
          const source = shares[field];
          if (source) values[field] = source;
        }
        if (shared.activity && shared.activity.value !== name)
          values.activity = { ...shared.activity, value: name };
        return { row, group, period: group?.period ?? this.ownPeriod(shared.period), values };
      });
    });
    this.drafts.push(...this.latest);
    this.measures.take(row, this.latest, names.length > 1);
  }

  /** The part of one of several activities that stand in one row. */
  private shareOf(
    shared: MutableValues,
    progress: MutableValues,
    index: number,
    count: number,
  ): MutableValues {
    const shares: MutableValues = {};
    for (const field of SHARED_FIELDS) {
      const source = field === 'number' ? shared.number : progress[field];
      if (!source) continue;
      const parts = shareOut(source.value, count);
      // One number cannot belong to several activities: it numbers the row.
      const isRowNumber = field === 'number' && count > 1 && new Set(parts).size < count;
      shares[field] = { ...source, value: isRowNumber ? '' : (parts[index] ?? source.value) };
    }
    return shares;
  }

  /** `cells`: those of the fixed fields, in their order. */
  private sharedValues(cells: readonly FieldCell[]): MutableValues {
    const values: MutableValues = { ...this.outline.current() };
    this.table.plan.fixed.forEach(({ field }, i) => {
      const cell = cells[i];
      if (!cell) return;
      if (!isCarried(field)) values[field] = cell.source;
      else if (values[field] === undefined && cell.from === 'blank' && !isIdentity(field))
        values[field] = cell.source;
    });
    return values;
  }

  private statedIn(row: number): CarriedValues {
    const { view, plan } = this.table;
    return this.statedBy(
      row,
      plan.fixed.map((finding) => readFieldCell(view, finding, row)),
    );
  }

  private statedBy(row: number, cells: readonly FieldCell[]): CarriedValues {
    const { view, plan, band } = this.table;
    const stated: { [F in CarriedField]?: SourceValue } = {};
    plan.fixed.forEach(({ field, column }, i) => {
      const cell = cells[i];
      if (!cell || cell.from === 'blank' || !isCarried(field)) return;
      const { source } = cell;
      const above = isDitto(source.value) ? repeatedAbove(view, row, column, band.bottom + 1) : null;
      stated[field] = above ?? source;
    });
    return stated;
  }

  private progressValues(row: number, group: PeriodColumns): MutableValues {
    const { view } = this.table;
    const values: MutableValues = {};
    for (const field of PROGRESS_FIELDS) {
      const finding = group[field];
      if (finding === null) continue;
      const { source } = readFieldCell(view, finding, row);
      values[field] = field === 'status' ? statusText(source, this.words) : source;
    }
    if (group.statusColumns.length > 0) values.status = this.markedStatus(row, group);
    return values;
  }

  /** The word above the mark. Two marks say nothing. */
  private markedStatus(row: number, group: PeriodColumns): SourceValue {
    const { view } = this.table;
    const cells = group.statusColumns.map((column) => ({ column, cell: readFieldCell(view, column, row) }));
    const marked = cells.filter(
      ({ cell }) => cell.from !== 'blank' && !/^[0０\-－−ー]$/u.test(cell.source.value),
    );
    const [only] = marked;
    if (only && marked.length === 1) return { ...only.cell.source, value: only.column.label };
    if (marked.length > 1) this.addOdd(row, 'severalStatuses');
    const place = only ?? cells[0];
    return { value: '', raw: null, cell: place?.cell.source.cell ?? cellName(row, view.firstColumn) };
  }

  /** Text below an activity that takes several rows: joined to what stands above it. */
  private takeContinuation(row: number): void {
    this.measures.goOn(row);
    const { view } = this.table;
    let isJoined = false;
    for (const draft of this.latest) {
      if (draft.group === null) continue;
      for (const field of PROGRESS_FIELDS) {
        const finding = draft.group[field];
        const before = draft.values[field];
        if (finding === null || before === undefined) continue;
        const { from, source } = readFieldCell(view, finding, row);
        if (from !== 'own') continue;
        isJoined = true;
        if (field === 'status' && before.value !== '' && trimText(before.value) !== source.value)
          this.addOdd(row, 'severalStatuses');
        const isFirst = trimText(before.value) === '';
        draft.values[field] = isFirst
          ? source
          : { ...before, value: field === 'status' ? before.value : `${before.value}\n${source.value}` };
      }
    }
    if (isJoined) this.addOdd(row, 'continuation');
  }

  /** A program over its activities: № beside it is the program's. */
  private takeGroup(row: number): void {
    this.measures.takeOfProgram(row);
    const { view, plan } = this.table;
    const stated = this.statedIn(row);
    const number = plan.fixed.find(({ field }) => field === 'number');
    const beside = number && stated.program ? readFieldCell(view, number, row) : null;
    const isNumbered = beside?.from === 'own' && stated.programNumber === undefined;
    this.outline.state(isNumbered ? { ...stated, programNumber: beside.source } : stated);
    this.note(row, 'groupRow');
  }

  private takeHead({ row, column, head }: Extract<ScannedRow, { kind: 'head' }>): void {
    const field = this.heads.get(head.signature);
    const value = field === 'department' ? officeOf(head.text) : head.text;
    const source = { ...sourceAt(this.table.view, row, column), value };
    if (field) this.outline.state({ [field]: source });
    this.note(row, 'groupRow');
  }

  private ownPeriod(source: SourceValue | undefined): ReportPeriod | null {
    if (source === undefined || source.value === '') return null;
    const reading = readPeriod(source.value, this.context.planSpan);
    return reading.kind === 'found' ? reading.period : null;
  }

  /** Periods nobody has reported on yet. */
  private emptyGroups(): ReadonlySet<PeriodColumns> {
    if (this.table.plan.groups.length < 2) return new Set();
    const groups = new Set(this.drafts.flatMap(({ group }) => group ?? []));
    if (groups.size < 2) return new Set();
    for (const { group, values } of this.drafts) {
      if (group && PROGRESS_FIELDS.some((field) => trimText(values[field]?.value ?? '') !== ''))
        groups.delete(group);
    }
    return groups;
  }

  private note(row: number, reason: LeftOut['reason']): void {
    const { band } = this.table;
    const columnCount = band.lastColumn - band.firstColumn + 1;
    const last = this.leftOut.at(-1);
    if (last?.reason === reason && reason === 'blank' && last.area.row + last.area.rowCount === row) {
      this.leftOut[this.leftOut.length - 1] = {
        reason,
        area: { ...last.area, rowCount: last.area.rowCount + 1 },
      };
      return;
    }
    this.leftOut.push({ reason, area: cellArea(row, band.firstColumn, 1, columnCount) });
  }

  private tellErrors(row: number): void {
    const { view, plan } = this.table;
    for (const { column } of plan.findings) {
      const value = view.valueAt(row, column);
      if (!isCellError(value)) continue;
      this.oddRows.push({ row, kind: 'errorValue', cell: cellName(row, column), text: value.error });
    }
  }

  private addOdd(row: number, kind: OddRow['kind']): void {
    const { view, band } = this.table;
    const column = view.filledColumns(row).find((filled) => filled >= band.firstColumn) ?? band.firstColumn;
    this.oddRows.push({ row, kind, cell: cellName(row, column), text: view.textAt(row, column) });
  }
}

/** A blank is no level and no program; a blank 重点 or 担当課 is an answer. */
function isIdentity(field: CarriedField): boolean {
  return field.startsWith('level') || field === 'program' || field === 'programNumber';
}
