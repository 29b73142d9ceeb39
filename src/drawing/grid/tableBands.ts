import type { Area } from '../../workbook/address';
import type { Color } from '../../workbook/editPlan';

/** What a table's style gives a cell, below the cell's own format. */
export interface TableLook {
  readonly fill: Color | null;
  readonly fontColor: Color | null;
  readonly bold: boolean;
  readonly line: Color | null;
}

/** Text 1 and the six accents of Office's theme. */
const ACCENTS: readonly Color[] = [
  '#404040',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];
const STYLES_A_FAMILY = 7;

/** How a built-in style colours the cell; null for a style that is not built in. Totals rows are not drawn apart. */
export function tableLook(style: string, area: Area, row: number): TableLook | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style);
  if (!match) return null;
  const number = Number(match[2]) - 1;
  const accent = ACCENTS[number % STYLES_A_FAMILY] ?? '#404040';
  const isHeading = row === area.row;
  const isBanded = (row - area.row) % 2 === 1;
  const family = `${match[1] ?? ''}${Math.floor(number / STYLES_A_FAMILY)}`;
  if (isHeading) return headingLook(family, accent);
  return { fill: bandFill(family, accent, isBanded), fontColor: null, bold: false, line: tint(accent, 0.6) };
}

function headingLook(family: string, accent: Color): TableLook {
  const isPlain = family === 'Light0' || family === 'Light2';
  if (isPlain) return { fill: null, fontColor: null, bold: true, line: accent };
  return { fill: accent, fontColor: '#FFFFFF', bold: true, line: accent };
}

function bandFill(family: string, accent: Color, isBanded: boolean): Color | null {
  if (family.startsWith('Light')) return isBanded && family !== 'Light1' ? tint(accent, 0.8) : null;
  if (family === 'Medium0') return isBanded ? tint(accent, 0.8) : null;
  return tint(accent, isBanded ? 0.6 : 0.8);
}

/** Mixed with white: 0 is the colour itself, 1 is white. */
export function tint(color: Color, share: number): Color {
  const channels = [1, 3, 5].map((at) => {
    const value = parseInt(color.slice(at, at + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('').toUpperCase()}`;
}
