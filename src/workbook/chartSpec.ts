import type { Area } from './address';
import type { Color } from './editPlan';
import type { Box } from './sheetLayout';

/**
 * A chart that the program puts on a sheet, found again by its name. All ranges stand on the chart's own sheet.
 * Putting a chart whose name is there already renews its data, labels and colours, and leaves where a person moved it,
 * how large they made it, and the title they typed.
 */
export type ChartSpec = PieChartSpec | StackedBarChartSpec;

interface ChartFrame {
  /** The object's own name (選択ウィンドウ); unique on the sheet. */
  readonly name: string;
  /** The cells that a new chart covers. */
  readonly position: Area;
  /** Where exactly a new chart stands, in place of `position`: as a person had put the one that it repeats. */
  readonly box?: Box;
  /** Alternative text for a reader who cannot see it. */
  readonly altText: string;
  /** Null: no title. */
  readonly title: string | null;
  readonly fontName: string;
  readonly fontSizePt: number;
}

export interface PieChartSpec extends ChartFrame {
  readonly kind: 'pie' | 'doughnut';
  /** One column: the words that are shown beside the slices. An empty word shows nothing. */
  readonly labels: Area;
  /** One column of the same height. */
  readonly values: Area;
  /** One a slice, in order. */
  readonly points: readonly ChartColor[];
}

export interface StackedBarChartSpec extends ChartFrame {
  readonly kind: 'stackedBar';
  /** One column: a word a bar, the first at the top. */
  readonly categories: Area;
  readonly series: readonly {
    /** The cell with the series' name. */
    readonly name: Area;
    readonly values: Area;
    readonly color: ChartColor;
  }[];
}

export interface ChartColor {
  readonly fill: Color;
  /** The line round it: white between dark slices, grey round a white one. */
  readonly line: Color;
  readonly labelColor: Color;
}
