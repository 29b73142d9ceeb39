import { cellArea, lastColumn, lastRow, union } from '../../src/workbook/address';
import type { Argument, Arguments } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import type { PropertyDefinition } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { chartAxesType } from './chartAxes';
import type { SeriesModel } from './chartModel';
import { settled } from './chartLook';
import type { LiveChart } from './chartRoom';
import { chartSeriesCollectionType } from './chartSeries';
import { seriesOfBlock } from './chartSource';
import { rangeArgument } from './findRange';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import { columnAt, columnsLeft, rowAt, rowsTop } from './rangeGeometry';
import { worksheetOf } from './worksheetOf';

export interface ChartObject {
  readonly workbook: OpenWorkbook;
  readonly live: LiveChart;
}

const liveOf = ({ live }: ChartObject): LiveChart => live;

const titleType = defineType<ChartObject>(() => ({
  name: 'ChartTitle',
  properties: {
    text: {
      since: '1.1',
      get: ({ live }) => (live.draft ? live.draft.title : (live.stored?.title ?? '')),
      set: ({ live }, value) =>
        live.reframe((model) => {
          model.title = value.text();
          model.isTitleVisible = true;
        }),
    },
    visible: {
      since: '1.1',
      get: ({ live }) =>
        live.draft
          ? live.draft.isTitleVisible
          : live.stored?.title !== null && live.stored?.title !== undefined,
      set: ({ live }, value) =>
        live.reframe((model) => {
          model.isTitleVisible = value.flag();
        }),
    },
    overlay: settled('1.1', 'title.overlay', liveOf, false),
  },
}));

const legendType = defineType<ChartObject>(() => ({
  name: 'ChartLegend',
  properties: {
    visible: settled('1.1', 'legend.visible', liveOf, { Pie: false, Doughnut: false, BarStacked: true }),
    position: settled('1.1', 'legend.position', liveOf, { BarStacked: 'Bottom' }),
    overlay: settled('1.1', 'legend.overlay', liveOf, false),
  },
}));

const fontType = defineType<ChartObject>(() => ({
  name: 'ChartFont',
  properties: {
    name: {
      since: '1.1',
      get: ({ live }) => live.model.fontName,
      set: ({ live }, value) =>
        live.change((model) => {
          model.fontName = value.text();
        }),
    },
    size: {
      since: '1.1',
      get: ({ live }) => live.model.fontSizePt,
      set: ({ live }, value) =>
        live.change((model) => {
          model.fontSizePt = value.number();
        }),
    },
  },
}));

const formatType = defineType<ChartObject>(() => ({
  name: 'ChartAreaFormat',
  objects: { font: { since: '1.1', to: (object) => fontType.of(object) } },
}));

export const chartType = defineType<ChartObject>(() => ({
  name: 'Chart',
  identity: ({ live }) => ({ Id: live.id }),
  properties: {
    id: { since: '1.7', get: ({ live }) => live.id },
    name: {
      since: '1.1',
      get: ({ live }) => live.name,
      set: ({ live }, value) => {
        const name = value.text();
        const isTaken = live.room
          .list()
          .some((other) => other !== live && other.name.toLowerCase() === name.toLowerCase());
        if (isTaken) throw new HostError('ItemAlreadyExists', 'A chart of this name is there already.');
        live.change((model) => {
          model.name = name;
        });
      },
    },
    chartType: {
      since: '1.7',
      get: ({ live }) => (live.stored && !live.stored.spec ? live.stored.type : live.model.kind),
    },
    plotVisibleOnly: settled('1.8', 'plotVisibleOnly', liveOf, false),
    left: place('left'),
    top: place('top'),
    width: place('width'),
    height: place('height'),
  },
  objects: {
    axes: { since: '1.1', to: (object) => chartAxesType.of(object) },
    format: { since: '1.1', to: (object) => formatType.of(object) },
    legend: { since: '1.1', to: (object) => legendType.of(object) },
    series: { since: '1.1', to: (object) => chartSeriesCollectionType.of(object) },
    title: { since: '1.1', to: (object) => titleType.of(object) },
    worksheet: { since: '1.2', to: ({ workbook, live }) => worksheetOf(workbook, live.room.sheet) },
  },
  methods: {
    delete: {
      since: '1.1',
      call: ({ workbook, live }) => {
        workbook.beforeWrite(live.room.sheet);
        live.room.remove(live);
      },
    },
    setData: { since: '1.1', call: setData },
    setPosition: { since: '1.1', call: setPosition },
  },
}));

/** Other numbers in the same chart: series keep the looks they had. */
function setData({ workbook, live }: ChartObject, args: Arguments): void {
  const { sheet } = live.room;
  workbook.beforeWrite(sheet);
  workbook.calculateBeforeReading();
  const by = seriesBy(args.at(1));
  const series = seriesOfBlock(sheet, sourceArea(args.at(0), live), by);
  live.change((model) => {
    model.series = series.map((one, index): SeriesModel => ({
      color: {},
      points: [],
      ...model.series[index],
      ...one,
    }));
  });
}

export function seriesBy(argument: Argument): 'Auto' | 'Columns' | 'Rows' {
  return argument.isGiven ? argument.oneOf(['Auto', 'Columns', 'Rows'] as const) : 'Auto';
}

/** A chart is drawn from cells of its own sheet. */
export function sourceArea(argument: Argument, { room }: Pick<LiveChart, 'room'>) {
  const range = argument.as(rangeType);
  if (!range) throw new HostError('InvalidArgument', 'A range was expected.');
  if (range.sheet !== room.sheet)
    throw new HostError('NotImplemented', "The workbench draws from the chart's own sheet.");
  return range.area;
}

function setPosition({ workbook, live }: ChartObject, args: Arguments): void {
  const { sheet } = live.room;
  workbook.beforeWrite(sheet);
  const start = rangeArgument(args.at(0), workbook, sheet).area;
  const end = args.at(1).isGiven ? rangeArgument(args.at(1), workbook, sheet).area : start;
  live.reframe((model) => {
    model.position = union(start, end);
  });
}

type Place = 'left' | 'top' | 'width' | 'height';

/** In points from the sheet's corner. The book keeps whole cells: what is set goes to the nearest one. */
function place(which: Place): PropertyDefinition<ChartObject> {
  return {
    since: '1.1',
    get: ({ live }) => boxOf(live)[which],
    set: ({ workbook, live }, value) => {
      const { sheet } = live.room;
      workbook.beforeWrite(sheet);
      const box = { ...boxOf(live), [which]: value.number() };
      const first = cellArea(rowAt(sheet, box.top), columnAt(sheet, box.left));
      const last = cellArea(
        rowAt(sheet, box.top + box.height - 1),
        columnAt(sheet, box.left + box.width - 1),
      );
      live.reframe((model) => {
        model.position = union(first, last);
      });
    },
  };
}

function boxOf(live: LiveChart): { readonly [which in Place]: number } {
  const { sheet } = live.room;
  const { stored, draft } = live;
  const drawn = draft?.position;
  const corner = (row: number, column: number) => ({ x: columnsLeft(sheet, column), y: rowsTop(sheet, row) });
  if (drawn) {
    const from = corner(drawn.row, drawn.column);
    const to = corner(lastRow(drawn) + 1, lastColumn(drawn) + 1);
    return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
  }
  if (!stored) throw new HostError('ItemNotFound', "The requested resource doesn't exist. (Chart)");
  const { from, to } = stored.anchor;
  const [start, end] = [corner(from.row, from.column), corner(to.row, to.column)];
  const [left, top] = [start.x + from.xPt, start.y + from.yPt];
  return { left, top, width: end.x + to.xPt - left, height: end.y + to.yPt - top };
}
