import { headingsAtLevel, inPaperOrder, nodeAtLevel, nodeLabel } from './hierarchy';
import type { HierarchyNode } from './register';
import { HIRATSUKA_2020 } from './templates/hiratsuka2020';
import { HIRATSUKA_2024 } from './templates/hiratsuka2024';

const { nodes } = HIRATSUKA_2024;

describe('階層', () => {
  it('見出しは番号と名前を続けて書く', () => {
    expect(headingsAtLevel(HIRATSUKA_2020.nodes, 1).map(nodeLabel)).toContain(
      '(5)身近で利用しやすい行政サービスの推進',
    );
  });

  it('下の見出しから、数える段の見出しを見つける', () => {
    expect(nodeAtLevel(nodes, 'T3', 2)?.id).toBe('T3');
    expect(nodeAtLevel(nodes, 'T3', 1)?.id).toBe('G2');
  });

  it('分からないものは推し量らない', () => {
    expect(nodeAtLevel(nodes, 'G1', 2)).toBeNull();
    expect(nodeAtLevel(nodes, null, 2)).toBeNull();
    expect(nodeAtLevel(nodes, 'X', 2)).toBeNull();
  });

  it('並びは親の順、親の中では計画の順で、行の順によらない', () => {
    const shuffled = ['T3', 'G1', 'T1', 'G2', 'T2', 'T4'].flatMap((id) =>
      nodes.filter((node) => node.id === id),
    );
    expect(inPaperOrder(shuffled).map(({ id }) => id)).toEqual(['G1', 'T1', 'T2', 'G2', 'T3', 'T4']);
    expect(headingsAtLevel(shuffled, 2).map(({ id }) => id)).toEqual(['T1', 'T2', 'T3', 'T4']);
  });

  it('親が見つからない、または輪になった見出しも失わず、止まらない', () => {
    const node = (id: string, parentId: string): HierarchyNode => ({
      id,
      level: 2,
      parentId,
      number: '',
      name: id,
    });
    const odd = [node('a', 'b'), node('b', 'a'), node('c', 'なし')];
    expect(inPaperOrder(odd).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(nodeAtLevel(odd, 'a', 1)).toBeNull();
  });
});
