import { leadDepartment } from '../checks/severalDepartments';
import { departmentHistory } from '../departmentHistory';
import { groupBy } from '../groupBy';
import type { ImportBase, ImportedField } from '../importBase';
import { ENTRY_FIELDS, entryKey, textPrint } from '../importBase';
import type { RegisterChange, Side } from '../mergeRegister';
import { mergeRegister } from '../mergeRegister';
import type { Activity, ProgressEntry, Register } from '../register';
import type { ReportPeriod } from '../reportPeriod';
import type { FileOutcome } from './fileOutcomes';
import { fileOutcomes } from './fileOutcomes';
import type { FiledReport, Gathered, ReportSide } from './gatherReports';
import { gather } from './gatherReports';
import type { PlacedReport, PlanDifference } from './planDifferences';
import { planDifferences } from './planDifferences';
import { reportPlacer } from './placeReports';
import type { ReturnedFile } from './returnedReport';
import { returnedSource } from './returnedReport';
import type { ReturnsMemory } from './returnsMemory';
import type { UnknownActivity, UnknownDecision, UnplacedReport } from './unknownActivities';
import { unknownActivities, withUnknown } from './unknownActivities';

/** What a person decided about a batch. */
export interface CollectDecisions {
  /** Which words hold, by the key of a contradiction: their print. */
  readonly sides: Readonly<Record<string, string>>;
  readonly unknown: Readonly<Record<string, UnknownDecision>>;
  /** Register or return, by the key of a conflict. */
  readonly conflicts: Readonly<Record<string, Side>>;
}

export const NO_DECISIONS: CollectDecisions = { sides: {}, unknown: {}, conflicts: {} };

/** R43, R15: files that say different things of one activity. */
export interface Contradiction {
  readonly key: string;
  readonly activity: Activity;
  /** The proposal first. */
  readonly sides: readonly ReportSide[];
  /** The print of the chosen side; null while nobody has chosen: nothing of it is taken then. */
  readonly chosen: string | null;
  /** Chosen at an earlier 取込 of the same texts. */
  readonly isSettled: boolean;
}

/** Reports that several activities of the register could be meant by; nothing of them is taken. */
export interface UnclearReport extends FiledReport {
  readonly activities: readonly Activity[];
}

/** Why a change of a return is asked about, though the register has not been edited since. */
export type Guard =
  /** The file is older than the one that was taken before. */
  | 'older'
  /** The department's return is 確定. */
  | 'confirmed';

/** An activity on which a return said something before, and of which its department's files say nothing now. */
export interface WithdrawnReport {
  readonly activity: Activity;
  readonly department: string;
}

export interface CollectedReturns {
  readonly register: Register;
  readonly changes: readonly RegisterChange[];
  readonly contradictions: readonly Contradiction[];
  readonly unknown: readonly UnknownActivity[];
  readonly unclear: readonly UnclearReport[];
  readonly differences: readonly PlanDifference[];
  readonly withdrawn: readonly WithdrawnReport[];
  /** By activity. */
  readonly guards: ReadonlyMap<string, Guard>;
  readonly files: readonly FileOutcome[];
  /** What to remember for the next time. */
  readonly memory: ReturnsMemory;
}

/**
 * What a batch of accepted files does to the register. Only entries of the period change; what departments wrote into the
 * plan's own fields is told. Each entry is merged three ways with what was taken last. Nothing is taken that two files
 * say differently, that only an older file says, or that the register does not know, before a person decides.
 */
export function collectReturns(
  existing: Register,
  files: readonly ReturnedFile[],
  period: ReportPeriod,
  memory: ReturnsMemory,
  decisions: CollectDecisions = NO_DECISIONS,
): CollectedReturns {
  const place = reportPlacer(existing);
  const placed: PlacedReport[] = [];
  const unplaced: UnplacedReport[] = [];
  const unclear: UnclearReport[] = [];
  for (const from of files) {
    for (const report of from.reports) {
      const { file } = from;
      const placement = place(report, from);
      if (placement.kind === 'known') placed.push({ file, report, ...placement });
      else if (placement.kind === 'unclear') unclear.push({ file, report, activities: placement.activities });
      else unplaced.push({ file, report, from, program: placement.program });
    }
  }
  const unknown = unknownActivities(unplaced, (key) => decisions.unknown[key] ?? leftBefore(memory, key));
  const enlarged = withUnknown(existing, unknown);
  const reports = new Map<string, readonly FiledReport[]>(groupBy(placed, ({ activity }) => activity.id));
  for (const one of unknown) {
    const activity = enlarged.activityOf.get(one.key);
    if (activity) reports.set(activity.id, one.reports);
  }

  const gathered = new Map<string, Gathered>(
    [...reports].map(([id, group]) => [id, gather(group, `${period.id} ${id}`)]),
  );
  const contradictions = contradictionsOf(enlarged.register.activities, gathered, memory, decisions);
  const sides = sidesToTake(enlarged.register.activities, gathered, contradictions);
  const guards = guardsOf(existing, period, memory, sides, contradictions);
  const merged = merge(enlarged.register, sides, period, memory, { guards, decisions });
  const added = [
    ...enlarged.programs.map(({ id }) => ({ kind: 'added', what: 'program', id }) as const),
    ...enlarged.activities.map(({ id }) => ({ kind: 'added', what: 'activity', id }) as const),
  ];
  return {
    register: merged.register,
    changes: [...added, ...merged.changes],
    contradictions,
    unknown,
    unclear,
    differences: planDifferences(existing, inFileOrder(placed)),
    withdrawn: withdrawnReports(existing, files, period, memory, gathered),
    guards,
    files: fileOutcomes(files, { gathered, contradictions, unknown, unclear }),
    memory: {
      base: merged.base,
      savedAt: merged.savedAt,
      settled: { ...memory.settled, ...settledNow(contradictions, unknown, decisions) },
    },
  };
}

function leftBefore(memory: ReturnsMemory, key: string): UnknownDecision | null {
  return memory.settled[key] === 'leave' ? 'leave' : null;
}

function inFileOrder(placed: readonly PlacedReport[]): readonly PlacedReport[] {
  const keyOf = ({ file, report }: PlacedReport): string =>
    JSON.stringify([file.path, file.hash, report.source.sheet, report.source.cell]);
  return [...placed].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** In the order of the register. */
function contradictionsOf(
  activities: readonly Activity[],
  gathered: ReadonlyMap<string, Gathered>,
  memory: ReturnsMemory,
  decisions: CollectDecisions,
): readonly Contradiction[] {
  return activities.flatMap((activity): Contradiction[] => {
    const found = gathered.get(activity.id);
    if (found?.kind !== 'contradicting') return [];
    const { key, sides } = found;
    const isSide = (print: string | undefined): boolean => sides.some((side) => side.print === print);
    const now = decisions.sides[key];
    const before = memory.settled[key];
    const chosen = isSide(now) ? now : isSide(before) ? before : undefined;
    return [{ key, activity, sides, chosen: chosen ?? null, isSettled: now === undefined && isSide(before) }];
  });
}

/** What is merged: words that the files agree on, and those that a person chose. */
function sidesToTake(
  activities: readonly Activity[],
  gathered: ReadonlyMap<string, Gathered>,
  contradictions: readonly Contradiction[],
): ReadonlyMap<string, ReportSide> {
  const chosen = new Map(contradictions.map((one) => [one.activity.id, one]));
  const sides = new Map<string, ReportSide>();
  for (const { id } of activities) {
    const found = gathered.get(id);
    if (found?.kind === 'agreed') sides.set(id, found.side);
    const choice = chosen.get(id);
    const side = choice?.sides.find(({ print }) => print === choice.chosen);
    if (side) sides.set(id, side);
  }
  return sides;
}

/** The entries that only an older file, or one of a department that is 確定, would change. */
function guardsOf(
  { entries, programs, activities, departments = [], submissions = [] }: Register,
  period: ReportPeriod,
  { base, savedAt }: ReturnsMemory,
  sides: ReadonlyMap<string, ReportSide>,
  contradictions: readonly Contradiction[],
): ReadonlyMap<string, Guard> {
  const { isSame } = departmentHistory(departments);
  const confirmed = submissions.filter(({ periodId, state }) => periodId === period.id && state === '確定');
  const departmentOf = new Map(programs.map(({ id, department }) => [id, department]));
  const programOf = new Map(activities.map(({ id, programId }) => [id, programId]));
  const standing = new Set(entries.filter((one) => one.periodId === period.id).map((one) => one.activityId));
  const isChosen = new Set(contradictions.map(({ activity }) => activity.id));
  const guards = new Map<string, Guard>();
  for (const [id, side] of sides) {
    const key = firstKey(period, id);
    const known = base[key];
    const saysTheSame =
      known !== undefined && ENTRY_FIELDS.every((field, i) => said(side, field) === known[i]);
    if (!standing.has(id) || saysTheSame) continue;
    const department = leadDepartment(departmentOf.get(programOf.get(id) ?? '') ?? '');
    if (confirmed.some((row) => isSame(row.department, department))) guards.set(id, 'confirmed');
    const [newest] = side.from;
    const isOlder = newest !== undefined && newest.file.modifiedAt < (savedAt[key] ?? -Infinity);
    if (isOlder && !isChosen.has(id) && !guards.has(id)) guards.set(id, 'older');
  }
  return guards;
}

function said(side: ReportSide, field: (typeof ENTRY_FIELDS)[number]): string | null {
  const text = side.words[field];
  return text === '' && !side.places.includes(field) ? null : textPrint(text);
}

/** An activity has one row in a period; where an older register has more, the merge itself finds the right one. */
function firstKey({ id: periodId }: ReportPeriod, activityId: string): string {
  return `e ${periodId} ${activityId} 1`;
}

interface Merged {
  readonly register: Register;
  readonly changes: readonly RegisterChange[];
  readonly base: ImportBase;
  readonly savedAt: Readonly<Record<string, number>>;
}

function merge(
  existing: Register,
  sides: ReadonlyMap<string, ReportSide>,
  period: ReportPeriod,
  memory: ReturnsMemory,
  {
    guards,
    decisions,
  }: { readonly guards: ReadonlyMap<string, Guard>; readonly decisions: CollectDecisions },
): Merged {
  const guarded = new Set([...guards.keys()].map((id) => firstKey(period, id)));
  // Without a base a difference is a conflict: exactly what a guard asks for.
  const open = Object.entries(memory.base).filter(([key]) => !guarded.has(key));
  const entries = [...sides].flatMap(([id, side]) => entryOf(id, side, period));
  const read = new Map<string, Set<ImportedField>>();
  for (const [, { from, places }] of sides) {
    const [first] = from;
    if (!first) continue;
    const { sheet } = returnedSource(first.file, first.source);
    const fields = read.get(sheet) ?? new Set<ImportedField>();
    for (const place of places) fields.add(place);
    read.set(sheet, fields);
  }
  const incoming: Register = {
    ...existing,
    periods: entries.length > 0 ? [period] : [],
    programs: [],
    activities: [],
    entries,
  };
  const merged = mergeRegister(existing, incoming, {
    base: Object.fromEntries(open),
    decisions: decisions.conflicts,
    sources: { read, standing: new Set() },
    isPartial: true,
  });
  const asked = new Set(
    merged.changes.flatMap((change) =>
      change.kind === 'conflict' && change.decision === null ? [change.id] : [],
    ),
  );
  const savedAt = { ...memory.savedAt };
  for (const [id, { from }] of sides) {
    const key = firstKey(period, id);
    if (!asked.has(id)) savedAt[key] = Math.max(savedAt[key] ?? 0, from[0]?.file.modifiedAt ?? 0);
  }
  return {
    register: { ...merged.register, entries: withKnownSources(existing, merged) },
    changes: merged.changes,
    base: withGuarded({ ...memory.base, ...merged.base }, memory.base, guarded),
    savedAt,
  };
}

/** A row says where its words were read: a file of which nothing was taken is not the place. */
function withKnownSources(
  existing: Register,
  { register, changes }: Pick<Merged, 'register' | 'changes'>,
): readonly ProgressEntry[] {
  const taken = new Set(
    changes.flatMap((change) => {
      const isTaken =
        change.kind === 'changed' || (change.kind === 'conflict' && change.decision === 'sheet');
      return isTaken ? [change.id] : [];
    }),
  );
  return register.entries.map((entry, index) => {
    const before = existing.entries[index];
    return !before || taken.has(entry.activityId) ? entry : { ...entry, source: before.source };
  });
}

/** Where a guard took the base away and nobody has decided, it is as it was. */
function withGuarded(now: ImportBase, before: ImportBase, guarded: ReadonlySet<string>): ImportBase {
  const restored = [...guarded].flatMap((key) => {
    const prints = before[key];
    if (!prints) return [];
    const merged = ENTRY_FIELDS.map((_field, i) => now[key]?.[i] ?? prints[i] ?? null);
    return [[key, merged] as const];
  });
  return { ...now, ...Object.fromEntries(restored) };
}

function entryOf(
  activityId: string,
  { words, from }: ReportSide,
  period: ReportPeriod,
): readonly ProgressEntry[] {
  const [first] = from;
  if (!first) return [];
  return [{ activityId, periodId: period.id, ...words, source: returnedSource(first.file, first.source) }];
}

function settledNow(
  contradictions: readonly Contradiction[],
  unknown: readonly UnknownActivity[],
  decisions: CollectDecisions,
): Readonly<Record<string, string>> {
  const chosen = contradictions.flatMap(({ key, chosen: print }) =>
    print === null ? [] : [[key, print] as const],
  );
  const left = unknown.flatMap(({ key }) =>
    decisions.unknown[key] === 'leave' ? [[key, 'leave'] as const] : [],
  );
  return Object.fromEntries([...chosen, ...left]);
}

/** Nothing that was taken before goes because a file is silent now; that it is silent is told. */
function withdrawnReports(
  { activities, programs, entries, departments = [] }: Register,
  files: readonly ReturnedFile[],
  period: ReportPeriod,
  { base }: ReturnsMemory,
  gathered: ReadonlyMap<string, Gathered>,
): readonly WithdrawnReport[] {
  const { isSame } = departmentHistory(departments);
  const answering = [...new Set(files.flatMap((file) => file.departments))];
  const departmentOf = new Map(programs.map(({ id, department }) => [id, department]));
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  const told = new Set<string>();
  return entries.flatMap((entry): WithdrawnReport[] => {
    const { activityId: id, periodId } = entry;
    const activity = byId.get(id);
    if (!activity || periodId !== period.id || told.has(id)) return [];
    const saidBefore = base[entryKey(entry, 1)]?.some((print) => print !== null && print !== '') === true;
    const department = leadDepartment(departmentOf.get(activity.programId) ?? '');
    const isSilent = (gathered.get(id)?.kind ?? 'blank') === 'blank';
    if (!saidBefore || !isSilent || !answering.some((name) => isSame(name, department))) return [];
    told.add(id);
    return [{ activity, department }];
  });
}
