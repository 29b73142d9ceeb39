/** A character of the standard font at 96 dots an inch, and the space that a cell keeps beside its text. */
const CHARACTER_PX = 7;
const PADDING_PX = 6;
/** Excel's own limit. */
const MAX_ROW_PT = 409;

/** How many full-width letters of a type size stand side by side; one less, because 。 may not start a line (禁則). */
export function lettersAcross(widthCharacters: number, sizePt: number): number {
  const letterPx = (sizePt * 96) / 72;
  return Math.max(1, Math.floor((widthCharacters * CHARACTER_PX - PADDING_PX) / letterPx - 0.3));
}

/** How many lines a text takes. Half-width letters count half. */
export function linesOf(text: string, letters: number): number {
  return text.split('\n').reduce((lines, part) => {
    const width = [...part].reduce((sum, letter) => sum + (HALF_WIDTH.test(letter) ? 0.55 : 1), 0);
    return lines + Math.max(1, Math.ceil(width / letters));
  }, 0);
}

const HALF_WIDTH = /[\u0020-\u007e\uff61-\uff9f]/u;

/** The height that so many lines need. */
export function neededPt(lines: number, sizePt: number): number {
  return Math.ceil(lines * sizePt * 1.35 + 5);
}

/** The height of a row that holds so many lines, as far as Excel allows. */
export function heightOf(lines: number, sizePt: number): number {
  return Math.min(MAX_ROW_PT, neededPt(lines, sizePt));
}
