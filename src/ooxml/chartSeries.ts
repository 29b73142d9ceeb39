import type { ChartColor, PieChartSpec, StackedBarChartSpec } from '../workbook/chartSpec';
import type { Color } from '../workbook/editPlan';
import { isReadable } from '../workbook/contrast';
import type { ChartWriter } from './chartWriter';
import type { XmlElement } from './xmlTree';

/** The children of a series of a pie or doughnut in the schema's order (CT_PieSer). */
export const PIE_SERIES_ORDER = [
  'idx',
  'order',
  'tx',
  'spPr',
  'explosion',
  'dPt',
  'dLbls',
  'cat',
  'val',
  'extLst',
];

/** The same for bars (CT_BarSer). */
export const BAR_SERIES_ORDER = [
  'idx',
  'order',
  'tx',
  'spPr',
  'invertIfNegative',
  'pictureOptions',
  'dPt',
  'dLbls',
  'trendline',
  'errBars',
  'cat',
  'val',
  'shape',
  'extLst',
];

const BLACK: Color = '#000000';
const PAPER: Color = '#FFFFFF';
const QUIET: Color = '#808080';
/** A zero leaves no label behind. */
const NUMBER_WITHOUT_ZERO = '#,##0;;;';

/** What the program says in a pie's series: colours, labels, ranges. */
export function pieSeriesParts(writer: ChartWriter, spec: PieChartSpec): XmlElement[] {
  return [
    ...spec.points.map((point, index) =>
      writer.make('dPt', {}, [
        writer.value('idx', index),
        writer.value('bubble3D', 0),
        writer.colored(point),
      ]),
    ),
    pieLabels(writer, spec),
    writer.make('cat', {}, [writer.strings(spec.labels)]),
    writer.make('val', {}, [writer.numbers(spec.values)]),
  ];
}

/** The words come from the label cells alone: where a cell is empty nothing is shown. */
function pieLabels(writer: ChartWriter, spec: PieChartSpec): XmlElement {
  // In a slice where there is room, beside it where there is none, never one over another. The schema knows no places
  // for the labels of a doughnut: they stand on the ring.
  const place = spec.kind === 'pie' ? writer.value('dLblPos', 'bestFit') : null;
  const looks = ({ color, ground }: LabelLook): (XmlElement | null)[] => [
    writer.shape(ground, writer.line(null, 0)),
    writer.text(color, 'none'),
    place,
    ...writer.shown('showCatName'),
  ];
  const all = spec.points.map(labelLook);
  // LibreOffice cannot take away again what all labels have: what they share has no ground.
  const common = all.find((look) => look.ground === null) ?? { color: BLACK, ground: null };
  const own = all.flatMap((look, index) =>
    look.color === common.color && look.ground === common.ground
      ? []
      : [writer.make('dLbl', {}, [writer.value('idx', index), ...looks(look)])],
  );
  return writer.make('dLbls', {}, [
    ...own,
    ...looks(common),
    writer.value('showLeaderLines', 1),
    writer.make('leaderLines', {}, [writer.make('spPr', {}, [writer.line(QUIET, 0.75)])]),
  ]);
}

interface LabelLook {
  readonly color: Color;
  /** Null: what is under it shows through. */
  readonly ground: Color | null;
}

/** A label may stand on its slice or on the paper: where one of them would swallow it, it brings the other along. */
function labelLook({ fill, labelColor }: ChartColor): LabelLook {
  if (!isReadable(labelColor, fill)) return { color: labelColor, ground: PAPER };
  return { color: labelColor, ground: isReadable(labelColor, PAPER) ? null : fill };
}

/** What the program says in a series of bars: name, colour, labels, ranges. */
export function barSeriesParts(
  writer: ChartWriter,
  spec: StackedBarChartSpec,
  series: StackedBarChartSpec['series'][number],
): XmlElement[] {
  return [
    writer.make('tx', {}, [writer.strings(series.name)]),
    writer.colored(series.color),
    writer.value('invertIfNegative', 0),
    writer.make('dLbls', {}, [
      writer.make('numFmt', { formatCode: NUMBER_WITHOUT_ZERO, sourceLinked: 0 }),
      writer.shape(null, writer.line(null, 0)),
      writer.text(series.color.labelColor, 'none'),
      writer.value('dLblPos', 'ctr'),
      ...writer.shown('showVal'),
    ]),
    writer.make('cat', {}, [writer.strings(spec.categories)]),
    writer.make('val', {}, [writer.numbers(series.values)]),
  ];
}
