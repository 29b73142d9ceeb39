import { collectionMembers } from '../protocol/collectionMembers';
import { defineType } from '../protocol/hostObject';
import type { PaintObject } from './chartPaint';
import { chartLabelPaintType, chartPointPaintType } from './chartPaint';
import type { SeriesObject } from './chartSeries';

const chartPointLabelType = defineType<PaintObject>(() => ({
  name: 'ChartDataLabel',
  objects: { format: { since: '1.8', to: (point) => chartLabelPaintType.of(point) } },
}));

const chartPointType = defineType<PaintObject>(() => ({
  name: 'ChartPoint',
  objects: {
    dataLabel: { since: '1.7', to: (point) => chartPointLabelType.of(point) },
    format: { since: '1.1', to: (point) => chartPointPaintType.of(point) },
  },
}));

/** A point a row of the values. */
export const chartPointsCollectionType = defineType<SeriesObject>(() => ({
  name: 'ChartPointsCollection',
  ...collectionMembers<SeriesObject>(
    'ChartPoint',
    {
      items: (series) =>
        Array.from({ length: series.live.model.series[series.index]?.values.rowCount ?? 0 }, (_, point) =>
          chartPointType.of({ ...series, what: 'point', point }),
        ),
    },
    { count: '1.1', getCount: '1.4', getItemAt: '1.1' },
  ),
}));
