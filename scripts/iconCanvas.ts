/** `[red, green, blue]`, 0–255. */
export type Ink = readonly [number, number, number];
export type Point = readonly [x: number, y: number];

/**
 * A square picture of RGBA pixels that shapes are put on in turn. Coordinates are in pixels from the top-left corner;
 * edges are smoothed by how much of a pixel the shape covers.
 */
export class IconCanvas {
  readonly pixels: Uint8Array;

  constructor(readonly size: number) {
    this.pixels = new Uint8Array(size * size * 4);
  }

  /** Fills a rectangle with rounded corners. */
  fillBox(left: number, top: number, right: number, bottom: number, radius: number, ink: Ink): void {
    this.#paint(ink, (x, y) => boxDistance(x, y, left, top, right, bottom, radius));
  }

  /** Draws a rectangle's outline; the line lies inside the given edges. */
  strokeBox(
    left: number,
    top: number,
    right: number,
    bottom: number,
    radius: number,
    line: number,
    ink: Ink,
  ): void {
    const half = line / 2;
    this.#paint(ink, (x, y) => {
      const distance = boxDistance(
        x,
        y,
        left + half,
        top + half,
        right - half,
        bottom - half,
        Math.max(0, radius - half),
      );
      return Math.abs(distance) - half;
    });
  }

  fillCircle(centre: Point, radius: number, ink: Ink): void {
    this.#paint(ink, (x, y) => Math.hypot(x - centre[0], y - centre[1]) - radius);
  }

  strokeCircle(centre: Point, radius: number, line: number, ink: Ink): void {
    this.#paint(ink, (x, y) => Math.abs(Math.hypot(x - centre[0], y - centre[1]) - radius) - line / 2);
  }

  /** Draws a line through the points with round ends and joins. */
  strokeLine(points: readonly Point[], line: number, ink: Ink): void {
    this.#paint(ink, (x, y) => {
      let nearest = Infinity;
      for (let index = 1; index < points.length; index++) {
        const from = points[index - 1];
        const to = points[index];
        if (from && to) nearest = Math.min(nearest, segmentDistance(x, y, from, to));
      }
      return nearest - line / 2;
    });
  }

  /** `distance` is negative inside the shape and counts pixels from its edge. */
  #paint(ink: Ink, distance: (x: number, y: number) => number): void {
    for (let row = 0; row < this.size; row++) {
      for (let column = 0; column < this.size; column++) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(column + 0.5, row + 0.5)));
        if (cover > 0) this.#blend((row * this.size + column) * 4, ink, cover);
      }
    }
  }

  #blend(offset: number, ink: Ink, cover: number): void {
    const under = (this.pixels[offset + 3] ?? 0) / 255;
    const alpha = cover + under * (1 - cover);
    ink.forEach((value, channel) => {
      const below = this.pixels[offset + channel] ?? 0;
      this.pixels[offset + channel] = Math.round((value * cover + below * under * (1 - cover)) / alpha);
    });
    this.pixels[offset + 3] = Math.round(alpha * 255);
  }
}

function boxDistance(
  x: number,
  y: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): number {
  const dx = Math.abs(x - (left + right) / 2) - (right - left) / 2 + radius;
  const dy = Math.abs(y - (top + bottom) / 2) - (bottom - top) / 2 + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

function segmentDistance(x: number, y: number, from: Point, to: Point): number {
  const along = [to[0] - from[0], to[1] - from[1]] as const;
  const length = along[0] ** 2 + along[1] ** 2;
  const share = length === 0 ? 0 : ((x - from[0]) * along[0] + (y - from[1]) * along[1]) / length;
  const t = Math.min(1, Math.max(0, share));
  return Math.hypot(x - from[0] - t * along[0], y - from[1] - t * along[1]);
}
