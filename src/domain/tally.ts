import { finishedBefore } from './finished';
import { groupBy } from './groupBy';
import { headingFinder, headingsAtLevel, nodeLabel } from './hierarchy';
import type { Activity, CellSource, HierarchyNode, Program, ProgressEntry, Register } from './register';
import type { ReportPeriod } from './reportPeriod';
import { periodFromId } from './reportPeriod';
import { saysNothing } from './statusReading';
import type { Status, StatusSet } from './statusSet';
import { fiscalYearLabel } from './wareki';

/** A line of the 活動数一覧. `counts` stands in the order of the statuses; `total` leaves out those outside the total. */
export interface TallyRow {
  readonly node: HierarchyNode;
  readonly label: string;
  readonly counts: readonly number[];
  readonly total: number;
}

/** The heading one level above those that are counted, where the plan has one: 目標 over 改革テーマ. */
export interface TallyGroup {
  readonly node: HierarchyNode;
  /** 〔目標1〕小計 */
  readonly label: string;
}

/** 未回答: a counted activity that nobody has reported on (R01, R19). */
export interface NoAnswer {
  readonly activity: Activity;
  readonly department: string;
  /** The blank cell, when the activity has a line but no status. */
  readonly source: CellSource | null;
}

/** A status that is not, letter for letter, one of the set (R02–R04). */
export interface OutsideSet {
  readonly activity: Activity;
  readonly status: string;
  readonly source: CellSource | null;
}

/** The same activity reported more than once in the period (R15). Counted, once, only when all the reports agree. */
export interface Duplicate {
  readonly activity: Activity;
  readonly entries: readonly ProgressEntry[];
  readonly agree: boolean;
}

/** Why an activity is outside the denominator (domain §5.2-3, -4; 追加前: its program joins the plan in a later year). */
export type ExclusionKind =
  | '再掲'
  | '対象外'
  | '終了'
  | '経常業務化'
  | '統合'
  | '廃止'
  | '追加前'
  /** Its last report was one of the plan's `notReopened`, and it was not opened again. */
  | '前回までに済';

export interface Excluded {
  readonly activity: Activity;
  readonly kind: ExclusionKind;
  /** In the city's words; empty where the kind says it all. */
  readonly reason: string;
}

/** 検算: the same number reached by three ways (R31, R32). */
export interface CrossCheck {
  readonly rowTotal: number;
  readonly columnTotal: number;
  readonly detailTotal: number;
  readonly agrees: boolean;
}

/** The count of one period. Every activity of the register is in exactly one place: see `tally`. */
export interface Tally {
  readonly period: ReportPeriod;
  readonly statuses: StatusSet;
  readonly rows: readonly TallyRow[];
  /** Headings that get a subtotal; empty where the counted level is the highest. */
  readonly groups: readonly TallyGroup[];
  readonly columnTotals: readonly number[];
  readonly total: number;
  /** Activities with a status that has a column but is outside the total (木津川市's 対象外). */
  readonly outsideTotal: number;
  readonly programCount: number;
  /** What each figure is made of: the activities of a heading with a status, by `cellKey`. */
  readonly detail: ReadonlyMap<string, readonly Activity[]>;
  readonly noAnswer: readonly NoAnswer[];
  readonly outsideSet: readonly OutsideSet[];
  readonly noHeading: readonly Activity[];
  /** Counted, though the reason that their status needs is missing (R05, R07). */
  readonly noReason: readonly Activity[];
  readonly duplicates: readonly Duplicate[];
  readonly excluded: readonly Excluded[];
  /** Reports on activities that the register does not hold (R18). */
  readonly strays: readonly ProgressEntry[];
  readonly isComplete: boolean;
  readonly crossCheck: CrossCheck;
}

/** Key of `Tally.detail`. */
export function cellKey(nodeId: string, statusId: string): string {
  return JSON.stringify([nodeId, statusId]);
}

/** Where one activity goes. */
type Place =
  | { readonly kind: 'excluded'; readonly item: Excluded }
  | { readonly kind: 'noAnswer'; readonly item: NoAnswer }
  | { readonly kind: 'disagree' }
  | { readonly kind: 'outsideSet'; readonly item: OutsideSet }
  | { readonly kind: 'noHeading' }
  | {
      readonly kind: 'counted';
      readonly node: HierarchyNode;
      readonly status: Status;
      readonly program: Program;
    };

/** What is looked up for every activity, made once so that the count stays linear. */
interface Lookup {
  readonly period: ReportPeriod;
  readonly programs: ReadonlyMap<string, Program>;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly entries: ReadonlyMap<string, readonly ProgressEntry[]>;
  readonly heading: (nodeId: string | null) => HierarchyNode | null;
  readonly finished: ReadonlyMap<string, string>;
}

/**
 * Counts a period by the rules of domain §5.2. Each activity lands in one place, tried in this order:
 * excluded, no answer, reports that disagree (in `duplicates`), a word outside the set, no heading, a cell of the table.
 * Throws a RangeError for an id that is no period.
 */
export function tally(register: Register, periodId: string): Tally {
  const period = register.periods.find(({ id }) => id === periodId) ?? periodFromId(periodId);
  if (period === null) throw new RangeError(`Not a reporting period: ${periodId}`);
  const lookup = makeLookup(register, period);
  const placed = register.activities.map((activity) => ({ activity, place: placeOf(activity, lookup) }));
  const duplicates = duplicatesOf(placed, lookup);
  const known = new Set(register.activities.map(({ id }) => id));
  const table = makeTable(register, placed);
  const noAnswer = placed.flatMap(({ place }) => (place.kind === 'noAnswer' ? [place.item] : []));
  const outsideSet = placed.flatMap(({ place }) => (place.kind === 'outsideSet' ? [place.item] : []));
  const noHeading = placed.flatMap(({ activity, place }) => (place.kind === 'noHeading' ? [activity] : []));
  const strays = register.entries.filter(
    (entry) => entry.periodId === periodId && !known.has(entry.activityId),
  );
  const noReason = placed.flatMap(({ activity, place }) =>
    place.kind === 'counted' && lacksReason(activity, place.status, lookup) ? [activity] : [],
  );
  const gaps = [noAnswer, outsideSet, noHeading, noReason, duplicates, strays];
  return {
    period,
    statuses: register.statusSet,
    ...table,
    noAnswer,
    outsideSet,
    noHeading,
    noReason,
    duplicates,
    excluded: placed.flatMap(({ place }) => (place.kind === 'excluded' ? [place.item] : [])),
    strays,
    isComplete: gaps.every(({ length }) => length === 0),
  };
}

function makeLookup(register: Register, period: ReportPeriod): Lookup {
  return {
    period,
    programs: new Map(register.programs.map((program) => [program.id, program])),
    statuses: new Map(register.statusSet.map((status) => [status.label, status])),
    entries: groupBy(
      register.entries.filter(({ periodId }) => periodId === period.id),
      ({ activityId }) => activityId,
    ),
    heading: headingFinder(register.nodes, register.plan.countingLevel),
    finished: finishedBefore(register, period),
  };
}

interface Placed {
  readonly activity: Activity;
  readonly place: Place;
}

function placeOf(activity: Activity, lookup: Lookup): Place {
  const program = lookup.programs.get(activity.programId);
  const entries = lookup.entries.get(activity.id) ?? [];
  const excluded = exclusionOf(activity, program, lookup.period, entries.length > 0, lookup.finished);
  if (excluded !== null) return { kind: 'excluded', item: excluded };
  const answered = entries.filter(({ status }) => status.trim() !== '');
  const [entry] = answered;
  if (entry === undefined) {
    const item = { activity, department: program?.department ?? '', source: entries[0]?.source ?? null };
    return { kind: 'noAnswer', item };
  }
  if (answered.some(({ status }) => status !== entry.status)) return { kind: 'disagree' };
  const status = lookup.statuses.get(entry.status);
  if (status === undefined) {
    return { kind: 'outsideSet', item: { activity, status: entry.status, source: entry.source } };
  }
  const node = lookup.heading(program?.nodeId ?? null);
  return node === null || program === undefined
    ? { kind: 'noHeading' }
    : { kind: 'counted', node, status, program };
}

function lacksReason({ id }: Activity, { needsReason }: Status, { entries }: Lookup): boolean {
  return needsReason && (entries.get(id) ?? []).every(({ delayReason }) => saysNothing(delayReason));
}

/**
 * Why an activity is outside the denominator in a period; null when it is inside. `isReported`: it has an entry there.
 * `finished`: see `finishedBefore`.
 */
export function exclusionOf(
  activity: Activity,
  program: Program | undefined,
  period: ReportPeriod,
  isReported: boolean,
  finished: ReadonlyMap<string, string> = NONE_FINISHED,
): Excluded | null {
  if (activity.isRepeated) return { activity, kind: '再掲', reason: activity.exclusionReason };
  if (!activity.isCounted) return { activity, kind: '対象外', reason: activity.exclusionReason };
  if (program === undefined) return null;
  if (program.lifecycle !== '実施中' && period.fiscalYear > lastYearOf(program)) {
    return { activity, kind: program.lifecycle, reason: endReason(program) };
  }
  if (program.addedFy !== null && program.addedFy > period.fiscalYear && !isReported) {
    return { activity, kind: '追加前', reason: `${fiscalYearLabel(program.addedFy)}からの追加` };
  }
  const status = isReported ? undefined : finished.get(activity.id);
  return status === undefined ? null : { activity, kind: '前回までに済', reason: status };
}

/** In no year where neither the office nor the reports tell. */
function lastYearOf({ lastFy, impliedLastFy }: Program): number {
  return lastFy ?? impliedLastFy ?? -Infinity;
}

function endReason({ lifecycleReason = '', lastFy = null }: Program): string {
  const missing = lastFy === null ? '最終年度の記入なし' : '';
  return [lifecycleReason, missing].filter((words) => words !== '').join('、');
}

const NONE_FINISHED: ReadonlyMap<string, string> = new Map();

function duplicatesOf(placed: readonly Placed[], lookup: Lookup): readonly Duplicate[] {
  return placed.flatMap(({ activity, place }) => {
    const entries = lookup.entries.get(activity.id) ?? [];
    if (entries.length < 2 || place.kind === 'excluded') return [];
    return [{ activity, entries, agree: place.kind !== 'disagree' }];
  });
}

type Table = Pick<
  Tally,
  'rows' | 'groups' | 'columnTotals' | 'total' | 'outsideTotal' | 'programCount' | 'detail' | 'crossCheck'
>;

function makeTable(register: Register, placed: readonly Placed[]): Table {
  const { statusSet, nodes, plan } = register;
  const detail = new Map<string, Activity[]>();
  const programs = new Set<string>();
  let detailTotal = 0;
  for (const { activity, place } of placed) {
    if (place.kind !== 'counted') continue;
    const key = cellKey(place.node.id, place.status.id);
    const cell = detail.get(key);
    if (cell === undefined) detail.set(key, [activity]);
    else cell.push(activity);
    if (place.status.isOutsideTotal) continue;
    detailTotal += 1;
    programs.add(place.program.id);
  }
  const rows = headingsAtLevel(nodes, plan.countingLevel).map((node): TallyRow => {
    const counts = statusSet.map((status) => detail.get(cellKey(node.id, status.id))?.length ?? 0);
    return { node, label: nodeLabel(node), counts, total: sumInside(counts, statusSet) };
  });
  const columnTotals = statusSet.map((_, column) => sum(rows.map(({ counts }) => counts[column] ?? 0)));
  const rowTotal = sum(rows.map(({ total }) => total));
  const columnTotal = sumInside(columnTotals, statusSet);
  const agrees = rowTotal === columnTotal && columnTotal === detailTotal;
  return {
    rows,
    groups: groupsOf(register, rows),
    columnTotals,
    total: detailTotal,
    outsideTotal: sum(columnTotals) - columnTotal,
    programCount: programs.size,
    detail,
    crossCheck: { rowTotal, columnTotal, detailTotal, agrees },
  };
}

function groupsOf({ nodes, plan }: Register, rows: readonly TallyRow[]): readonly TallyGroup[] {
  return headingsAtLevel(nodes, plan.countingLevel - 1)
    .filter(({ id }) => rows.some(({ node }) => node.parentId === id))
    .map((node) => ({ node, label: `${node.number === '' ? node.name : node.number}小計` }));
}

function sumInside(counts: readonly number[], statuses: StatusSet): number {
  return sum(counts.filter((_, column) => statuses[column]?.isOutsideTotal !== true));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
