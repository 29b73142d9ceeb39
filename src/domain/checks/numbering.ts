import { compareDisplayNumbers, normaliseDisplayNumber } from '../displayNumber';
import { groupBy } from '../groupBy';
import type { Activity, Program } from '../register';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';
import { ofProgram } from './sameProgramName';

/** R23: one 番号 for several activities, or for several programs. Told at the later ones. */
export const checkRepeatedNumbers: RegisterRule = (context) => {
  const { activities, programs } = context.register;
  return [
    ...repeatedIn(programs, ({ nodeId }) => nodeId).map(({ item, group }) =>
      programFinding(context, item, group),
    ),
    ...repeatedIn(activities, ({ programId }) => programId).map(({ item, group }) =>
      activityFinding(item, group),
    ),
  ];
};

/** R24: a 番号 that stands before a lower one: of activities in their program, of programs under their heading. */
export const checkNumberOrder: RegisterRule = (context) => {
  const { register, activitiesOf } = context;
  const programs = groupBy(register.programs, ({ nodeId }) => nodeId);
  return [
    ...[...programs.values()].flatMap((group) =>
      outOfOrder(group).map((program) =>
        makeFinding({
          rule: 'R24',
          ...ofProgram(context, program),
          field: 'programNumber',
          value: program.displayNumber,
          blanks: { what: 'program', number: program.displayNumber, name: program.name },
        }),
      ),
    ),
    ...[...activitiesOf.values()].flatMap((group) =>
      outOfOrder(group).map((activity) =>
        makeFinding({
          rule: 'R24',
          ...ofActivity(activity),
          field: 'activityNumber',
          value: activity.displayNumber,
          blanks: { what: 'activity', number: activity.displayNumber, name: activity.name },
        }),
      ),
    ),
  ];
};

function programFinding(context: CheckContext, program: Program, group: readonly Program[]): Finding {
  const { displayNumber } = program;
  return makeFinding({
    rule: 'R23',
    ...ofProgram(context, program),
    field: 'programNumber',
    value: displayNumber,
    blanks: { what: 'program', number: displayNumber, names: group.map(({ name }) => name) },
  });
}

function activityFinding(activity: Activity, group: readonly Activity[]): Finding {
  const { displayNumber } = activity;
  return makeFinding({
    rule: 'R23',
    ...ofActivity(activity),
    field: 'activityNumber',
    value: displayNumber,
    blanks: { what: 'activity', number: displayNumber, names: group.map(({ name }) => name) },
  });
}

function ofActivity({
  id,
  programId,
  source,
}: Activity): Pick<Finding, 'programId' | 'activityId' | 'source'> {
  return { programId, activityId: id, source };
}

interface Repeated<Item> {
  readonly item: Item;
  readonly group: readonly Item[];
}

/** More than this part of the numbers under several parents: each parent numbers its own from 1. */
const STARTS_ANEW = 0.25;

function repeatedIn<Item extends { readonly displayNumber: string }>(
  items: readonly Item[],
  parentOf: (item: Item) => string | null,
): readonly Repeated<Item>[] {
  const numbered = items.filter(({ displayNumber }) => displayNumber.trim() !== '');
  const byNumber = [
    ...groupBy(numbered, ({ displayNumber }) => normaliseDisplayNumber(displayNumber)).values(),
  ];
  const shared = byNumber.filter((group) => new Set(group.map(parentOf)).size > 1);
  const groups =
    shared.length > byNumber.length * STARTS_ANEW
      ? byNumber.flatMap((group) => [...groupBy(group, parentOf).values()])
      : byNumber;
  return groups.flatMap((group) => group.slice(1).map((item) => ({ item, group })));
}

/** The fewest items that must move for the numbers to ascend. Equal numbers and blank ones are in nobody's way. */
function outOfOrder<Item extends { readonly displayNumber: string }>(
  items: readonly Item[],
): readonly Item[] {
  const numbered = items.filter(({ displayNumber }) => displayNumber.trim() !== '');
  const ascends = numbered.every((item, i) => i === 0 || isInOrder(numbered[i - 1], item));
  if (ascends) return [];
  const kept = longestAscent(numbered);
  return numbered.filter((item) => !kept.has(item));
}

function isInOrder(
  before: { readonly displayNumber: string } | undefined,
  after: { readonly displayNumber: string },
): boolean {
  return before === undefined || compareDisplayNumbers(before.displayNumber, after.displayNumber) <= 0;
}

/** Patience sorting: `tails[n]` ends the lowest ascent of n + 1 items so far. */
function longestAscent<Item extends { readonly displayNumber: string }>(
  items: readonly Item[],
): ReadonlySet<Item> {
  const tails: Item[] = [];
  const before = new Map<Item, Item | undefined>();
  for (const item of items) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isInOrder(tails[middle], item)) low = middle + 1;
      else high = middle;
    }
    before.set(item, tails[low - 1]);
    tails[low] = item;
  }
  const kept = new Set<Item>();
  for (let item = tails.at(-1); item !== undefined; item = before.get(item)) kept.add(item);
  return kept;
}
