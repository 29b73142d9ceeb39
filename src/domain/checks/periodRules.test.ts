import { makePeriod } from '../reportPeriod';
import { found, officeRegister, R3_SECOND_HALF, told, toldOf } from './officeRegister.testdata';

describe('報告期の外の日付（R14）', () => {
  it.each(['利用者は3月末時点で52人。', '登録は令和4年10月1日現在120件。', '令和３年９月末時点で３件。'])(
    '期間の外：%s',
    (achievement) => {
      expect(toldOf('1-1-3', { achievement })).toEqual(['R14 1-1-3']);
    },
  );

  it.each([
    '利用者は9月末時点で52人。',
    '登録は令和4（2022）年9月30日現在120件。',
    '3月末時点の50件から、9月末時点で52件に増加。',
    '前年3月末時点の50件から増加。',
    '現在、3月の公表に向けて準備中。',
  ])('問題なし：%s', (achievement) => {
    expect(toldOf('1-1-3', { achievement })).toEqual([]);
  });

  it('どの日付かを、書かれたとおりに伝える', () => {
    const achievement = '登録は令和４年１０月１日現在120件。';
    const [finding] = found('R14', officeRegister({ reports: { '1-1-3': { achievement } } }));
    expect(finding?.blanks).toEqual({
      activity: '1-1-3 窓口業務等の委託に関する検証',
      date: '令和４年１０月１日現在',
      period: '令和4（2022）年度上半期',
    });
  });

  it('報告期の基準日を期間の外に変えた', () => {
    const period = { ...makePeriod(2022, 'H1'), asOf: '2023-01-31' };
    expect(found('R14', officeRegister(), period)).toMatchObject([{ field: 'period', value: '2023-01-31' }]);
  });

  it('報告期の基準日が期間の中の早い日なら、何も言わない', () => {
    const period = { ...makePeriod(2022, 'H1'), asOf: '2022-08-31' };
    const ofPeriod = found('R14', officeRegister(), period).filter(({ field }) => field === 'period');
    expect(ofPeriod).toEqual([]);
  });
});

describe('報告の数（R15、R18、R19）', () => {
  it('同じ活動の報告が2件', () => {
    const seed = officeRegister();
    const [first] = seed.entries;
    if (first === undefined) throw new Error('no entry');
    const source = { sheet: '資料1-2', cell: 'F57' };
    const register = { ...seed, entries: [...seed.entries, { ...first, status: '遅れ', source }] };
    expect(found('R15', register)).toMatchObject([
      { severity: 'stop', entry: 50, value: '遅れ', source, blanks: { count: 2, places: [source] } },
    ]);
  });

  it('前の期の報告は、重なりに数えない', () => {
    expect(told(officeRegister({ before: { '1-1-1': { status: '概ね順調' } } }))).toEqual([]);
  });

  it('台帳にない活動の報告', () => {
    const seed = officeRegister();
    const [first] = seed.entries;
    if (first === undefined) throw new Error('no entry');
    const register = { ...seed, entries: [...seed.entries, { ...first, activityId: 'A9999' }] };
    expect(found('R18', register)).toMatchObject([{ severity: 'stop', entry: 50 }]);
  });

  it('台帳にあるのに、報告がない', () => {
    const register = officeRegister({ unreported: ['4-3-1', '4-3-2'] });
    expect(found('R19', register)).toMatchObject([
      { severity: 'stop', blanks: { activity: '4-3-1 ホームページバナー広告', department: '広報課' } },
      { blanks: { activity: '4-3-2 封筒広告' } },
    ]);
  });

  it('終わった事業と、翌年度に追加する事業の報告は求めない', () => {
    const register = officeRegister({
      unreported: ['4-3-1', '4-3-2', '5-5-1'],
      programs: { '4-3': { lifecycle: '終了' }, '5-5': { addedFy: 2023 } },
    });
    expect(told(register)).toEqual(['R47']);
  });
});

describe('前の期との比較（R35〜R37）', () => {
  it.each([
    ['済', '概ね順調'],
    ['済', '未着手'],
    ['概ね順調', '未着手'],
  ])('前回「%s」→今回「%s」はあり得ない', (before, status) => {
    const register = officeRegister({
      before: { '4-2-1': { status: before } },
      reports: { '4-2-1': { status } },
    });
    expect(told(register)).toEqual(['R35 4-2-1']);
  });

  it.each([
    ['休止', '概ね順調', 'improved'],
    ['未着手', '概ね順調', 'improved'],
    ['概ね順調', '済', 'improved'],
    ['休止', '未着手', 'other'],
  ])('前回「%s」→今回「%s」を知らせる', (before, status, direction) => {
    const register = officeRegister({
      before: { '2-3-1': { status: before } },
      reports: { '2-3-1': { status } },
    });
    expect(found('R36', register)).toMatchObject([
      { severity: 'notice', blanks: { before, now: status, direction } },
    ]);
    expect(found('R35', register)).toEqual([]);
  });

  it('前回から遅れになったのは後退', () => {
    const delayReason = '12月まで延期。';
    const register = officeRegister({
      before: { '2-3-1': { status: '概ね順調' } },
      reports: { '2-3-1': { status: '遅れ', delayReason } },
    });
    expect(found('R36', register)).toMatchObject([{ blanks: { direction: 'worsened' } }]);
  });

  it('変わらなければ、何も言わない', () => {
    expect(told(officeRegister({ before: { '2-3-1': { status: '概ね順調' } } }))).toEqual([]);
  });

  it('前の期の報告が食い違っていれば、比べない', () => {
    const seed = officeRegister({ before: { '2-3-1': { status: '済' } } });
    const [first] = seed.entries;
    if (first === undefined) throw new Error('no entry');
    const register = { ...seed, entries: [{ ...first, status: '休止' }, ...seed.entries] };
    expect(told(register)).toEqual([]);
  });

  it('一つ前の期に報告がなければ、その前の期と比べる', () => {
    const seed = officeRegister({ before: { '2-3-1': { status: '済' } } });
    const entries = seed.entries.map((entry) =>
      entry.periodId === R3_SECOND_HALF.id ? { ...entry, periodId: '2020H2' } : entry,
    );
    expect(told({ ...seed, entries })).toEqual(['R35 2-3-1']);
  });

  it('取組実績が前回と同じ文章', () => {
    const achievement = '利用実態\n調査を実施。';
    const register = officeRegister({ before: { '2-3-1': { achievement } } });
    expect(found('R37', register)).toMatchObject([{ blanks: { start: '利用実態調査を実施。' } }]);
  });

  it('一字でも違えば、同じ文章ではない', () => {
    const register = officeRegister({ before: { '2-3-1': { achievement: '利用実態調査を準備。' } } });
    expect(told(register)).toEqual([]);
  });

  it('前の期そのものの点検では、後の期と比べない', () => {
    const register = officeRegister({ before: { '4-2-1': { status: '済' } } });
    expect(found('R35', register, R3_SECOND_HALF)).toEqual([]);
  });
});
