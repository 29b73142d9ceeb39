import type { Argument } from '../protocol/argument';
import { collectionMembers } from '../protocol/collectionMembers';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { LiveChart } from './chartRoom';
import { ChartRoom } from './chartRoom';
import type { ChartObject } from './chart';
import type { SheetObject } from './sheetObject';

/** Charts are the only shapes here, and their alternative text is what they are wanted for. */
const shapeType = defineType<ChartObject>(() => ({
  name: 'Shape',
  identity: ({ live }) => ({ Id: live.id }),
  properties: {
    id: { since: '1.9', get: ({ live }) => live.id },
    name: { since: '1.9', get: ({ live }) => live.name },
    altTextDescription: {
      since: '1.9',
      get: ({ live }) => live.draft?.altText ?? live.stored?.altText ?? '',
      set: ({ workbook, live }, value) => {
        workbook.beforeWrite(live.room.sheet);
        live.change((model) => {
          model.altText = value.text();
        });
      },
    },
  },
}));

export const shapeCollectionType = defineType<SheetObject>(() => ({
  name: 'ShapeCollection',
  ...collectionMembers<SheetObject>(
    'Shape',
    { items: (object) => charts(object).map((live) => item(object, live)), find },
    { getCount: '1.9', getItem: '1.9', getItemAt: '1.9', getItemOrNullObject: '1.14' },
  ),
}));

function charts({ workbook, sheet }: SheetObject): readonly LiveChart[] {
  return workbook.room(sheet, ChartRoom).list();
}

function item({ workbook }: SheetObject, live: LiveChart): HostObject {
  return shapeType.of({ workbook, live });
}

function find(object: SheetObject, key: Argument): HostObject | null {
  const wanted = key.text().toLowerCase();
  const hit = charts(object).find((live) => live.id === key.text() || live.name.toLowerCase() === wanted);
  return hit ? item(object, hit) : null;
}
