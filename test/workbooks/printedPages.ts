import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../../src/ooxml/openBook';

/** Words of print with their box, in points from the page's top left corner. */
export interface PrintedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly lines: readonly PrintedText[];
  readonly words: readonly PrintedText[];
}

/** The pages that LibreOffice prints of one sheet; null where it, or poppler, is not on the machine. */
export function printedPages(bytes: Uint8Array, sheetName: string): readonly PrintedPage[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), sheetAlone(bytes, sheetName));
    const office = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'in.xlsx')],
      ],
      { timeout: 120_000 },
    );
    if (office.error) return null;
    const words = join(folder, 'words.html');
    const poppler = spawnSync('pdftotext', ['-bbox-layout', join(folder, 'in.pdf'), words], {
      timeout: 60_000,
    });
    return poppler.error ? null : pagesIn(readFileSync(words, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Other sheets are hidden and lose their print areas; the formulas still read them. */
function sheetAlone(bytes: Uint8Array, sheetName: string): Uint8Array {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  const { book } = opened;
  const wanted = book.sheet(sheetName);
  if (!wanted) throw new Error(`no sheet ${sheetName}`);
  book.activeSheet = wanted;
  for (const sheet of book.sheets) {
    if (sheet.name === sheetName) continue;
    sheet.visibility = 'hidden';
    book.setName('_xlnm.Print_Area', null, sheet.name);
  }
  return book.save();
}

function pagesIn(html: string): PrintedPage[] {
  return [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, content = '']) => ({
      widthPt: Number(width),
      heightPt: Number(height),
      lines: textsIn(content, /<line ([^>]*)>([\s\S]*?)<\/line>/g),
      words: textsIn(content, /<word ([^>]*)>([^<]*)<\/word>/g),
    }),
  );
}

function textsIn(html: string, tag: RegExp): PrintedText[] {
  return [...html.matchAll(tag)].map(([, box = '', content = '']) => {
    const at = (name: string): number => Number(new RegExp(`${name}="([-\\d.]+)"`).exec(box)?.[1] ?? 0);
    const text = unescaped(content.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
    return { text, left: at('xMin'), right: at('xMax'), top: at('yMin'), bottom: at('yMax') };
  });
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Without blanks and in one form of letters: print breaks lines where it likes. */
export function inkOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

/** Lines that run into each other: what a row was too low for. */
export function overlappingLines({ lines }: PrintedPage): readonly string[] {
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap((other) => {
      const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const isOver = height > 0.35 * Math.min(one.bottom - one.top, other.bottom - other.top) && width > 2;
      return isOver ? [`${one.text} × ${other.text}`] : [];
    }),
  );
}

/** Those of the texts that are not printed whole: word by word along a line, then on at the start of the next. */
export function missingTexts(pages: readonly PrintedPage[], texts: readonly string[]): readonly string[] {
  const byFirst = new Map<string, PlacedWord[]>();
  pages.forEach(({ words }, page) => {
    for (const word of words) {
      const ink = inkOf(word.text);
      const first = ink.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { ...word, ink, page }]);
    }
  });
  const goesOn = (rest: string, last: PlacedWord | null, start: PlacedWord | null): boolean => {
    if (rest === '') return true;
    return (byFirst.get(rest.charAt(0)) ?? []).some((word) => {
      const fits = rest.startsWith(word.ink) && (!last || !start || follows(last, start, word));
      return fits && goesOn(rest.slice(word.ink.length), word, start ?? word);
    });
  };
  return texts.filter((text) => !goesOn(inkOf(text), null, null));
}

interface PlacedWord extends PrintedText {
  readonly ink: string;
  readonly page: number;
}

/** Does a word come next to another, or at the start of a line below it, in the column of the first? */
function follows(last: PlacedWord, start: PlacedWord, word: PlacedWord): boolean {
  const isStartOfLine = Math.abs(word.left - start.left) < 16;
  if (word.page !== last.page) return word.page === last.page + 1 && isStartOfLine;
  const height = last.bottom - last.top;
  const isOnLine = Math.abs(word.top - last.top) < height / 2;
  if (isOnLine) return word.left > last.right - 2 && word.left < last.right + 3 * height;
  return isStartOfLine && word.top > last.top && word.top < last.top + 3 * height;
}
