import fc from 'fast-check';
import type { ProgressEntry } from '../register';
import { readStatus } from '../statusReading';
import type { Status } from '../statusSet';
import { FIVE_WORDS } from '../templates/fiveWords';
import { checkRegister } from './checkRegister';
import { found, officeRegister, R4_FIRST_HALF, told, toldOf } from './officeRegister.testdata';

function withStatus(status: string) {
  return officeRegister({ reports: { '1-1-1': { status } } });
}

describe('進捗状況の語（R01〜R04）', () => {
  it('令和4年度上半期の台帳には、直すところがない', () => {
    expect(told(officeRegister())).toEqual([]);
  });

  it.each(FIVE_WORDS.filter(({ needsReason }) => !needsReason).map(({ label }) => label))(
    '選択肢のとおりの「%s」には何も言わない',
    (label) => {
      expect(toldOf('1-1-1', { status: label })).toEqual([]);
    },
  );

  it.each(['', '　', ' \n'])('空欄は、担当課に確認してもらう', (status) => {
    expect(found('R01', withStatus(status))).toMatchObject([
      {
        severity: 'stop',
        field: 'status',
        repair: null,
        blanks: { activity: '1-1-1 学校給食単独調理場業務の委託', department: '企画政策課' },
      },
    ]);
  });

  it.each(['△', 'Ａ', '順調に進んでいる'])('「%s」は選択肢にない', (status) => {
    expect(found('R02', withStatus(status))).toMatchObject([
      {
        severity: 'stop',
        value: status,
        blanks: { choices: ['済', '概ね順調', '遅れ', '未着手', '休止'] },
        repair: null,
      },
    ]);
  });

  it.each(['おおむね順調', '概ね順調　', '「概ね順調」', '概ね 順調'])(
    '「%s」は表記だけの違いなので、まとめて直せる',
    (status) => {
      expect(found('R03', withStatus(status))).toMatchObject([
        { severity: 'confirm', repair: { field: 'status', before: status, after: '概ね順調' } },
      ]);
    },
  );

  it.each([
    ['完了', ['済']],
    ['順調', ['概ね順調']],
    ['廃止', ['済', '休止']],
    ['－', ['未着手']],
  ])('「%s」は人が決める', (status, candidates) => {
    expect(found('R04', withStatus(status))).toMatchObject([
      { severity: 'confirm', blanks: { candidates }, repair: null },
    ]);
  });

  it('集計に入れない活動の空欄は、問わない', () => {
    const register = officeRegister({
      reports: { '1-1-1': { status: '' } },
      activities: { '1-1-1': { isRepeated: true } },
    });
    expect(told(register)).toEqual(['R47']);
  });

  it('直す案は、どんな語でも意味を変えない', () => {
    const words = FIVE_WORDS.flatMap(({ label, spellings, perhaps }) => [label, ...spellings, ...perhaps]);
    const status = fc.oneof(
      fc.constantFrom(...words),
      fc.string({ unit: fc.constantFrom(...'概ね順調遅れ済未着手休止完了 　。') }),
    );
    fc.assert(
      fc.property(status, (word) => {
        for (const { repair } of checkRegister(withStatus(word), R4_FIRST_HALF)) {
          if (repair?.field !== 'status') continue;
          const before = readStatus(FIVE_WORDS, repair.before);
          expect(before).toMatchObject({ kind: 'spelling', status: { label: repair.after } });
        }
      }),
    );
  });
});

describe('理由と時期（R05〜R08）', () => {
  const REASON = { delayReason: '入札が不調となったため。', nextAction: '' };

  it('「遅れ」に理由がない', () => {
    expect(toldOf('2-1-1', { status: '遅れ' })).toEqual(['R05 2-1-1']);
  });

  it.each(['－', '特になし', '同上'])('「遅れ」の理由が「%s」では、理由にならない', (delayReason) => {
    expect(toldOf('2-1-1', { status: '遅れ', delayReason })).toEqual(['R05 2-1-1']);
  });

  it('「おくれ」と書いてあっても、理由を求める', () => {
    expect(toldOf('2-1-1', { status: 'おくれ' })).toEqual(['R03 2-1-1', 'R05 2-1-1']);
  });

  it('「遅延」は、遅れかどうか人が決めるまで理由を問わない', () => {
    expect(toldOf('2-1-1', { status: '遅延' })).toEqual(['R04 2-1-1']);
  });

  it('「遅れ」の理由に、いつまでに行うかがない', () => {
    expect(toldOf('2-1-1', { status: '遅れ', ...REASON })).toEqual(['R06 2-1-1']);
  });

  it.each([
    '入札が不調となり、12月まで延期。',
    '入札が不調となり、令和6（2024）年3月29日まで延期。',
    '入札が不調となり、年度内に再入札。',
    '入札が不調となり、令和5年度に延期。',
    '４月に入札が不調となり、１月に再入札。',
    '第3四半期に再入札。',
  ])('時期が書かれている：%s', (delayReason) => {
    expect(toldOf('2-1-1', { status: '遅れ', delayReason })).toEqual([]);
  });

  it.each([
    '4月の入札が不調となったため。',
    '令和4年6月末の期限に間に合わなかったため。',
    '令和2年度の調査に時間を要したため。',
    '3か月の遅れ。',
  ])('過ぎた時期だけでは、いつまでに行うか分からない：%s', (delayReason) => {
    expect(toldOf('2-1-1', { status: '遅れ', delayReason })).toEqual(['R06 2-1-1']);
  });

  it('時期は、今後の対応に書いてあってもよい', () => {
    const nextAction = '令和5年2月に再入札。';
    expect(toldOf('2-1-1', { status: '遅れ', ...REASON, nextAction })).toEqual([]);
  });

  it('「休止」に理由がない', () => {
    const register = officeRegister({ reports: { '4-1-1': { status: '休止' } } });
    expect(found('R07', register)).toMatchObject([
      { severity: 'stop', field: 'status', value: '休止', blanks: { status: '休止' } },
    ]);
  });

  it('「休止」の理由には、時期がなくてもよい', () => {
    expect(toldOf('4-1-1', { status: '休止', delayReason: '感染症のため。' })).toEqual([]);
  });

  it('追加した年度が過ぎても「未着手」', () => {
    const register = officeRegister({
      reports: { '5-4-1': { status: '未着手' } },
      programs: { '5-4': { addedFy: 2021 } },
    });
    expect(found('R08', register)).toMatchObject([
      { blanks: { year: '令和3（2021）年度', because: 'added' } },
    ]);
  });

  it('追加した年度のうちは、「未着手」でもよい', () => {
    const register = officeRegister({
      reports: { '5-4-1': { status: '未着手' } },
      programs: { '5-4': { addedFy: 2022 } },
    });
    expect(told(register)).toEqual([]);
  });

  it('計画期間が終わっても「未着手」', () => {
    const seed = officeRegister({ reports: { '5-4-1': { status: '未着手' } } });
    const register = { ...seed, plan: { ...seed.plan, endFy: 2021 } };
    expect(found('R08', register)).toMatchObject([{ blanks: { because: 'planEnds' } }]);
  });
});

describe('取組実績（R09、R10）', () => {
  it('「済」なのに、取組実績がない', () => {
    expect(toldOf('4-2-1', { status: '済', achievement: '' })).toEqual(['R09 4-2-1']);
  });

  it('「済」で取組実績があれば、何も言わない', () => {
    expect(toldOf('4-2-1', { status: '済' })).toEqual([]);
  });

  it.each(['', '同上', '－', '前回と同じ'])('「概ね順調」なのに、取組実績が「%s」', (achievement) => {
    expect(toldOf('3-3-1', { achievement })).toEqual(['R10 3-3-1']);
  });

  it.each(['なしの栽培を支援。', '対象業務を3業務選定。'])('「%s」は取組実績である', (achievement) => {
    expect(toldOf('3-3-1', { achievement })).toEqual([]);
  });

  it('「未着手」に取組実績はいらない', () => {
    expect(toldOf('3-3-1', { status: '未着手', achievement: '' })).toEqual([]);
  });
});

describe('ほかの市の区分', () => {
  const word = (label: string, settings: Partial<Status>): Status => ({
    id: `own_${label}`,
    label,
    isGood: false,
    needsReason: false,
    isOutsideTotal: false,
    color: '#FFFFFF',
    definition: '',
    spellings: [],
    perhaps: [],
    ...settings,
  });
  const GRADES = [
    word('A', { isGood: true }),
    word('B', { isGood: true }),
    word('C', { needsReason: true }),
    word('X', { needsReason: true }),
    word('対象外', { isOutsideTotal: true, isGood: true }),
  ];

  function graded(report: Partial<ProgressEntry>): readonly string[] {
    const seed = officeRegister();
    const entries = seed.entries.map((entry, i) => ({ ...entry, status: 'A', ...(i === 7 ? report : {}) }));
    return told({ ...seed, statusSet: GRADES, entries });
  }

  it.each([
    [{ status: 'A' }, []],
    [{ status: 'Ａ' }, ['R03 2-1-1']],
    [{ status: '済' }, ['R02 2-1-1']],
    [{ status: 'B', achievement: '' }, ['R10 2-1-1']],
    [{ status: '対象外', achievement: '' }, []],
    [{ status: 'X' }, ['R07 2-1-1']],
  ])('%j', (report, expected) => {
    expect(graded(report)).toEqual(expected);
  });

  it('理由が必要な最初の区分を、遅れとみなす', () => {
    expect(graded({ status: 'C' })).toEqual(['R05 2-1-1']);
    expect(graded({ status: 'C', delayReason: '入札が不調。' })).toContain('R06 2-1-1');
  });
});
