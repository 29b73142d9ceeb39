/** A heading taken apart: `(1)` and 民間活力の活用. `number` is empty where there is none. */
export interface NumberedName {
  readonly number: string;
  readonly name: string;
}

const DASHES = /[‐‑‒–—―−─━ー]/gu;

/**
 * A 番号 in the one writing that is compared and stored: half width, plain hyphens, no blanks, no № in front.
 * 「Ｎｏ．１－２」 → `1-2`.
 */
export function normaliseDisplayNumber(text: string): string {
  // Sorting thousands of numbers asks again and again, and nearly all are plain already.
  if (/^[\d-]+$/u.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(DASHES, '-')
    .replace(/^no[.:]?(?=.)/iu, '');
}

/**
 * Order of the paper: figures by value (1-2 before 1-10), figures before letters (R3-1 after 9-9), nothing at all last.
 * Two writings of one number compare as 0.
 */
export function compareDisplayNumbers(a: string, b: string): number {
  const [left, right] = [normaliseDisplayNumber(a), normaliseDisplayNumber(b)];
  if (left === right) return 0;
  if (left === '' || right === '') return Number(left === '') - Number(right === '');
  if (PLAIN.test(left) && PLAIN.test(right)) return comparePlain(left, right);
  const [leftPieces, rightPieces] = [pieces(left), pieces(right)];
  for (const [i, piece] of leftPieces.entries()) {
    const other = rightPieces[i];
    if (other === undefined) return 1;
    const order = comparePieces(piece, other);
    if (order !== 0) return order;
  }
  return leftPieces.length - rightPieces.length;
}

/** 1-2-1, with figures that a number holds exactly: nearly all are so, and need not be taken apart first. */
const PLAIN = /^\d{1,9}(?:-\d{1,9})*$/;

function comparePlain(left: string, right: string): number {
  let [i, j] = [0, 0];
  while (i < left.length && j < right.length) {
    let [a, b] = [0, 0];
    for (; i < left.length && left.charCodeAt(i) !== HYPHEN; i++) a = a * 10 + left.charCodeAt(i) - ZERO;
    for (; j < right.length && right.charCodeAt(j) !== HYPHEN; j++) b = b * 10 + right.charCodeAt(j) - ZERO;
    if (a !== b) return a - b;
    i++;
    j++;
  }
  return Number(i < left.length) - Number(j < right.length);
}

const HYPHEN = 45;
const ZERO = 48;

/** Runs of figures and of letters; hyphens and brackets only part them. */
function pieces(number: string): readonly string[] {
  return number.match(/\d+|[^\d\p{P}]+/gu) ?? [number];
}

function comparePieces(a: string, b: string): number {
  const [aIsFigure, bIsFigure] = [isFigure(a), isFigure(b)];
  if (aIsFigure !== bIsFigure) return aIsFigure ? -1 : 1;
  const [left, right] = aIsFigure ? [withoutZeros(a), withoutZeros(b)] : [a, b];
  // Figures of any length, without passing through a float.
  if (aIsFigure && left.length !== right.length) return left.length - right.length;
  return left === right ? 0 : left < right ? -1 : 1;
}

function isFigure(piece: string): boolean {
  return /^\d/u.test(piece);
}

function withoutZeros(figures: string): string {
  return figures.replace(/^0+(?=\d)/u, '');
}

const LEVEL_WORD = '取組の視点|視点|改革テーマ|テーマ|基本目標|目標|基本方針|方針|優先課題|重点項目|柱';

/** Ways to number a heading. Group 1 is the figure; what follows the match is the name. */
const HEADING_NUMBERS: readonly RegExp[] = [
  new RegExp(
    `^\\s*[（(〔【［[]?\\s*(?:${LEVEL_WORD})\\s*([0-9０-９]{1,2})(?:\\s*[)）〕】］\\]][\\s:：]*|[\\s:：.．]+)`,
    'u',
  ),
  /^\s*[（(]\s*([0-9０-９]{1,2})\s*[)）]\s*/u,
  /^\s*([①-⑳⑴-⒇])\s*/u,
  /^\s*([0-9０-９]{1,2})\s*[.．、)）:：]\s*(?![0-9０-９])/u,
  /^\s*([0-9０-９]{1,2})\s+/u,
];

const HYPHENED = /^\s*([0-9０-９]{1,3}(?:\s*[-‐‑‒–—―−ー－]\s*[0-9０-９]{1,3})+)[\s:：.．]+/u;

/**
 * Parts a heading from its number, which comes back half width: 「（１）民間活力の活用」, 「①…」, 「1 …」, 「改革テーマ1 …」 → `(1)`;
 * 「1－2 …」 → `1-2`. A name that merely starts with a figure (2次元コード) has none.
 */
export function splitNumbered(text: string): NumberedName {
  const hyphened = HYPHENED.exec(text);
  if (hyphened?.[1] !== undefined) {
    return parted(text, hyphened[0], normaliseDisplayNumber(hyphened[1]));
  }
  for (const pattern of HEADING_NUMBERS) {
    const match = pattern.exec(text);
    if (match?.[1] === undefined) continue;
    const figure = match[1].normalize('NFKC').replace(/[()]/gu, '');
    return parted(text, match[0], `(${String(Number(figure))})`);
  }
  return { number: '', name: text.trim() };
}

function parted(text: string, head: string, number: string): NumberedName {
  const name = text.slice(head.length).trim();
  // A number alone is a number, not a heading without a name.
  return { number, name };
}

const PRIORITY_MARK = '[【（(［[〔〈＜<]\\s*(?:重点(?:事業|項目|取組)?|重)\\s*[】）)］\\]〕〉＞>]|[◎☆★]';
const PRIORITY_BEFORE = new RegExp(`^\\s*(?:${PRIORITY_MARK})\\s*`, 'u');
const PRIORITY_AFTER = new RegExp(`\\s*(?:${PRIORITY_MARK})\\s*$`, 'u');

/** Takes 【重点】, （重点）, ◎, ☆… off either end of a program's name. The word inside a name (重点施策推進事業) is part of it. */
export function splitPriority(text: string): { readonly name: string; readonly isPriority: boolean } {
  const name = text.replace(PRIORITY_BEFORE, '').replace(PRIORITY_AFTER, '');
  return { name: name.trim(), isPriority: name !== text };
}
