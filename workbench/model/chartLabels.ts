import { defineType } from '../protocol/hostObject';
import { settled } from './chartLook';
import { chartLabelPaintType } from './chartPaint';
import type { LiveChart } from './chartRoom';
import type { SeriesObject } from './chartSeries';

const liveOf = ({ live }: SeriesObject): LiveChart => live;
const ON_SLICES = { Pie: true, Doughnut: true, BarStacked: false };
const ON_BARS = { Pie: false, Doughnut: false, BarStacked: true };

/** Slices show their words, bars their numbers. */
export const chartDataLabelsType = defineType<SeriesObject>(() => ({
  name: 'ChartDataLabels',
  properties: {
    showCategoryName: settled('1.1', 'showCategoryName', liveOf, ON_SLICES),
    showValue: settled('1.1', 'showValue', liveOf, ON_BARS),
    showPercentage: settled('1.1', 'showPercentage', liveOf, false),
    showSeriesName: settled('1.1', 'showSeriesName', liveOf, false),
    showLegendKey: settled('1.1', 'showLegendKey', liveOf, false),
    position: settled('1.1', 'position', liveOf, { Pie: ['OutsideEnd', 'BestFit'], BarStacked: 'Center' }),
    numberFormat: settled('1.8', 'numberFormat', liveOf, { BarStacked: '#,##0;;;' }),
  },
  objects: {
    format: { since: '1.1', to: (series) => chartLabelPaintType.of({ ...series, what: 'series', point: 0 }) },
  },
}));
