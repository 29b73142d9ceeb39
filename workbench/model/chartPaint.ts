import type { ChartColor } from '../../src/workbook/chartSpec';
import type { Color } from '../../src/workbook/editPlan';
import { HostError } from '../protocol/hostError';
import type { PropertyDefinition } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { colorArgument } from './color';
import { changeSeries } from './chartSeries';
import type { SeriesObject } from './chartSeries';

/** Something with a colour: a whole series, one of its points, or their labels. */
export interface PaintObject extends SeriesObject {
  readonly what: 'series' | 'point';
  readonly point: number;
}

const fillType = defineType<PaintObject>(() => ({
  name: 'ChartFill',
  methods: {
    setSolidColor: {
      since: '1.1',
      call: (paint, args) => putColor(paint, 'fill', colorArgument(args.at(0))),
    },
  },
}));

const lineType = defineType<PaintObject>(() => ({
  name: 'ChartLineFormat',
  properties: lineProperties('1.1'),
}));

const borderType = defineType<PaintObject>(() => ({
  name: 'ChartBorder',
  properties: lineProperties('1.7'),
}));

const labelFontType = defineType<PaintObject>(() => ({
  name: 'ChartFont',
  properties: {
    color: {
      since: '1.1',
      get: (paint) => colorOf(paint, 'labelColor') ?? '#000000',
      set: (paint, value) => putColor(paint, 'labelColor', colorArgument(value)),
    },
  },
}));

/** Series have a line, points a border: both are `line` here. */
export const chartPaintType = defineType<PaintObject>(() => ({
  name: 'ChartSeriesFormat',
  objects: {
    fill: { since: '1.1', to: (paint) => fillType.of(paint) },
    line: { since: '1.1', to: (paint) => lineType.of(paint) },
  },
}));

export const chartPointPaintType = defineType<PaintObject>(() => ({
  name: 'ChartPointFormat',
  objects: {
    fill: { since: '1.1', to: (paint) => fillType.of(paint) },
    border: { since: '1.7', to: (paint) => borderType.of(paint) },
  },
}));

export const chartLabelPaintType = defineType<PaintObject>(() => ({
  name: 'ChartDataLabelFormat',
  objects: { font: { since: '1.1', to: (paint) => labelFontType.of(paint) } },
}));

function lineProperties(since: '1.1' | '1.7'): { readonly [name: string]: PropertyDefinition<PaintObject> } {
  return {
    color: {
      since,
      get: (paint) => colorOf(paint, 'line') ?? '#FFFFFF',
      set: (paint, value) => putColor(paint, 'line', colorArgument(value)),
    },
    weight: {
      since: '1.7',
      get: (paint) => storedWeight(paint),
      set: (paint, value) => {
        if (value.number() !== storedWeight(paint)) {
          throw new HostError(
            'NotImplemented',
            `The workbench stores this line ${storedWeight(paint)} points wide.`,
          );
        }
      },
    },
  };
}

/** White lines between dark slices are wider than others: the book decides by the colour. */
function storedWeight(paint: PaintObject): number {
  return (colorOf(paint, 'line') ?? '#FFFFFF') === '#FFFFFF' ? 1.5 : 1;
}

function colorOf({ live, index, what, point }: PaintObject, which: keyof ChartColor): Color | null {
  const series = live.model.series[index];
  const own = what === 'point' ? series?.points[point]?.[which] : undefined;
  return own ?? series?.color[which] ?? null;
}

function putColor(paint: PaintObject, which: keyof ChartColor, color: Color): void {
  changeSeries(paint, (model) => {
    if (paint.what === 'series') model.color[which] = color;
    else model.points[paint.point] = { ...model.points[paint.point], [which]: color };
  });
}
