import type { BookSheet } from '../../src/ooxml/book';
import { found } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { rangeAddress } from './cellRange';
import { rangeOfFormula } from './findRange';
import { isFormula } from './formulaSyntax';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import { worksheetOf } from './worksheetOf';

export interface NamedCells {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet | null;
  readonly name: string;
}

export const namedItemType = defineType<NamedCells>(() => ({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { since: '1.1', get: ({ name }) => name },
    formula: {
      since: '1.7',
      get: (item) => entryOf(item).formula,
      set: (item, value) => {
        const formula = value.text();
        if (!formula.startsWith('=') || !isFormula(formula)) {
          throw new HostError('InvalidArgument', 'There is a problem with a formula.');
        }
        put(item, formula);
      },
    },
    scope: { since: '1.4', get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    type: { since: '1.1', get: (item) => (rangeOf(item) ? 'Range' : 'String') },
    value: { since: '1.1', get: valueOf },
    visible: { since: '1.1', get: (item) => !entryOf(item).isHidden },
  },
  objects: {
    worksheetOrNullObject: {
      since: '1.4',
      to: ({ workbook, sheet }) => sheet && worksheetOf(workbook, sheet),
    },
  },
  methods: {
    getRange: { since: '1.1', call: (item) => found(rangeOf(item), 'Range') },
    getRangeOrNullObject: { since: '1.4', call: rangeOf },
    delete: { since: '1.4', call: (item) => put(item, null) },
  },
}));

function entryOf({ workbook, sheet, name }: NamedCells) {
  const wanted = name.toLowerCase();
  const entry = workbook.book
    .names()
    .find(
      (candidate) => candidate.name.toLowerCase() === wanted && candidate.sheet === (sheet?.name ?? null),
    );
  if (!entry) throw new HostError('ItemNotFound', "The requested resource doesn't exist. (NamedItem)");
  return entry;
}

function put(item: NamedCells, formula: string | null): void {
  entryOf(item);
  item.workbook.book.setName(item.name, formula, item.sheet?.name);
  item.workbook.markDirty();
}

function rangeOf(item: NamedCells): HostObject | null {
  const range = rangeOfFormula(item.workbook, entryOf(item).formula);
  return range && rangeType.of(range);
}

/** The address for a range; the formula's text for anything else. */
function valueOf(item: NamedCells): string {
  const { formula } = entryOf(item);
  const range = rangeOfFormula(item.workbook, formula);
  return range ? rangeAddress(range.sheet, range.area) : formula.slice(1);
}
