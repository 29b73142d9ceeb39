/**
 * Draws every icon of the add-in into assets/: `npx tsx scripts/drawIcons.ts`. Each size is drawn anew on whole pixels
 * rather than scaled, so that 16 px stays legible.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Ink, Point } from './iconCanvas';
import { IconCanvas } from './iconCanvas';
import { encodePng } from './png';

/** The sizes that Office asks for on its various screens, in pixels. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96] as const;

const OUTLINE: Ink = [58, 58, 56];
// Office's dark and contrast themes show the ribbon dark: the shapes bring their own white.
const PAPER: Ink = [250, 250, 250];
const ACCENT: Ink = [15, 108, 189];
const GOOD: Ink = [16, 124, 65];

/** A motif is drawn on a field of 16 × 16 units, whatever the size in pixels. */
interface Pen {
  readonly canvas: IconCanvas;
  /** The monoline's width in pixels. */
  readonly line: number;
  /** A unit's edge, moved to the nearest whole pixel: straight lines stay sharp. */
  readonly edge: (units: number) => number;
  /** A unit in pixels as it falls: for slanted and round shapes. */
  readonly at: (units: number) => number;
}

const MOTIFS: Readonly<Record<string, (pen: Pen) => void>> = {
  /** The product: a ledger with a bound edge, two entries, and a tick. */
  register: (pen) => {
    const { canvas, line, edge } = pen;
    sheet(pen, 2, 1, 13, 15);
    canvas.fillBox(edge(2), edge(1), edge(5), edge(15), 0, ACCENT);
    canvas.strokeBox(edge(2), edge(1), edge(13), edge(15), 0, line, OUTLINE);
    entry(pen, 6.5, 11, 4);
    entry(pen, 6.5, 11, 7);
    tick(pen, [6.8, 11.4], [9.2, 13.8], [13.9, 8.6], PAPER, 4);
    tick(pen, [6.8, 11.4], [9.2, 13.8], [13.9, 8.6], GOOD, 1.9);
  },
  /** 集計: three columns on a base line, the tallest filled. */
  aggregate: (pen) => {
    const { canvas, line, edge } = pen;
    const base = edge(14);
    const column = (left: number, top: number, fill: Ink): void => {
      canvas.fillBox(edge(left), edge(top), edge(left + 4), base, 0, fill);
      canvas.strokeBox(edge(left), edge(top), edge(left + 4), base, 0, line, OUTLINE);
    };
    column(1, 9, PAPER);
    column(6, 6, PAPER);
    column(11, 2, ACCENT);
    canvas.fillBox(0, base, edge(16), base + line, 0, OUTLINE);
  },
  /** 点検: a magnifying glass that finds a tick. */
  check: (pen) => {
    const { canvas, line, at } = pen;
    const centre: Point = [at(6.5), at(6.5)];
    const handle: Point[] = [
      [at(10.2), at(10.2)],
      [at(14), at(14)],
    ];
    canvas.strokeLine(handle, line * 1.8 + at(1), PAPER);
    canvas.strokeLine(handle, line * 1.8, OUTLINE);
    canvas.fillCircle(centre, at(5.2), PAPER);
    canvas.strokeCircle(centre, at(5.2), line * 1.1, OUTLINE);
    tick(pen, [4, 6.7], [5.9, 8.6], [9.1, 4.9], GOOD, 1.6);
  },
  /** 台帳化: a table with its heading row. */
  makeRegister: (pen) => {
    const { canvas, line, edge } = pen;
    sheet(pen, 1, 2, 15, 14);
    canvas.fillBox(edge(1), edge(2), edge(15), edge(6), 0, ACCENT);
    canvas.strokeBox(edge(1), edge(2), edge(15), edge(14), 0, line, OUTLINE);
    canvas.fillBox(edge(1), edge(6), edge(15), edge(6) + line, 0, OUTLINE);
    canvas.fillBox(edge(1), edge(10), edge(15), edge(10) + line, 0, OUTLINE);
    canvas.fillBox(edge(6), edge(6), edge(6) + line, edge(14), 0, OUTLINE);
  },
  /** 作業ウィンドウ: a window whose right side is the pane. */
  pane: (pen) => {
    const { canvas, line, edge } = pen;
    sheet(pen, 1, 2, 15, 14);
    canvas.fillBox(edge(10), edge(5), edge(15), edge(14), 0, ACCENT);
    canvas.strokeBox(edge(1), edge(2), edge(15), edge(14), 0, line, OUTLINE);
    canvas.fillBox(edge(1), edge(5), edge(15), edge(5) + line, 0, OUTLINE);
    canvas.fillBox(edge(10), edge(5), edge(10) + line, edge(14), 0, OUTLINE);
    entry(pen, 3, 8, 8);
    entry(pen, 3, 8, 11);
  },
};

function sheet({ canvas, edge }: Pen, left: number, top: number, right: number, bottom: number): void {
  canvas.fillBox(edge(left), edge(top), edge(right), edge(bottom), 0, PAPER);
}

function entry({ canvas, line, edge }: Pen, left: number, right: number, y: number): void {
  canvas.fillBox(edge(left), edge(y), edge(right), edge(y) + line, 0, OUTLINE);
}

/** `weight` is the stroke's width in units. */
function tick(pen: Pen, from: Point, corner: Point, to: Point, ink: Ink, weight: number): void {
  const points = [from, corner, to].map(([x, y]): Point => [pen.at(x), pen.at(y)]);
  pen.canvas.strokeLine(points, pen.at(weight), ink);
}

/** One motif at one size, as the bytes of a PNG. */
export function drawIcon(motif: (pen: Pen) => void, size: number): Uint8Array {
  const canvas = new IconCanvas(size);
  motif({
    canvas,
    line: lineWidth(size),
    edge: (units) => Math.round((units * size) / 16),
    at: (units) => (units * size) / 16,
  });
  return encodePng(size, size, canvas.pixels);
}

function lineWidth(size: number): number {
  if (size < 40) return 1;
  return size < 96 ? 2 : 3;
}

const folder = join(import.meta.dirname, '..', 'assets');
mkdirSync(folder, { recursive: true });
for (const [name, motif] of Object.entries(MOTIFS)) {
  for (const size of SIZES) writeFileSync(join(folder, `${name}-${size}.png`), drawIcon(motif, size));
}
console.log(`assets/: ${Object.keys(MOTIFS).length * SIZES.length} icons drawn`);
