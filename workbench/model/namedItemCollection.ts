import type { BookName, BookSheet } from '../../src/ooxml/book';
import { formatSheetArea } from '../../src/workbook/address';
import type { Argument, Arguments } from '../protocol/argument';
import { collectionMembers } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { isFormula } from './formulaSyntax';
import { namedItemType } from './namedItem';
import { checkNewName } from './newName';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';

/** The names of the workbook (no sheet), or of one sheet. */
export interface NameScope {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet | null;
}

export const namedItemCollectionType = defineType<NameScope>(() => {
  const members = collectionMembers<NameScope>(
    'NamedItem',
    {
      items: (scope) => names(scope).map((entry) => item(scope, entry.name)),
      find: (scope, key) => find(scope, key),
    },
    { getCount: '1.4', getItem: '1.1', getItemOrNullObject: '1.4' },
  );
  return {
    name: 'NamedItemCollection',
    ...members,
    methods: { ...members.methods, add: { since: '1.4', call: add } },
  };
});

/** Excel lists hidden names too, but not its own built-in ones. */
function names({ workbook, sheet }: NameScope): readonly BookName[] {
  const wanted = sheet?.name ?? null;
  return workbook.book
    .names()
    .filter((entry) => entry.sheet === wanted && !/^_xl(nm|fn)\./i.test(entry.name));
}

function find(scope: NameScope, key: Argument): HostObject | null {
  const wanted = key.text().toLowerCase();
  const entry = names(scope).find(({ name }) => name.toLowerCase() === wanted);
  return entry ? item(scope, entry.name) : null;
}

function item({ workbook, sheet }: NameScope, name: string): HostObject {
  return namedItemType.of({ workbook, sheet, name });
}

function add(scope: NameScope, args: Arguments): HostObject {
  const name = args.at(0).text();
  checkNewName(scope.workbook, name);
  scope.workbook.book.setName(name, referenceFormula(args.at(1)), scope.sheet?.name);
  return item(scope, name);
}

/** A Range, or a formula; anything else is a constant. */
function referenceFormula(argument: Argument): string {
  const range = argument.as(rangeType);
  if (range) return `=${formatSheetArea(range.sheet.name, range.area)}`;
  const formula = argument.text();
  if (formula.startsWith('=') && isFormula(formula)) return formula;
  throw new HostError('InvalidArgument', 'A name stands for a range or a formula.');
}
