import { headingsAtLevel, nodeLabel } from '../hierarchy';
import { readStatus } from '../statusReading';
import { blankTemplate } from './blank';
import { FIVE_WORDS } from './fiveWords';
import { HIRATSUKA_2020 } from './hiratsuka2020';
import { HIRATSUKA_2024 } from './hiratsuka2024';

/** CIE L* of #RRGGBB: how light a grey print makes it. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

describe('計画のひな型', () => {
  it('白黒で印刷しても五つの色を見分けられる', () => {
    const shades = FIVE_WORDS.map(({ color }) => lightness(color)).sort((a, b) => a - b);
    const gaps = shades.slice(1).map((shade, i) => shade - (shades[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(14.5);
  });

  it('一つの言葉が二つの状況の別の書き方になることはない', () => {
    for (const { id, label, spellings } of FIVE_WORDS) {
      for (const word of [label, ...spellings]) {
        expect(readStatus(FIVE_WORDS, word)).toMatchObject({ status: { id } });
      }
    }
  });

  it.each([
    ['2020-2023', HIRATSUKA_2020, 1, 6],
    ['2024-2027', HIRATSUKA_2024, 2, 4],
    ['白紙', blankTemplate('○○市行財政改革計画', 2025, 2028), 1, 0],
  ])('%s：数える段と見出しがそろっている', (_, { plan, nodes, statusSet }, level, rows) => {
    expect(plan.countingLevel).toBe(level);
    expect(plan.levelNames).toHaveLength(level);
    expect(headingsAtLevel(nodes, level)).toHaveLength(rows);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    const ids = new Set(nodes.map(({ id }) => id));
    for (const node of nodes) {
      expect(node.parentId === null ? node.level === 1 : ids.has(node.parentId)).toBe(true);
    }
    expect(statusSet.map(({ label }) => label)).toEqual(['済', '概ね順調', '遅れ', '未着手', '休止']);
  });

  it('2024-2027の改革テーマは、目標の順に四つ', () => {
    expect(headingsAtLevel(HIRATSUKA_2024.nodes, 2).map(nodeLabel)).toEqual([
      '(1)行政サービスの向上',
      '(2)行政サービスの最適化',
      '(3)健全財政の維持',
      '(4)人・組織の活性化・最適化',
    ]);
  });
});
