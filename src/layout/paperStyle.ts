import type { Color } from '../workbook/editPlan';

/** The paper's look (domain §5.5, §8.1): readable without colour, one type face. */
export const FONT = 'BIZ UDゴシック';
export const TITLE_PT = 12;
export const BODY_PT = 10.5;
export const TABLE_PT = 10;
export const SMALL_PT = 9;

export const LINE: Color = '#808080';
export const HEAD_FILL: Color = '#DDEBF7';
export const TOTAL_FILL: Color = '#F2F2F2';
export const QUIET: Color = '#595959';
export const BLACK: Color = '#000000';
export const WHITE: Color = '#FFFFFF';
/** Tabs: the register is grey-blue, the printed paper dark blue. */
export const REGISTER_TAB: Color = '#9DB7D5';
export const PAPER_TAB: Color = '#1F4E79';

export const TABLE_STYLE = 'TableStyleLight9';

/** The label colour that can be read on a fill: white on dark ones (domain §5.5). */
export function labelColorOn(fill: string): Color {
  return relativeLightness(fill) < 0.4 ? WHITE : BLACK;
}

/** A white slice would vanish on white paper: it gets a grey line, all others a white one. */
export function lineColorOf(fill: string): Color {
  return relativeLightness(fill) > 0.9 ? QUIET : WHITE;
}

/** Of 0 to 1: how light a grey print makes a colour. */
export function relativeLightness(color: string): number {
  const value = Number.parseInt(color.slice(1), 16);
  const [red, green, blue] = [(value >> 16) & 255, (value >> 8) & 255, value & 255];
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
