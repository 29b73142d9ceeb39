import fc from 'fast-check';
import { labelKey, matchingKey } from './normalise';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...'龍城ヶケカか箇が丘－ー-−サビス1２（）()【】※：:・①. 　\n髙高ｶﾞﾊﾟ゙'))
    .map((chars) => chars.join('')),
);

describe('同じ名前かどうか', () => {
  it.each([
    ['龍城ヶ丘ゾーン公園整備事業', '龍城ケ丘ゾーン公園整備事業'],
    ['龍城ヶ丘ゾーン公園整備事業', '龍城ヵ丘ゾーン公園整備事業'],
    ['1か所', '１ヶ所'],
    ['3カ年', '3箇年'],
    ['ＩＣＴ活用推進事業', 'ICT活用推進事業'],
    ['AI-OCRの導入', 'ＡＩ－ＯＣＲの導入'],
    ['AI−OCRの導入', 'AI‐OCRの導入'],
    ['4～9月', '4〜9月'],
    ['サービス', 'サ－ビス'],
    ['ｻｰﾋﾞｽ', 'サービス'],
    ['センター', 'センタ−'],
    ['資料1-3', '資料１ー３'],
    ['公立幼稚園・保育園\n再編等事業', '公立幼稚園･保育園　再編等事業'],
    ['みどり公園・水辺課', 'みどり公園・水邊課'],
    ['能力の發揮', '能力の発揮'],
    ['髙松市﨑', '高松市崎'],
    ['事業​名', '事業名'],
  ])('「%s」と「%s」は同じ', (a, b) => {
    expect(matchingKey(a)).toBe(matchingKey(b));
  });

  it.each([
    ['未利用地の売却', '未利用地の貸付け'],
    ['ホームページバナー広告', 'ホームページ広告'],
    ['1-1', '1-11'],
    ['1-1', '11'],
    ['ビル管理', 'ビール管理'],
    ['生活福祉第一課', '生活福祉第二課'],
    ['カ', 'ケ'],
  ])('「%s」と「%s」は別', (a, b) => {
    expect(matchingKey(a)).not.toBe(matchingKey(b));
  });

  it('鍵の鍵は鍵のまま', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(matchingKey(matchingKey(text))).toBe(matchingKey(text))),
      {
        numRuns: 1000,
      },
    );
  });

  it('空白や改行をどこに入れても同じ', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'公園整備事業の推進サービスー1') }),
        fc.nat(20),
        (name, at) => {
          expect(matchingKey(`${name.slice(0, at)}　\n${name.slice(at)}`)).toBe(matchingKey(name));
        },
      ),
    );
  });
});

describe('様式の見出し', () => {
  it.each([
    ['進捗状況', '進捗状況'],
    ['進　捗　状　況', '進捗状況'],
    ['進捗\n状況', '進捗状況'],
    ['進捗状況：', '進捗状況'],
    ['※進捗状況', '進捗状況'],
    ['進捗状況（選択）', '進捗状況'],
    ['【進捗状況】', '進捗状況'],
    ['（進捗状況）', '進捗状況'],
    ['■ 進捗状況', '進捗状況'],
    ['③進捗状況', '進捗状況'],
    ['（3）進捗状況', '進捗状況'],
    ['3．進捗状況', '進捗状況'],
    ['遅れの理由\n※「遅れ」の場合は必ず記入', '遅れの理由'],
    ['効果額（千円）', '効果額'],
    ['№', 'no'],
    ['Ｎｏ．', 'no'],
    ['KPI', 'kpi'],
    ['２次評価', '2次評価'],
    ['', ''],
  ])('「%s」は「%s」', (text, key) => {
    expect(labelKey(text)).toBe(key);
  });

  it('鍵の鍵は鍵のまま', () => {
    fc.assert(
      fc.property(anyText, (text) => expect(labelKey(labelKey(text))).toBe(labelKey(text))),
      { numRuns: 1000 },
    );
  });
});
