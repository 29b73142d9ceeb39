import { groupBy } from '../groupBy';
import { matchingKey } from '../normalise';
import type { Program } from '../register';
import type { Blanks } from './blanks';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';
import { ofProgram } from './sameProgramName';

/**
 * R17: two names that differ only in writing (ヶ and ケ, width, long vowels, 旧字体): of programs, of activities of one
 * program, of departments. The later one is told.
 */
export const checkOtherWriting: RegisterRule = (context) => [
  ...programNames(context),
  ...activityNames(context),
  ...departmentNames(context),
];

function programNames(context: CheckContext): readonly Finding[] {
  return variantsIn(context.programsByName, ({ name }) => name).map(({ item, name, other }) =>
    makeFinding({
      rule: 'R17',
      ...ofProgram(context, item),
      field: 'programName',
      value: name,
      blanks: writingBlanks('program', other, name),
    }),
  );
}

function activityNames({ activitiesOf }: CheckContext): readonly Finding[] {
  return [...activitiesOf.values()].flatMap((activities) =>
    variants(activities, ({ name }) => name).map(({ item, name, other }) =>
      makeFinding({
        rule: 'R17',
        programId: item.programId,
        activityId: item.id,
        field: 'activityName',
        value: name,
        source: item.source,
        blanks: writingBlanks('activity', other, name),
      }),
    ),
  );
}

function departmentNames(context: CheckContext): readonly Finding[] {
  const firstOf = new Map<string, Program>();
  for (const program of context.register.programs) {
    if (program.department !== '' && !firstOf.has(program.department))
      firstOf.set(program.department, program);
  }
  return variants([...firstOf.values()], ({ department }) => department).map(({ item, name, other }) =>
    makeFinding({
      rule: 'R17',
      ...ofProgram(context, item),
      field: 'department',
      value: name,
      blanks: writingBlanks('department', other, name),
    }),
  );
}

interface Variant<Item> {
  readonly item: Item;
  readonly name: string;
  /** The name that came first. */
  readonly other: string;
}

function variants<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Variant<Item>[] {
  if (items.length < 2) return [];
  return variantsIn(
    groupBy(items, (item) => matchingKey(nameOf(item))),
    nameOf,
  );
}

function variantsIn<Item>(
  groups: ReadonlyMap<string, readonly Item[]>,
  nameOf: (item: Item) => string,
): readonly Variant<Item>[] {
  return [...groups.values()].flatMap(([first, ...rest]) => {
    if (first === undefined) return [];
    const other = nameOf(first);
    return rest.flatMap((item) => (nameOf(item) === other ? [] : [{ item, name: nameOf(item), other }]));
  });
}

/** The blanks of R17: both names, and the part in which they differ. */
export function writingBlanks(what: Blanks['R17']['what'], one: string, other: string): Blanks['R17'] {
  return { what, one, other, difference: differenceOf(one, other) };
}

function differenceOf(one: string, other: string): { readonly one: string; readonly other: string } {
  const [left, right] = [[...one], [...other]];
  let start = 0;
  while (start < left.length && left[start] === right[start]) start += 1;
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  const part = (characters: readonly string[]): string =>
    characters.slice(start, characters.length - end).join('');
  return { one: part(left), other: part(right) };
}
