import { found, officeRegister, told, toldOf } from './officeRegister.testdata';

function withText(achievement: string) {
  return officeRegister({ reports: { '1-1-3': { achievement } } });
}

describe('文の書き方（R38）', () => {
  it('文末に「。」がない', () => {
    expect(found('R38', withText('委託済み業務の履行状況を確認'))).toMatchObject([
      { field: 'achievement', blanks: { fault: { kind: 'noFullStop', end: '業務の履行状況を確認' } } },
    ]);
  });

  it('今後の対応と遅れの理由も見る', () => {
    const report = { status: '遅れ', delayReason: '12月まで延期', nextAction: '再入札を実施' };
    expect(toldOf('2-1-1', report)).toEqual(['R38 2-1-1', 'R38 2-1-1']);
  });

  it.each([
    '履行状況を確認。\n',
    '（履行状況を確認。）',
    '履行状況を確認！',
    '詳細は https://example.lg.jp/a',
    '「可能な業務から始める。」',
  ])('文末に問題はない：%s', (text) => {
    expect(told(withText(text))).toEqual([]);
  });

  it('どの課も「。」を付けない市では、文末を問わない', () => {
    const seed = officeRegister();
    const entries = seed.entries.map((entry) => ({
      ...entry,
      achievement: entry.achievement.replace(/。/gu, ''),
    }));
    expect(found('R38', { ...seed, entries })).toEqual([]);
  });

  it('半角カナがある', () => {
    expect(found('R38', withText('ｼｽﾃﾑを導入。'))).toMatchObject([
      { blanks: { fault: { kind: 'halfWidthKana', characters: 'ｼｽﾃﾑ' } } },
    ]);
  });

  it('機種依存文字がある', () => {
    expect(found('R38', withText('①調査、②設計、①再調査を㈱○○に委託。'))).toMatchObject([
      { blanks: { fault: { kind: 'machineDependent', characters: '①②㈱' } } },
    ]);
  });

  it('全角のカナと英数字、括弧の番号には何も言わない', () => {
    expect(told(withText('（1）システムを導入、（2）ＡＩで100%の業務を処理。'))).toEqual([]);
  });
});

describe('打ち間違い（R39、R28）', () => {
  it.each([
    ['職員が取り組めます。', '取り組めます', '取り組みます'],
    ['進歩状況を確認。', '進歩状況', '進捗状況'],
    ['力を發揮。', '發', '発'],
    ['調査、、検討。', '、、', '、'],
  ])('%s', (text, value, candidate) => {
    expect(found('R39', withText(text))).toMatchObject([
      { severity: 'confirm', blanks: { value, candidate } },
    ]);
  });

  it.each([
    '龍城ヶ丘の澤田氏が講演。',
    '進捗状況を確認。',
    '取り組みます。',
    '進歩的な手法で実施。',
    '慶應義塾大学と連携。',
  ])('打ち間違いではない：%s', (text) => {
    expect(told(withText(text))).toEqual([]);
  });

  it('同じ間違いは、一つの欄で一度だけ言う', () => {
    expect(found('R39', withText('發揮し、發展。'))).toHaveLength(1);
  });

  it('「億」を「憶」と書いた', () => {
    expect(found('R28', withText('効果額は4憶2,148万1千円。'))).toMatchObject([
      { blanks: { value: '4憶2,148万1千円', proper: '4億2,148万1千円' } },
    ]);
  });

  it('「記憶」は間違いではない', () => {
    expect(told(withText('震災の記憶を伝える展示を2回実施。'))).toEqual([]);
  });
});
