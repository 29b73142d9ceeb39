import type { ChartColor, PieChartSpec } from '../../workbook/chartSpec';
import { round, svgText } from './chartText';

export interface PieSlice {
  readonly label: string;
  readonly value: number;
  readonly color: ChartColor;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const HOLE_SHARE = 0.5;
/** Room that labels beside the pie need, as a share of the box. */
const LABEL_SHARE = 0.24;
/** A slice wide enough for its words to stand beside it without a line. */
const WIDE_SLICE = 0.12;
/** Of a label, in font sizes. */
const LINE_HEIGHT = 1.3;
const GREY_LINE = '#8A8886';

/** A pie or doughnut, clockwise from twelve o'clock, with a label at each slice that has one. */
export function pieSvg(
  kind: PieChartSpec['kind'],
  slices: readonly PieSlice[],
  box: Box,
  fontPx: number,
): string {
  const total = slices.reduce((sum, slice) => sum + Math.max(0, slice.value), 0);
  if (total <= 0) return '';
  const centre = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const radius = Math.max(8, (Math.min(box.width, box.height) / 2) * (1 - LABEL_SHARE));
  const hole = kind === 'doughnut' ? radius * HOLE_SHARE : 0;
  let shapes = '';
  let wide = '';
  const narrow: NarrowSlice[] = [];
  let start = 0;
  for (const slice of slices) {
    const share = Math.max(0, slice.value) / total;
    if (share > 0) {
      const angle = (start + share / 2) * 2 * Math.PI;
      shapes += sliceShape(centre, radius, hole, start, share, slice.color);
      if (slice.label !== '' && share >= WIDE_SLICE) wide += wideLabel(slice, angle, centre, radius, fontPx);
      else if (slice.label !== '') narrow.push({ slice, angle });
    }
    start += share;
  }
  const bottom = box.top + box.height - fontPx / 2;
  const lines = [1, -1].map((side) => {
    const ofSide = narrow.filter(({ angle }) => Math.sin(angle) >= 0 === side > 0);
    return narrowLabels(ofSide, side, { centre, radius, bottom }, fontPx);
  });
  return shapes + wide + lines.join('');
}

interface NarrowSlice {
  readonly slice: PieSlice;
  /** Clockwise from twelve o'clock, to the middle of the slice. */
  readonly angle: number;
}

interface Centre {
  readonly x: number;
  readonly y: number;
}

function at(centre: Centre, radius: number, turn: number): string {
  const angle = turn * 2 * Math.PI;
  return `${round(centre.x + radius * Math.sin(angle))} ${round(centre.y - radius * Math.cos(angle))}`;
}

function sliceShape(
  centre: Centre,
  radius: number,
  hole: number,
  start: number,
  share: number,
  color: ChartColor,
): string {
  const paint = `fill="${color.fill}" stroke="${color.line}" stroke-width="1"`;
  if (share >= 1) return ringShape(centre, radius, hole, paint);
  const end = start + share;
  const large = share > 0.5 ? 1 : 0;
  const r = round(radius);
  const outer = `M${at(centre, radius, start)}A${r} ${r} 0 ${large} 1 ${at(centre, radius, end)}`;
  const h = round(hole);
  const inner =
    hole > 0
      ? `L${at(centre, hole, end)}A${h} ${h} 0 ${large} 0 ${at(centre, hole, start)}`
      : `L${round(centre.x)} ${round(centre.y)}`;
  return `<path d="${outer}${inner}Z" ${paint}/>`;
}

/** A single slice goes all round: an arc cannot end where it starts. */
function ringShape(centre: Centre, radius: number, hole: number, paint: string): string {
  const place = `cx="${round(centre.x)}" cy="${round(centre.y)}"`;
  const outer = `<circle ${place} r="${round(radius)}" ${paint}/>`;
  return hole > 0 ? `${outer}<circle ${place} r="${round(hole)}" fill="#FFFFFF"/>` : outer;
}

function along({ x, y }: Centre, distance: number, angle: number): Centre {
  return { x: x + distance * Math.sin(angle), y: y - distance * Math.cos(angle) };
}

/** Beside the slice. */
function wideLabel(
  { label, color }: PieSlice,
  angle: number,
  centre: Centre,
  radius: number,
  sizePx: number,
): string {
  const side = Math.sin(angle);
  const anchor = Math.abs(side) < 0.3 ? 'middle' : side > 0 ? 'start' : 'end';
  const place = along(centre, radius + sizePx, angle);
  return svgText(label, { ...place, anchor, color: color.labelColor, sizePx });
}

/** The words of one side's narrow slices under each other, each with a line that leads to its slice. */
function narrowLabels(
  slices: readonly NarrowSlice[],
  side: number,
  { centre, radius, bottom }: { readonly centre: Centre; readonly radius: number; readonly bottom: number },
  sizePx: number,
): string {
  const lineHeight = sizePx * LINE_HEIGHT;
  const placed = slices
    .map(({ slice, angle }) => ({ slice, angle, knee: along(centre, radius + sizePx, angle) }))
    .sort((a, b) => a.knee.y - b.knee.y);
  const heights: number[] = [];
  for (const { knee } of placed) heights.push(Math.max(knee.y, (heights.at(-1) ?? -Infinity) + lineHeight));
  const tooLow = Math.max(0, (heights.at(-1) ?? 0) - bottom);
  return placed
    .map(({ slice, angle, knee }, index) => {
      const y = (heights[index] ?? knee.y) - tooLow;
      const clear = Math.sqrt(Math.max(0, (radius + sizePx) ** 2 - (y - centre.y) ** 2));
      const x = centre.x + side * (Math.max(Math.abs(knee.x - centre.x), clear) + sizePx / 2);
      const points = [along(centre, radius, angle), { x: x - (side * sizePx) / 2, y }, { x, y }];
      const path = points.map((point) => `${round(point.x)},${round(point.y)}`).join(' ');
      const leader = `<polyline points="${path}" fill="none" stroke="${GREY_LINE}" stroke-width="1"/>`;
      const anchor = side > 0 ? 'start' : 'end';
      const color = slice.color.labelColor;
      return leader + svgText(slice.label, { x: x + side * 3, y, anchor, color, sizePx });
    })
    .join('');
}
