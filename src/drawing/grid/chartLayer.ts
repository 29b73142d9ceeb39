import type { ChartAnchor } from '../../ooxml/book';
import { make } from '../make';
import { pointsToPixels } from './metrics';

export interface PlacedChart {
  readonly name: string;
  readonly anchor: ChartAnchor;
  /** Draws the chart at a size in pixels. */
  readonly draw: (width: number, height: number) => string;
}

/** Lays the charts over the cells that they are anchored to. */
export function placeCharts(
  layer: HTMLElement,
  charts: readonly PlacedChart[],
  corner: (row: number, column: number) => { readonly x: number; readonly y: number },
): void {
  layer.replaceChildren(
    ...charts.map(({ name, anchor, draw }) => {
      const [start, end] = [point(anchor.from, corner), point(anchor.to, corner)];
      const [width, height] = [Math.max(20, end.x - start.x), Math.max(20, end.y - start.y)];
      const frame = make('div', { class: 'chart', 'data-chart': name });
      frame.style.cssText = `left:${start.x}px;top:${start.y}px;width:${width}px;height:${height}px`;
      frame.innerHTML = draw(width, height);
      return frame;
    }),
  );
}

function point(
  at: ChartAnchor['from'],
  corner: (row: number, column: number) => { readonly x: number; readonly y: number },
): { x: number; y: number } {
  const { x, y } = corner(at.row, at.column);
  return { x: x + pointsToPixels(at.xPt), y: y + pointsToPixels(at.yPt) };
}
