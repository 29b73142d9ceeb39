import type { Color } from './editPlan';

/** WCAG 2 level AA for text. */
const ENOUGH = 4.5;

/** Whether text of one colour can be read on another. */
export function isReadable(text: Color, ground: Color): boolean {
  const [a, b] = [luminance(text), luminance(ground)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= ENOUGH;
}

/** Relative luminance (WCAG 2). */
function luminance(color: Color): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
