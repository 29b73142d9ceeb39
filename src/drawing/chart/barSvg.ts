import type { ChartColor } from '../../workbook/chartSpec';
import { round, svgText, textWidth } from './chartText';
import type { Box } from './pieSvg';

export interface BarSeries {
  readonly name: string;
  /** One a category. */
  readonly values: readonly number[];
  readonly color: ChartColor;
}

const BAR_SHARE = 0.62;
const MOST_CATEGORY_SHARE = 0.42;
const AXIS_LINE = '#8A8886';

/** Horizontal stacked bars, the first category at the top, with the series named below. */
export function stackedBarSvg(
  categories: readonly string[],
  series: readonly BarSeries[],
  box: Box,
  fontPx: number,
): string {
  const legendHeight = fontPx * 2;
  const widest = Math.max(0, ...categories.map((word) => textWidth(word, fontPx)));
  const names = Math.min(widest + fontPx, box.width * MOST_CATEGORY_SHARE);
  const plot: Box = {
    left: box.left + names,
    top: box.top,
    width: box.width - names - fontPx,
    height: box.height - legendHeight,
  };
  const totals = categories.map((_, index) => series.reduce((sum, one) => sum + (one.values[index] ?? 0), 0));
  const longest = Math.max(...totals, 0);
  const lane = plot.height / Math.max(1, categories.length);
  const bars = categories.map((word, index) => {
    const middle = plot.top + lane * (index + 0.5);
    const label = svgText(fitted(word, names - fontPx / 2, fontPx), {
      x: plot.left - fontPx / 2,
      y: middle,
      anchor: 'end',
      color: '#333333',
      sizePx: fontPx,
    });
    return label + bar(series, index, plot, middle, lane * BAR_SHARE, longest, fontPx);
  });
  const axis = `<line x1="${round(plot.left)}" y1="${round(plot.top)}" x2="${round(plot.left)}" y2="${round(
    plot.top + plot.height,
  )}" stroke="${AXIS_LINE}"/>`;
  return bars.join('') + axis + legend(series, box, fontPx);
}

function bar(
  series: readonly BarSeries[],
  index: number,
  plot: Box,
  middle: number,
  thickness: number,
  longest: number,
  fontPx: number,
): string {
  let left = plot.left;
  let out = '';
  for (const { values, color } of series) {
    const value = values[index] ?? 0;
    const width = longest > 0 ? (value / longest) * plot.width : 0;
    if (width <= 0) continue;
    const place = `x="${round(left)}" y="${round(middle - thickness / 2)}"`;
    const size = `width="${round(width)}" height="${round(thickness)}"`;
    out += `<rect ${place} ${size} fill="${color.fill}" stroke="${color.line}"/>`;
    const word = String(value);
    if (width > textWidth(word, fontPx)) {
      const x = left + width / 2;
      out += svgText(word, { x, y: middle, anchor: 'middle', color: color.labelColor, sizePx: fontPx });
    }
    left += width;
  }
  return out;
}

function legend(series: readonly BarSeries[], box: Box, fontPx: number): string {
  const entries = series.map(({ name }) => textWidth(name, fontPx) + fontPx * 2.2);
  let x = box.left + Math.max(0, (box.width - entries.reduce((sum, width) => sum + width, 0)) / 2);
  const y = box.top + box.height - fontPx;
  return series
    .map(({ name, color }, index) => {
      const square = `<rect x="${round(x)}" y="${round(y - fontPx / 2)}" width="${round(fontPx)}" height="${round(
        fontPx,
      )}" fill="${color.fill}" stroke="${color.line}"/>`;
      const word = svgText(name, {
        x: x + fontPx * 1.4,
        y,
        anchor: 'start',
        color: '#333333',
        sizePx: fontPx,
      });
      x += entries[index] ?? 0;
      return square + word;
    })
    .join('');
}

/** A word shortened to a width. */
function fitted(word: string, width: number, fontPx: number): string {
  if (textWidth(word, fontPx) <= width) return word;
  let short = word;
  while (short.length > 1 && textWidth(`${short}…`, fontPx) > width) short = short.slice(0, -1);
  return `${short}…`;
}
