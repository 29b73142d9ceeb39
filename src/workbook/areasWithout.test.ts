import { cellArea, formatArea, parseArea } from './address';
import { areasWithout } from './areasWithout';

function left(taken: readonly string[]): readonly string[] {
  return areasWithout(
    cellArea(1, 7, 9),
    taken.map((text) => parseArea(text) ?? cellArea(0, 0)),
  ).map(formatArea);
}

describe('列のうち、ほかの範囲にない部分', () => {
  it.each([
    [[], ['H2:H10']],
    [['H2:H10'], []],
    [['A1:Z99'], []],
    [['H5'], ['H2:H4', 'H6:H10']],
    [['H8:H20', 'H1:H3'], ['H4:H7']],
    [
      ['H4:H6', 'H5:H7'],
      ['H2:H3', 'H8:H10'],
    ],
    [['G1:G20', 'I2'], ['H2:H10']],
  ])('%j を除くと %j', (taken, wanted) => {
    expect(left(taken)).toEqual(wanted);
  });
});
