import type { Blanks } from '../domain/checks/blanks';
import type { RuleId } from '../domain/checks/finding';
import { SEVERITY } from '../domain/checks/finding';
import { findingsJa } from './findings';
import { findingsEn } from './findingsEn';
import { findingSentence } from './findingSentence';

const activity = '1-3-1 公園の設計';
const CASES: readonly { readonly [R in RuleId]: readonly [R, Blanks[R], string] }[RuleId][] = [
  [
    'R01',
    { activity, department: '保育課' },
    '「1-3-1 公園の設計」の進捗状況が入力されていません。保育課に確認してください。',
  ],
  [
    'R01',
    { activity, department: '' },
    '「1-3-1 公園の設計」の進捗状況が入力されていません。担当課に確認してください。',
  ],
  [
    'R02',
    { activity, value: '△', choices: ['済', '遅れ'] },
    '「1-3-1 公園の設計」の「△」は進捗状況の選択肢にありません（済、遅れ）。選び直してください。',
  ],
  [
    'R03',
    { activity, value: 'おくれ', proper: '遅れ' },
    '「1-3-1 公園の設計」の「おくれ」を「遅れ」にそろえます（表記のみの違い）。',
  ],
  [
    'R04',
    { activity, value: '廃止', candidates: ['済', '休止'] },
    '「1-3-1 公園の設計」の「廃止」は「済」か「休止」に当たりますか。自動では変えません。',
  ],
  [
    'R05',
    { activity, status: '遅れ' },
    '「1-3-1 公園の設計」を「遅れ」とした理由が入力されていません。理由と、いつまでに行うかを書いてください。',
  ],
  [
    'R06',
    { activity, status: '遅れ' },
    '「1-3-1 公園の設計」の「遅れ」の理由に、いつまでに行うか（変更後の時期）が書かれていません。時期を書き足してください。',
  ],
  [
    'R07',
    { activity, status: '休止' },
    '「1-3-1 公園の設計」を「休止」とした理由が入力されていません。理由の欄に書いてください。',
  ],
  [
    'R08',
    { activity, status: '未着手', year: '令和3（2021）年度', because: 'added' },
    '「1-3-1 公園の設計」は令和3（2021）年度に追加した事業の活動ですが、その年度を過ぎても「未着手」です。状況を確認してください。',
  ],
  [
    'R08',
    { activity, status: '未着手', year: '令和5（2023）年度', because: 'planEnds' },
    '「1-3-1 公園の設計」は、計画期間の最後の年度（令和5（2023）年度）を終えても「未着手」です。状況を確認してください。',
  ],
  [
    'R09',
    { activity, status: '済', value: '' },
    '「1-3-1 公園の設計」は「済」ですが、取組実績が書かれていません。書いてください。',
  ],
  [
    'R10',
    { activity, status: '概ね順調', value: '同上' },
    '「1-3-1 公園の設計」は「概ね順調」ですが、取組実績が「同上」です。具体的に書いてください。',
  ],
  [
    'R11',
    { sheet: '資料1-2' },
    'シート「資料1-2」から報告期（年度・上半期など）が読み取れません。表題に「令和4（2022）年度上半期」のように書いてください。',
  ],
  [
    'R12',
    { value: '令和4（2023）年度' },
    '「令和4（2023）年度」は年度が食い違っています（和暦と西暦など）。どちらかを直してください。',
  ],
  [
    'R14',
    { activity, date: '3月末時点', period: '令和4（2022）年度上半期' },
    '「1-3-1 公園の設計」に書かれた「3月末時点」は令和4（2022）年度上半期の期間の外です。前の期の数値のままになっていないか確認してください。',
  ],
  [
    'R14',
    { activity: null, date: '2023-01-31', period: '令和4（2022）年度上半期' },
    '報告期の基準日「2023-01-31」は令和4（2022）年度上半期の期間の外です。シート「設定」で直してください。',
  ],
  [
    'R15',
    {
      activity,
      count: 3,
      places: [
        { sheet: '一覧', cell: 'F7' },
        { sheet: '一覧', cell: 'F8' },
        { sheet: '個票', cell: 'D2' },
      ],
    },
    '「1-3-1 公園の設計」の報告が3件あります（「一覧」のF7、F8、「個票」のD2）。1件に決めてください。',
  ],
  [
    'R15',
    { activity, count: 2, places: [] },
    '「1-3-1 公園の設計」の報告が2件あります。1件に決めてください。',
  ],
  [
    'R16',
    { program: '広告事業', departments: ['広報課', ''] },
    '「広告事業」が広報課と担当課なしの両方にあります。別の事業なら事業番号を分けてください。',
  ],
  [
    'R17',
    { what: 'program', one: '龍城ヶ丘', other: '龍城ケ丘', difference: { one: 'ヶ', other: 'ケ' } },
    '「龍城ヶ丘」と「龍城ケ丘」は同じ事業ですか（表記の違い：「ヶ」と「ケ」）。同じなら、どちらかにそろえてください。',
  ],
  [
    'R17',
    { what: 'department', one: '市民課', other: '市民 課', difference: { one: '', other: ' ' } },
    '「市民課」と「市民 課」は同じ課ですか（表記の違い：「なし」と「空白」）。同じなら、どちらかにそろえてください。',
  ],
  [
    'R18',
    { activity },
    '「1-3-1 公園の設計」は台帳にない活動です。もう一度「台帳化」をして台帳に追加するか、活動名を確認してください。',
  ],
  [
    'R19',
    { activity, department: '保育課' },
    '未回答：保育課「1-3-1 公園の設計」の報告がありません。報告をもらってください。',
  ],
  [
    'R21',
    { program: '広告事業', departments: ['市民課', '広報課'] },
    '「広告事業」の担当課が複数入力されています（市民課、広報課）。主管課を1つ選んでください。',
  ],
  [
    'R22',
    { name: '公園の設計', shown: '2月1日', proposal: '1-2-1' },
    '「公園の設計」の番号が「2月1日」に変わっています（入力は「1-2-1」と思われます）。セルを「文字列」にして直します。',
  ],
  [
    'R23',
    { what: 'activity', number: '1-2', names: ['甲', '乙'] },
    '活動の番号「1-2」が2件あります（甲、乙）。番号を分けてください。',
  ],
  [
    'R24',
    { what: 'program', number: '1-9', name: '広告事業' },
    '並び順が番号順ではありません（事業「1-9 広告事業」）。番号か並び順を確認してください。',
  ],
  [
    'R28',
    { activity, value: '4憶円', proper: '4億円' },
    '「1-3-1 公園の設計」の「4憶円」に「憶」があります。「4億円」ではありませんか。',
  ],
  [
    'R31',
    { line: 'column', name: '済', table: 1, calculated: 2 },
    '検算が合いません：済の列（表1／計算2）。もう一度「集計」をしてください。',
  ],
  [
    'R32',
    { table: 50, detail: 49 },
    '活動数の合計（表50）と明細（49）が違います。もう一度「集計」をしてください。',
  ],
  [
    'R33',
    { count: 399, total: 400, exact: '99.75', printed: '99%超' },
    '399／400＝99.75%です。「100%」と表示すると誤りになるため、「99%超」とします。',
  ],
  [
    'R34',
    { footnote: '※注記。' },
    '四捨五入のため、割合の合計が100になりません。表の下に注記「※注記。」を付けます。',
  ],
  [
    'R35',
    { activity, before: '済', now: '遅れ' },
    '「1-3-1 公園の設計」は前回「済」でしたが、今回「遅れ」です。どちらが正しいか確認してください。',
  ],
  [
    'R36',
    { activity, before: '休止', now: '概ね順調', direction: 'improved' },
    '「1-3-1 公園の設計」は前回「休止」→今回「概ね順調」です（改善）。',
  ],
  [
    'R36',
    { activity, before: '休止', now: '未着手', direction: 'other' },
    '「1-3-1 公園の設計」は前回「休止」→今回「未着手」です。',
  ],
  [
    'R37',
    { activity, start: '市が献立を作成' },
    '「1-3-1 公園の設計」の取組実績が前回と同じ文章です（市が献立を作成…）。今回の内容か確認してください。',
  ],
  [
    'R38',
    { activity, field: 'achievement', fault: { kind: 'noFullStop', end: '調査を実施' } },
    '「1-3-1 公園の設計」の取組実績の文末に「。」がありません（…調査を実施）。',
  ],
  [
    'R38',
    { activity, field: 'delayReason', fault: { kind: 'halfWidthKana', characters: 'ｼｽﾃﾑ' } },
    '「1-3-1 公園の設計」の遅れの理由に半角カナ「ｼｽﾃﾑ」があります。全角に直してください。',
  ],
  [
    'R38',
    { activity, field: 'nextAction', fault: { kind: 'machineDependent', characters: '㈱' } },
    '「1-3-1 公園の設計」の今後の対応に機種依存文字「㈱」があります。別の書き方にしてください。',
  ],
  [
    'R39',
    { activity, field: 'achievement', value: '進歩状況', candidate: '進捗状況' },
    '「1-3-1 公園の設計」の取組実績の「進歩状況」は「進捗状況」ではありませんか。',
  ],
  [
    'R40',
    { sheet: '台帳_進捗', cells: 'H5:H9' },
    '「台帳_進捗」のH5:H9の選択肢が貼り付けで消えています。もとの選択肢に戻しますか。',
  ],
  [
    'R40',
    { sheet: '台帳_進捗', cells: null },
    '「台帳_進捗」の進捗状況の列に、別の選択肢が貼り付けられています。もとの選択肢に戻しますか。',
  ],
  ['R41', { sheet: null }, 'このブックは読み取り専用のため、値だけ読み取ります。書き込みは行いません。'],
  ['R41', { sheet: '2-1' }, 'シート「2-1」は保護されているため、値だけ読み取ります。書き込みは行いません。'],
  [
    'R42',
    { what: 'row', sheet: '一覧', line: '17', activity },
    '非表示の行に入力があります（「一覧」の17行目「1-3-1 公園の設計」）。報告に含めてよいか確認してください。',
  ],
  [
    'R42',
    { what: 'sheet', sheet: '作業用', line: '', activity: null },
    '非表示のシートに入力があります（「作業用」）。報告に含めてよいか確認してください。',
  ],
  [
    'R46',
    { program: '広告事業', levelName: '改革テーマ' },
    '「広告事業」の改革テーマが決まっていません（総括の表に入りません）。シート「台帳_事業」の見出しIDを入れてください。',
  ],
  [
    'R47',
    {
      count: 4,
      kinds: [
        { kind: '終了', count: 1 },
        { kind: '再掲', count: 3 },
      ],
    },
    '集計に入れていないもの：4件（終了1、再掲3）。',
  ],
  [
    'R48',
    { text: '・50の活動', table: '49の活動' },
    '総括の本文は「・50の活動」、表の数では「49の活動」です。もう一度「集計」をして、表の数に直しますか。',
  ],
  [
    'R50',
    { sheet: '総括', cells: ['C27', 'D30'] },
    'シート「総括」の表の中に手入力があります（C27、D30）。作り直すと消えます。',
  ],
];

describe('点検の文', () => {
  it.each(CASES)('%s', (rule, blanks, sentence) => {
    expect(findingSentence({ rule, blanks }, findingsJa)).toBe(sentence);
  });

  it('どの規則にも文がある', () => {
    expect([...new Set(CASES.map(([rule]) => rule))].sort()).toEqual(Object.keys(SEVERITY).sort());
  });

  it.each(CASES)('英語でも同じことを言う：%s', (rule, blanks) => {
    const sentence = findingSentence({ rule, blanks }, findingsEn);
    expect(sentence).not.toMatch(/undefined|\[object|  |」/u);
    expect(sentence).toMatch(/[.?]$/u);
    if ('activity' in blanks && blanks.activity !== null) expect(sentence).toContain(blanks.activity);
  });
});
