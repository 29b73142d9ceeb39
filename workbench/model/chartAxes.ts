import { defineType } from '../protocol/hostObject';
import type { ChartObject } from './chart';
import { settled } from './chartLook';
import type { LiveChart } from './chartRoom';

const liveOf = ({ live }: ChartObject): LiveChart => live;

const categoryLineType = defineType<ChartObject>(() => ({
  name: 'ChartLineFormat',
  properties: { color: settled('1.1', 'categoryAxis.format.line.color', liveOf, '#808080') },
}));

const categoryFormatType = defineType<ChartObject>(() => ({
  name: 'ChartAxisFormat',
  objects: { line: { since: '1.1', to: (object) => categoryLineType.of(object) } },
}));

const categoryAxisType = defineType<ChartObject>(() => ({
  name: 'ChartAxis',
  properties: {
    reversePlotOrder: settled('1.7', 'categoryAxis.reversePlotOrder', liveOf, true),
    majorTickMark: settled('1.7', 'categoryAxis.majorTickMark', liveOf, 'None'),
    minorTickMark: settled('1.7', 'categoryAxis.minorTickMark', liveOf, 'None'),
    tickLabelPosition: settled('1.7', 'categoryAxis.tickLabelPosition', liveOf, 'Low'),
    visible: settled('1.7', 'categoryAxis.visible', liveOf, true),
  },
  objects: { format: { since: '1.1', to: (object) => categoryFormatType.of(object) } },
}));

const valueGridlinesType = defineType<ChartObject>(() => ({
  name: 'ChartGridlines',
  properties: { visible: settled('1.1', 'valueAxis.majorGridlines.visible', liveOf, false) },
}));

const valueAxisType = defineType<ChartObject>(() => ({
  name: 'ChartAxis',
  properties: {
    visible: settled('1.7', 'valueAxis.visible', liveOf, false),
    minimum: settled('1.1', 'valueAxis.minimum', liveOf, 0),
    reversePlotOrder: settled('1.7', 'valueAxis.reversePlotOrder', liveOf, false),
    majorTickMark: settled('1.7', 'valueAxis.majorTickMark', liveOf, 'None'),
  },
  objects: { majorGridlines: { since: '1.1', to: (object) => valueGridlinesType.of(object) } },
}));

export const chartAxesType = defineType<ChartObject>(() => ({
  name: 'ChartAxes',
  objects: {
    categoryAxis: { since: '1.1', to: (object) => categoryAxisType.of(object) },
    valueAxis: { since: '1.1', to: (object) => valueAxisType.of(object) },
  },
}));
