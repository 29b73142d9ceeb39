import fc from 'fast-check';
import type { DepartmentChange } from './departmentHistory';
import { departmentHistory } from './departmentHistory';

const became = (formerName: string, name: string, fromFy: number | null = null): DepartmentChange => ({
  name,
  formerName,
  fromFy,
});

describe('課の名称変更', () => {
  const history = departmentHistory([
    became('情報政策課', 'デジタル推進課', 2021),
    became('デジタル推進課', 'DX推進課', 2023),
    became('生活福祉課', '生活福祉第一課', 2022),
    became('生活福祉課', '生活福祉第二課', 2022),
    became('商業課', '産業振興課'),
    became('工業課', '産業振興課'),
  ]);

  it('名称が変わった課は一つの課。何度変わっても、表記が違っても', () => {
    expect(history.isSame('情報政策課', 'デジタル推進課')).toBe(true);
    expect(history.isSame('ＤＸ推進課', '情報政策課')).toBe(true);
    expect(history.isSame('情報政策課', '財政課')).toBe(false);
  });

  it('後の名称を言う', () => {
    expect(history.laterOf('DX推進課', '情報政策課')).toBe('DX推進課');
    expect(history.laterOf('情報政策課', 'DX推進課')).toBe('DX推進課');
    expect(history.laterOf('財政課', 'DX推進課')).toBeNull();
    expect(history.laterOf('財政課', '財政課')).toBeNull();
  });

  it('その年度の名称を言う', () => {
    expect([2020, 2021, 2022, 2023].map((fy) => history.current('情報政策課', fy))).toEqual([
      '情報政策課',
      'デジタル推進課',
      'デジタル推進課',
      'DX推進課',
    ]);
    expect(history.current('情報政策課')).toBe('DX推進課');
    expect(history.current('財政課')).toBe('財政課');
  });

  it('分かれた課は前の課と続くが、互いには別の課。どちらになったかは推測しない', () => {
    expect(history.isSame('生活福祉課', '生活福祉第二課')).toBe(true);
    expect(history.isSame('生活福祉第一課', '生活福祉第二課')).toBe(false);
    expect(history.current('生活福祉課')).toBe('生活福祉課');
  });

  it('一緒になった課は、後の課と続くが、前は別の課', () => {
    expect(history.isSame('商業課', '産業振興課')).toBe(true);
    expect(history.isSame('商業課', '工業課')).toBe(false);
    expect(history.current('工業課')).toBe('産業振興課');
  });

  it('一つのセルに課がいくつかあっても、課ごとに見る', () => {
    expect(history.isSame('財政課／情報政策課', 'DX推進課、財政課')).toBe(true);
    expect(history.isSame('財政課／情報政策課', '財政課')).toBe(false);
    expect(history.current('財政課／情報政策課')).toBe('財政課、DX推進課');
    expect(history.current('財政課／職員課')).toBe('財政課／職員課');
  });

  it('空の行や、自分自身に変わる行は読み飛ばす', () => {
    const blank = departmentHistory([became('', '財政課'), became('財政課', ''), became('財政課', '財政課')]);
    expect(blank.current('財政課')).toBe('財政課');
    expect(blank.isSame('', '財政課')).toBe(false);
  });

  it('何を書いても止まらず、同じかどうかは向きによらない', () => {
    const name = fc.constantFrom('A課', 'B課', 'C課', 'D課');
    const change = fc.record({ name, formerName: name, fromFy: fc.constantFrom(null, 2021, 2022) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), name, name, (changes, a, b) => {
        const own = departmentHistory(changes);
        expect(own.isSame(a, b)).toBe(own.isSame(b, a));
        expect(own.laterOf(a, b)).toBe(own.laterOf(b, a));
        expect(own.isSame(a, a)).toBe(true);
        expect(own.current(a)).toMatch(/^[A-D]課$/);
      }),
    );
  });
});
