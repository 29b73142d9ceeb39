import type { Argument, Arguments } from '../protocol/argument';
import { collectionMembers } from '../protocol/collectionMembers';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { chartType, seriesBy, sourceArea } from './chart';
import type { LiveChart } from './chartRoom';
import { ChartRoom } from './chartRoom';
import type { SheetObject } from './sheetObject';

export const chartCollectionType = defineType<SheetObject>(() => {
  const members = collectionMembers<SheetObject>(
    'Chart',
    {
      items: (object) =>
        roomOf(object)
          .list()
          .map((live) => item(object, live)),
      find,
    },
    { count: '1.1', getCount: '1.4', getItem: '1.1', getItemAt: '1.1', getItemOrNullObject: '1.4' },
  );
  return {
    name: 'ChartCollection',
    ...members,
    methods: { ...members.methods, add: { since: '1.1', call: add } },
  };
});

function roomOf({ workbook, sheet }: SheetObject): ChartRoom {
  return workbook.room(sheet, ChartRoom);
}

function item({ workbook }: SheetObject, live: LiveChart): HostObject {
  return chartType.of({ workbook, live });
}

/** By name or id. */
function find(object: SheetObject, key: Argument): HostObject | null {
  const wanted = key.text().toLowerCase();
  const charts = roomOf(object).list();
  const hit =
    charts.find((live) => live.id === key.text()) ??
    charts.find((live) => live.name.toLowerCase() === wanted);
  return hit ? item(object, hit) : null;
}

function add(object: SheetObject, args: Arguments): HostObject {
  const { workbook, sheet } = object;
  workbook.beforeWrite(sheet);
  workbook.beforeWhatSharingForbids();
  workbook.calculateBeforeReading();
  const room = roomOf(object);
  const kind = args.at(0).oneOf(['Pie', 'Doughnut', 'BarStacked'] as const);
  return item(object, room.add(kind, sourceArea(args.at(1), { room }), seriesBy(args.at(2))));
}
