import type { Area } from '../../src/workbook/address';
import { MAX_COLUMNS, parseArea } from '../../src/workbook/address';
import type { PageSetup } from '../../src/workbook/editPlan';
import type { Argument } from '../protocol/argument';
import { found } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject, PropertyDefinition } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { JsonObject } from '../protocol/json';
import { CellRange } from './cellRange';
import { rangeArgument } from './findRange';
import { rangeType } from './range';
import { rangeAreas } from './rangeAreas';
import type { SheetObject } from './sheetObject';

type Side = keyof PageSetup['marginsPt'];

const headerFooterType = defineType<SheetObject>(() => ({
  name: 'HeaderFooter',
  properties: {
    centerFooter: {
      since: '1.9',
      get: ({ sheet }) => sheet.pageSetup().footerCenter,
      set: (object, value) => change(object, { footerCenter: value.text() }),
    },
  },
}));

const headerFooterGroupType = defineType<SheetObject>(() => ({
  name: 'HeaderFooterGroup',
  properties: { state: { since: '1.9', get: () => 'Default' } },
  objects: { defaultForAllPages: { since: '1.9', to: (object) => headerFooterType.of(object) } },
}));

export const pageLayoutType = defineType<SheetObject>(() => ({
  name: 'PageLayout',
  properties: {
    orientation: {
      since: '1.9',
      get: ({ sheet }) => (sheet.pageSetup().orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (object, value) =>
        change(object, { orientation: value.oneOf(['portrait', 'landscape'] as const) }),
    },
    paperSize: {
      since: '1.9',
      get: () => 'A4',
      set: (object, value) => {
        if (value.text() !== 'A4') throw new HostError('NotImplemented', 'The workbench prints on A4.');
        change(object, { paper: 'A4' });
      },
    },
    zoom: {
      since: '1.9',
      get: ({ sheet }) => (sheet.pageSetup().fitToWidth ? { horizontalFitToPages: 1 } : { scale: 100 }),
      set: (object, value) => change(object, { fitToWidth: fitsToWidth(value.record()) }),
    },
    centerHorizontally: {
      since: '1.9',
      get: ({ sheet }) => sheet.pageSetup().centerHorizontally,
      set: (object, value) => change(object, { centerHorizontally: value.flag() }),
    },
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
  },
  objects: { headersFooters: { since: '1.9', to: (object) => headerFooterGroupType.of(object) } },
  methods: {
    setPrintArea: {
      since: '1.9',
      call: (object, args) => change(object, { printArea: areaArgument(object, args.at(0)) }),
    },
    getPrintArea: { since: '1.9', call: (object) => found(printArea(object), 'RangeAreas') },
    getPrintAreaOrNullObject: { since: '1.9', call: printArea },
    setPrintTitleRows: {
      since: '1.9',
      call: (object, args) => change(object, { titleRows: titleRowsArgument(object, args.at(0)) }),
    },
    getPrintTitleRows: { since: '1.9', call: (object) => found(titleRows(object), 'Range') },
    getPrintTitleRowsOrNullObject: { since: '1.9', call: titleRows },
  },
}));

function change({ workbook, sheet }: SheetObject, part: Partial<PageSetup>): void {
  workbook.beforeWrite(sheet);
  sheet.setPageSetup({ ...sheet.pageSetup(), ...part });
}

function margin(side: Side): PropertyDefinition<SheetObject> {
  return {
    since: '1.9',
    get: ({ sheet }) => sheet.pageSetup().marginsPt[side],
    set: (object, value) => {
      const { marginsPt } = object.sheet.pageSetup();
      change(object, { marginsPt: { ...marginsPt, [side]: value.number() } });
    },
  };
}

/** One page wide and as high as it needs, or not fitted at all. */
function fitsToWidth({ horizontalFitToPages, verticalFitToPages, scale }: JsonObject): boolean {
  const isFitted = horizontalFitToPages === 1 && (verticalFitToPages ?? 0) === 0 && scale === undefined;
  const isPlain =
    (horizontalFitToPages ?? null) === null && (verticalFitToPages ?? null) === null && scale === 100;
  if (!isFitted && !isPlain)
    throw new HostError('NotImplemented', 'The workbench fits a page to its width, or not at all.');
  return isFitted;
}

function areaArgument({ workbook, sheet }: SheetObject, argument: Argument): Area {
  return rangeArgument(argument, workbook, sheet).area;
}

/** Typings: a Range or an address like `$1:$2`. The empty text takes the rows away, as in VBA. */
function titleRowsArgument({ workbook, sheet }: SheetObject, argument: Argument): PageSetup['titleRows'] {
  const range = argument.as(rangeType);
  if (!range && argument.text() === '') return null;
  const area = range?.area ?? parseArea(argument.text());
  if (!area) throw new HostError('InvalidArgument', 'These are no rows.');
  return { row: new CellRange(workbook, sheet, area).area.row, count: area.rowCount };
}

function printArea({ workbook, sheet }: SheetObject): HostObject | null {
  const { printArea: area } = sheet.pageSetup();
  return area && rangeAreas(new CellRange(workbook, sheet, area), [area]);
}

function titleRows({ workbook, sheet }: SheetObject): HostObject | null {
  const rows = sheet.pageSetup().titleRows;
  if (!rows) return null;
  const area = { row: rows.row, column: 0, rowCount: rows.count, columnCount: MAX_COLUMNS };
  return rangeType.of(new CellRange(workbook, sheet, area));
}
