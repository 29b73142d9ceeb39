import type { Area } from '../../src/workbook/address';
import type { ChartColor, ChartSpec } from '../../src/workbook/chartSpec';
import type { Color } from '../../src/workbook/editPlan';
import { HostError } from '../protocol/hostError';

export type ChartKind = 'Pie' | 'Doughnut' | 'BarStacked';

/** A chart as it is being put together through the API, step by step; a ChartSpec once it is whole. */
export interface ChartModel {
  kind: ChartKind;
  name: string;
  position: Area;
  title: string;
  isTitleVisible: boolean;
  altText: string;
  fontName: string;
  fontSizePt: number;
  series: SeriesModel[];
}

export interface SeriesModel {
  /** The cell with the name; words where a chart was given some. */
  name: Area | string;
  values: Area;
  categories: Area | null;
  color: Partial<MutableColor>;
  points: Partial<MutableColor>[];
}

type MutableColor = { -readonly [key in keyof ChartColor]: ChartColor[key] };

/** What Excel gives where nothing is said (Office theme). */
const ACCENTS: readonly Color[] = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** The spec that the book stores. What a book cannot store is refused by name. */
export function specOf(model: ChartModel): ChartSpec {
  const { name, position, altText, fontName, fontSizePt } = model;
  const title = model.isTitleVisible ? model.title : null;
  const frame = { name, position, altText, title, fontName, fontSizePt };
  const [first] = model.series;
  if (!first) throw refusal(model, 'has no series');
  const categories = first.categories;
  if (!categories) throw refusal(model, 'has no categories');
  if (model.kind !== 'BarStacked') {
    if (model.series.length > 1) throw refusal(model, 'has more than one ring');
    const points = Array.from({ length: first.values.rowCount }, (_, index) =>
      wholeColor({ ...first.color, ...first.points[index] }, index),
    );
    const kind = model.kind === 'Pie' ? 'pie' : 'doughnut';
    return { ...frame, kind, labels: categories, values: first.values, points };
  }
  const series = model.series.map((one, index) => {
    if (typeof one.name === 'string') throw refusal(model, 'has a series whose name is not in a cell');
    return { name: one.name, values: one.values, color: wholeColor(one.color, index) };
  });
  return { ...frame, kind: 'stackedBar', categories, series };
}

export function modelOf(spec: ChartSpec): ChartModel {
  const { name, position, altText, fontName, fontSizePt } = spec;
  const frame = { name, position, altText, fontName, fontSizePt };
  const title = { title: spec.title ?? '', isTitleVisible: spec.title !== null };
  if (spec.kind === 'stackedBar') {
    const series = spec.series.map((one) => ({
      name: one.name,
      values: one.values,
      categories: spec.categories,
      color: { ...one.color },
      points: [],
    }));
    return { ...frame, ...title, kind: 'BarStacked', series };
  }
  const points = spec.points.map((point) => ({ ...point }));
  const only = { name: '', values: spec.values, categories: spec.labels, color: {}, points };
  return { ...frame, ...title, kind: spec.kind === 'pie' ? 'Pie' : 'Doughnut', series: [only] };
}

function wholeColor(color: Partial<ChartColor>, index: number): ChartColor {
  return {
    fill: color.fill ?? ACCENTS[index % ACCENTS.length] ?? '#4472C4',
    line: color.line ?? '#FFFFFF',
    labelColor: color.labelColor ?? '#000000',
  };
}

function refusal(model: ChartModel, what: string): HostError {
  return new HostError(
    'NotImplemented',
    `The workbench cannot store the chart: a ${model.kind} that ${what}.`,
  );
}
