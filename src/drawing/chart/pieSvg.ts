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
  let labels = '';
  let start = 0;
  for (const slice of slices) {
    const share = Math.max(0, slice.value) / total;
    if (share > 0) {
      shapes += sliceShape(centre, radius, hole, start, share, slice.color);
      if (slice.label !== '') labels += sliceLabel(slice, centre, radius, start + share / 2, share, fontPx);
    }
    start += share;
  }
  return shapes + labels;
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

/** Beside the slice; a narrow one has a line that leads to its words. */
function sliceLabel(
  slice: PieSlice,
  centre: Centre,
  radius: number,
  middle: number,
  share: number,
  sizePx: number,
): string {
  const angle = middle * 2 * Math.PI;
  const side = Math.sin(angle);
  const along = (distance: number): Centre => ({
    x: centre.x + distance * side,
    y: centre.y - distance * Math.cos(angle),
  });
  const color = slice.color.labelColor;
  if (share >= WIDE_SLICE) {
    const anchor = Math.abs(side) < 0.3 ? 'middle' : side > 0 ? 'start' : 'end';
    return svgText(slice.label, { ...along(radius + sizePx), anchor, color, sizePx });
  }
  const direction = side >= 0 ? 1 : -1;
  const [edge, knee] = [along(radius), along(radius + sizePx)];
  const end = { x: knee.x + (direction * sizePx) / 2, y: knee.y };
  const points = [edge, knee, end].map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  const leader = `<polyline points="${points}" fill="none" stroke="${GREY_LINE}" stroke-width="1"/>`;
  const anchor = direction > 0 ? 'start' : 'end';
  return leader + svgText(slice.label, { x: end.x + direction * 3, y: end.y, anchor, color, sizePx });
}
