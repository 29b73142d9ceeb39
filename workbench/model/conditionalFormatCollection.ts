import { intersection } from '../../src/workbook/address';
import type { Argument } from '../protocol/argument';
import { collectionMembers } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import { defineType } from '../protocol/hostObject';
import type { CellRange } from './cellRange';
import { conditionalFormatType } from './conditionalFormat';
import type { LiveRule } from './ruleRoom';
import { RuleRoom } from './ruleRoom';
import { holdsArea } from './holdsArea';

export const conditionalFormatCollectionType = defineType<CellRange>(() => {
  const members = collectionMembers<CellRange>(
    'ConditionalFormat',
    {
      items: (range) => touching(range).map((live) => conditionalFormatType.of(placed(range, live))),
      find: (range, key) => {
        const found = byId(range, key);
        return found && conditionalFormatType.of(placed(range, found));
      },
    },
    { getCount: '1.6', getItem: '1.6', getItemAt: '1.6', getItemOrNullObject: '1.14' },
  );
  return {
    name: 'ConditionalFormatCollection',
    ...members,
    methods: {
      ...members.methods,
      add: {
        since: '1.6',
        call: (range, args) => {
          if (args.at(0).text() !== 'Custom') {
            throw new HostError('NotImplemented', 'The workbench makes rules that are formulas (Custom).');
          }
          refuseWhereForbidden(range);
          const rule = { formula: '', fill: null, fontColor: null, bold: false, stopIfTrue: false };
          return conditionalFormatType.of(placed(range, roomOf(range).add(range.area, rule)));
        },
      },
      clearAll: { since: '1.6', call: clearAll },
    },
  };
});

function placed(range: CellRange, live: LiveRule) {
  return { workbook: range.workbook, sheet: range.sheet, room: roomOf(range), live };
}

function roomOf({ workbook, sheet }: CellRange): RuleRoom {
  return workbook.room(sheet, RuleRoom);
}

function touching(range: CellRange): readonly LiveRule[] {
  return roomOf(range)
    .list()
    .filter(({ areas }) => areas.some((area) => intersection(area, range.area) !== null));
}

/** An id stands for the same rule whichever range is asked. */
function byId(range: CellRange, key: Argument): LiveRule | null {
  const id = key.text();
  return (
    roomOf(range)
      .list()
      .find((live) => live.id === id) ?? null
  );
}

function clearAll(range: CellRange): void {
  refuseWhereForbidden(range);
  for (const live of touching(range)) {
    if (!live.areas.every((area) => holdsArea(range.area, area))) {
      throw new HostError('NotImplemented', 'The workbench does not cut a rule in two.');
    }
    roomOf(range).remove(live);
  }
}

function refuseWhereForbidden({ workbook, sheet }: CellRange): void {
  workbook.beforeWrite(sheet);
  workbook.beforeWhatSharingForbids();
}
