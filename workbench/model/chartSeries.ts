import { parseSheetArea } from '../../src/workbook/address';
import type { Area } from '../../src/workbook/address';
import { plainText } from '../../src/workbook/cellValue';
import type { Arguments } from '../protocol/argument';
import { collectionMembers } from '../protocol/collectionMembers';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import type { ChartObject } from './chart';
import { sourceArea } from './chart';
import { chartDataLabelsType } from './chartLabels';
import { settled } from './chartLook';
import type { SeriesModel } from './chartModel';
import { chartPaintType } from './chartPaint';
import { chartPointsCollectionType } from './chartPoints';
import type { LiveChart } from './chartRoom';

export interface SeriesObject extends ChartObject {
  readonly index: number;
}

const liveOf = ({ live }: SeriesObject): LiveChart => live;

export const chartSeriesType = defineType<SeriesObject>(() => ({
  name: 'ChartSeries',
  properties: {
    name: {
      since: '1.1',
      get: nameOf,
      set: (series, value) => {
        const name = nameArgument(series, value.text());
        changeSeries(series, (model) => {
          model.name = name;
        });
      },
    },
    hasDataLabels: settled('1.7', 'hasDataLabels', liveOf, true),
    gapWidth: settled('1.7', 'gapWidth', liveOf, { BarStacked: 50 }),
    overlap: settled('1.8', 'overlap', liveOf, { BarStacked: 100 }),
    firstSliceAngle: settled('1.8', 'firstSliceAngle', liveOf, { Pie: 0, Doughnut: 0 }),
    doughnutHoleSize: settled('1.7', 'doughnutHoleSize', liveOf, { Doughnut: 50 }),
  },
  objects: {
    dataLabels: { since: '1.8', to: (series) => chartDataLabelsType.of(series) },
    format: { since: '1.1', to: (series) => chartPaintType.of({ ...series, what: 'series', point: 0 }) },
    points: { since: '1.1', to: (series) => chartPointsCollectionType.of(series) },
  },
  methods: {
    setValues: { since: '1.7', call: (series, args) => setArea(series, args, 'values') },
    setXAxisValues: { since: '1.7', call: (series, args) => setArea(series, args, 'categories') },
    delete: {
      since: '1.7',
      call: ({ live, index }) => live.change((model) => void model.series.splice(index, 1)),
    },
  },
}));

export const chartSeriesCollectionType = defineType<ChartObject>(() => {
  const members = collectionMembers<ChartObject>(
    'ChartSeries',
    { items: (object) => object.live.model.series.map((_series, index) => series(object, index)) },
    { count: '1.1', getCount: '1.4', getItemAt: '1.1' },
  );
  return {
    name: 'ChartSeriesCollection',
    ...members,
    methods: { ...members.methods, add: { since: '1.7', call: add } },
  };
});

function series({ workbook, live }: ChartObject, index: number): HostObject {
  return chartSeriesType.of({ workbook, live, index });
}

/** A new series stands last, and has no cells yet. */
function add(object: ChartObject, args: Arguments): HostObject {
  const { live } = object;
  if (args.at(1).isGiven) throw new HostError('NotImplemented', 'The workbench adds series at the end.');
  const index = live.model.series.length;
  const first = live.model.series[0];
  const values: Area = first?.values ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  const name = args.at(0).isGiven ? args.at(0).text() : `系列${index + 1}`;
  live.change((model) => model.series.push({ name, values, categories: null, color: {}, points: [] }));
  return series(object, index);
}

export function changeSeries(
  { workbook, live, index }: SeriesObject,
  how: (model: SeriesModel) => void,
): void {
  workbook.beforeWrite(live.room.sheet);
  live.change((model) => {
    const found = model.series[index];
    if (!found) throw new HostError('ItemNotFound', "The requested resource doesn't exist. (ChartSeries)");
    how(found);
  });
}

function setArea(series: SeriesObject, args: Arguments, which: 'values' | 'categories'): void {
  const area = sourceArea(args.at(0), series.live);
  changeSeries(series, (model) => {
    model[which] = area;
  });
}

/** A reference as a name is VBA's way, and taken here too. */
function nameArgument({ live }: SeriesObject, text: string): Area | string {
  const target = text.startsWith('=') ? parseSheetArea(text) : null;
  return target?.sheet === live.room.sheet.name ? target.area : text;
}

function nameOf({ workbook, live, index }: SeriesObject): string {
  const name = live.model.series[index]?.name ?? '';
  if (typeof name === 'string') return name;
  workbook.calculateBeforeReading();
  return plainText(live.room.sheet.cell(name.row, name.column).value);
}
