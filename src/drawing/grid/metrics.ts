/** Pixels of a screen at 100 %. */
const PIXELS_PER_POINT = 96 / 72;
/** Width of a digit of the standard font, and the margin that Excel adds to a column. */
const DIGIT_PX = 7;
const COLUMN_MARGIN_PX = 5;
/** The height of a row that has none of its own, in points (Yu Gothic 11: 18.75). */
const STANDARD_ROW_PT = 18.75;

export function pointsToPixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

/** A column's width in pixels from its width in characters, as Excel rounds it. */
export function columnPixels(widthCharacters: number): number {
  if (widthCharacters <= 0) return 0;
  if (widthCharacters < 1) return Math.round(widthCharacters * (DIGIT_PX + COLUMN_MARGIN_PX));
  return Math.trunc(widthCharacters * DIGIT_PX + COLUMN_MARGIN_PX);
}

/** A row's height in pixels; null in points stands for the standard height, which text may stretch. */
export function rowPixels(heightPt: number | null): number {
  return Math.round(pointsToPixels(heightPt ?? STANDARD_ROW_PT));
}
