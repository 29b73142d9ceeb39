import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellArea } from '../workbook/address';
import type { SheetMetrics } from './chartAnchor';
import { coveredArea, makeAnchor, readAnchor, shiftAnchors } from './chartAnchor';
import { element, parseXml, type XmlElement } from './xmlTree';

const metrics: SheetMetrics = { columnPt: (column) => (column === 1 ? 0 : 50), rowPt: () => 15 };
const EMU = 12_700;
const corner = (name: string, column: number, row: number, yPt = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${yPt * EMU}</xdr:rowOff></xdr:${name}>`;
const drawing = (...anchors: string[]): XmlElement =>
  parseXml(`<xdr:wsDr xmlns:xdr="x">${anchors.join('')}</xdr:wsDr>`);
const twoCell = (first: number, last: number, editAs = '', yPt = 0): string =>
  `<xdr:twoCellAnchor${editAs && ` editAs="${editAs}"`}>${corner('from', 0, first)}${corner('to', 3, last, yPt)}</xdr:twoCellAnchor>`;

function rowsAfter(tree: XmlElement, row: number, count: number): [number, number, number] | null {
  shiftAnchors(tree, { row, count });
  const anchor = tree.children.find((child) => typeof child !== 'string');
  const found = typeof anchor === 'object' ? readAnchor(anchor, metrics) : null;
  return found && [found.from.row, found.to.row, found.to.yPt];
}

describe('図形の位置', () => {
  it('作った位置は、同じセル範囲として読める', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(50),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (row, column, rowCount, columnCount) => {
          const area = cellArea(row, column, rowCount, columnCount);
          const anchor = readAnchor(makeAnchor('xdr:', area, element('x')), metrics);
          expect(anchor && coveredArea(anchor)).toEqual(area);
        },
      ),
    );
  });

  it('大きさだけの位置も、セルで数える（隠した列は数えない）', () => {
    const one = parseXml(
      `<oneCellAnchor>${corner('from', 0, 2)}<xdr:ext cx="${120 * EMU}" cy="${40 * EMU}"/></oneCellAnchor>`,
    );
    expect(readAnchor(one, metrics)).toEqual({
      from: { row: 2, column: 0, xPt: 0, yPt: 0 },
      to: { row: 4, column: 3, xPt: 20, yPt: 10 },
    });
    const absolute = parseXml(
      `<absoluteAnchor><pos x="${60 * EMU}" y="${15 * EMU}"/><ext cx="${10 * EMU}" cy="${15 * EMU}"/></absoluteAnchor>`,
    );
    const found = readAnchor(absolute, metrics);
    expect(found?.from).toEqual({ row: 1, column: 2, xPt: 10, yPt: 0 });
    expect(found && coveredArea(found)).toEqual(cellArea(1, 2, 1, 1));
  });

  it.each([
    ['上に行が入ると下がる', 0, 2, [7, 12, 0]],
    ['すぐ上に入っても下がる', 5, 2, [7, 12, 0]],
    ['中に入ると伸びる', 6, 2, [5, 12, 0]],
    ['すぐ下に入っても変わらない', 10, 2, [5, 10, 0]],
    ['中の行が消えると縮む', 6, -2, [5, 8, 0]],
    ['上下にまたがって消えると、残りの行に寄る', 3, -4, [3, 6, 0]],
    ['まるごと消えると高さがなくなる', 3, -20, [3, 3, 0]],
  ])('%s', (_, row, count, expected) => {
    expect(rowsAfter(drawing(twoCell(5, 10)), row, count)).toEqual(expected);
  });

  it('大きさを変えない設定なら動くだけ、固定の設定なら動かない', () => {
    expect(rowsAfter(drawing(twoCell(5, 10, 'oneCell')), 6, 3)).toEqual([5, 10, 0]);
    expect(rowsAfter(drawing(twoCell(5, 10, 'oneCell', 4)), 0, 3)).toEqual([8, 13, 4]);
    expect(rowsAfter(drawing(twoCell(5, 10, 'absolute')), 0, 3)).toEqual([5, 10, 0]);
    expect(rowsAfter(drawing(twoCell(5, 10, '', 4)), 10, 3)).toEqual([5, 13, 4]);
  });

  it('互換用の枠の中の図形も動く', () => {
    const tree = drawing(
      `<mc:AlternateContent><mc:Choice>${twoCell(5, 10)}</mc:Choice></mc:AlternateContent>`,
    );
    expect(shiftAnchors(tree, { row: 0, count: 1 })).toBe(true);
    expect(shiftAnchors(tree, { row: 50, count: 1 })).toBe(false);
  });
});
