/** A text made easy to search, with the way back to what was written. */
export interface ReadableText {
  readonly text: string;
  /** The stretch of the original that text[start, end) came from. */
  written(start: number, end: number): string;
}

const DASHES = /[~〜∼‐‑‒–—―−─\-]/u;

/**
 * NFKC, every run of blanks one space, every dash or wave one `~`: the same report label is typed in all of these.
 * Works a character at a time, so that an offset leads back to the original.
 */
export function readableText(original: string): ReadableText {
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const char of original) {
    for (const unit of fold(char, text)) {
      text += unit;
      origins.push(at);
    }
    at += char.length;
  }
  origins.push(at);
  const written = (start: number, end: number): string =>
    original.slice(origins[start] ?? at, origins[end] ?? at).trim();
  return { text, written };
}

function fold(char: string, before: string): string {
  const wide = char.normalize('NFKC');
  if (/^\s+$/u.test(wide)) return before.endsWith(' ') || before === '' ? '' : ' ';
  if (DASHES.test(wide)) return '~';
  // The long-vowel mark serves as a dash between figures: 4ー9月.
  if (wide === 'ー' && /[\d月日]$/u.test(before)) return '~';
  return wide;
}
