import type { Blanks, TextField } from '../domain/checks/blanks';
import type { CellSource } from '../domain/register';

const TEXT_FIELD: Readonly<Record<TextField, string>> = {
  achievement: '取組実績',
  delayReason: '遅れの理由',
  nextAction: '今後の対応',
};

const LINE = { row: '行', column: '列', sheet: 'シート' } as const;
const THING = { program: '事業', activity: '活動', department: '課' } as const;

/** One sentence a check rule: what is wrong, of which activity, and what to do. */
export const findingsJa = {
  R01: ({ activity, department }: Blanks['R01']) =>
    department === ''
      ? `「${activity}」の進捗状況が入力されていません。担当課に確認してください。`
      : `「${activity}」の進捗状況が入力されていません。${department}に確認してください。`,
  R02: ({ activity, value, choices }: Blanks['R02']) =>
    `「${activity}」の「${value}」は進捗状況の選択肢にありません（${choices.join('、')}）。選び直してください。`,
  R03: ({ activity, value, proper }: Blanks['R03']) =>
    `「${activity}」の「${value}」は、「${proper}」と表記だけが違います。「${proper}」にそろえてください。`,
  R04: ({ activity, value, candidates }: Blanks['R04']) =>
    `「${activity}」の「${value}」は${candidates.map(quote).join('か')}に当たりますか。確かめて、当てはまる言葉に直してください（自動では変えません）。`,
  R05: ({ activity, status }: Blanks['R05']) =>
    `「${activity}」を「${status}」とした理由が入力されていません。理由と、いつまでに行うかを書いてください。`,
  R06: ({ activity, status }: Blanks['R06']) =>
    `「${activity}」の「${status}」の理由に、いつまでに行うか（変更後の時期）が書かれていません。時期を書き足してください。`,
  R07: ({ activity, status }: Blanks['R07']) =>
    `「${activity}」を「${status}」とした理由が入力されていません。理由の欄に書いてください。`,
  R08: ({ activity, status, year, because }: Blanks['R08']) =>
    because === 'added'
      ? `「${activity}」は${year}に追加した事業の活動ですが、その年度を過ぎても「${status}」です。状況を確認してください。`
      : `「${activity}」は、計画期間の最後の年度（${year}）を終えても「${status}」です。状況を確認してください。`,
  R09: ({ activity, status, value }: Blanks['R09']) => thinAchievement(activity, status, value),
  R10: ({ activity, status, value }: Blanks['R10']) => thinAchievement(activity, status, value),
  R11: ({ sheet }: Blanks['R11']) =>
    `シート「${sheet}」から報告期（年度・上半期など）が読み取れません。表題に「令和4（2022）年度上半期」のように書いてください。`,
  R12: ({ value }: Blanks['R12']) =>
    `「${value}」は年度が食い違っています（和暦と西暦など）。どちらが正しいか確かめて、直してください。`,
  R14: ({ activity, date, period }: Blanks['R14']) =>
    activity === null
      ? `報告期の基準日「${date}」は${period}の期間の外です。シート「設定」で直してください。`
      : `「${activity}」に書かれた「${date}」は${period}の期間の外です。前の期の数値のままになっていないか確認してください。`,
  R15: ({ activity, count, places }: Blanks['R15']) =>
    `「${activity}」の報告が${String(count)}件あります${inBrackets(placesOf(places))}。1件に決めてください。`,
  R16: ({ program, departments }: Blanks['R16']) =>
    `「${program}」が${departments.map((name) => name || '担当課なし').join('と')}の両方にあります。別の事業なら事業番号を分け、同じ事業なら担当課をそろえてください。`,
  R17: ({ what, one, other, difference }: Blanks['R17']) =>
    `「${one}」と「${other}」は同じ${THING[what]}ですか（表記の違い：${part(difference.one)}と${part(difference.other)}）。同じなら、どちらかにそろえてください。`,
  R18: ({ activity }: Blanks['R18']) =>
    `「${activity}」は台帳にない活動です。もう一度「台帳化」をして台帳に追加するか、活動名を確認してください。`,
  R19: ({ activity, department }: Blanks['R19']) =>
    `未回答：${department}「${activity}」の報告がありません。担当課に報告を求めてください。`,
  R20: ({ program, department, year, successors }: Blanks['R20']) =>
    successors.length === 1
      ? `「${program}」の担当課「${department}」は、${year}には「${successors.join('')}」に変わっています（シート「設定」の課の名称変更）。担当課を直してください。`
      : `「${program}」の担当課「${department}」は、${year}には${successors.map(quote).join('と')}に分かれています（シート「設定」の課の名称変更）。どちらの課か確認して、担当課を直してください。`,
  R21: ({ program, departments }: Blanks['R21']) =>
    `「${program}」の担当課が複数入力されています（${departments.join('、')}）。主管課を1つ選んでください。選ぶまでは、先頭の「${departments[0] ?? ''}」を主管課とします。`,
  R22: ({ name, shown, proposal }: Blanks['R22']) =>
    `「${name}」の番号が「${shown}」に変わっています（入力は「${proposal}」と思われます）。セルの表示形式を「文字列」にして、入れ直してください。`,
  R23: ({ what, number, names }: Blanks['R23']) =>
    `${THING[what]}の番号「${number}」が${String(names.length)}件あります（${names.join('、')}）。番号を分けてください。`,
  R24: ({ what, number, name }: Blanks['R24']) =>
    `並び順が番号順ではありません（${THING[what]}「${number} ${name}」）。番号か並び順を確認してください。`,
  R25: ({ activity, value, apart }: Blanks['R25']) =>
    apart === null
      ? `「${activity}」の効果額「${value}」は数値ではありません。金額を数字だけで入れ、単位は「入力単位」の列に書いてください。`
      : `「${activity}」の効果額「${value}」は、数値の中に単位があります。単位を「入力単位」の列に分けてください（${apart}）。`,
  R26: ({ activity, value, unit, inside }: Blanks['R26']) =>
    inside === null
      ? `「${activity}」の効果額「${value}」の単位${unit === '' ? '' : `「${unit}」`}が分かりません（円・千円・万円）。「入力単位」の列に書いてください。`
      : `「${activity}」の効果額「${value}」は、欄の単位が「${unit}」、書かれた単位が「${inside}」です。どちらか確かめて、「金額（円）」に入れてください。`,
  R27: ({ activity, before, now }: Blanks['R27']) =>
    `「${activity}」の効果額は、前回${before}、今回${now}です。単位の違いではありませんか。`,
  R28: ({ activity, value, proper }: Blanks['R28']) =>
    `「${activity}」の「${value}」に${wrongCharacters(value, proper)}があります。「${proper}」ではありませんか。`,
  R29: ({ activity, indicator, kind, value, figure, unit, otherUnit }: Blanks['R29']) =>
    otherUnit === null
      ? `「${activity}」の指標「${indicator}」の${kind}「${value}」は、数値の中に単位があります。値「${figure}」と単位「${unit}」に分けてください。`
      : `「${activity}」の指標「${indicator}」の${kind}「${value}」は、単位の欄では「${otherUnit}」です。どちらか確かめて、値は数字だけにしてください。`,
  R30: ({ activity, indicator, rate, actual, target, calculated }: Blanks['R30']) =>
    `「${activity}」の指標「${indicator}」の達成率${rate}は、実績${actual}÷目標${target}（${calculated}）と合いません。どれが正しいか確かめてください。`,
  R31: ({ line, name, table, calculated }: Blanks['R31']) =>
    `検算が合いません：${name}の${LINE[line]}（表は${String(table)}、計算では${String(calculated)}）。もう一度「集計」をしてください。`,
  R32: ({ table, detail }: Blanks['R32']) =>
    `活動数の合計が、表では${String(table)}、明細では${String(detail)}です。もう一度「集計」をしてください。`,
  R33: ({ count, total, exact, printed }: Blanks['R33']) =>
    `${String(count)}／${String(total)}＝${exact}%です。「100%」と表示すると誤りになるため、「${printed}」とします。`,
  R34: ({ footnote }: Blanks['R34']) =>
    `四捨五入のため、割合の合計が100になりません。表の下に注記「${footnote}」を付けます。`,
  R35: ({ activity, before, now }: Blanks['R35']) =>
    `「${activity}」は前回「${before}」でしたが、今回「${now}」です。どちらが正しいか確認してください。`,
  R36: ({ activity, before, now, direction }: Blanks['R36']) =>
    `「${activity}」は、前回の「${before}」から「${now}」に変わりました${{ improved: '（改善）', worsened: '（後退）', other: '' }[direction]}。`,
  R37: ({ activity, start }: Blanks['R37']) =>
    `「${activity}」の取組実績が前回と同じ文章です（${start}…）。今回の内容か確認してください。`,
  R38: ({ activity, field, fault }: Blanks['R38']) =>
    `「${activity}」の${TEXT_FIELD[field]}${sentenceFault(fault)}`,
  R39: ({ activity, field, value, candidate }: Blanks['R39']) =>
    `「${activity}」の${TEXT_FIELD[field]}の「${value}」は「${candidate}」ではありませんか。`,
  R40: ({ sheet, cells }: Blanks['R40']) =>
    cells === null
      ? `「${sheet}」の進捗状況の列に、別の選択肢が貼り付けられています。もとの選択肢に戻しますか。`
      : `「${sheet}」の${cells}の選択肢が、貼り付けなどで消えています。もとの選択肢に戻しますか。`,
  R41: ({ sheet }: Blanks['R41']) =>
    sheet === null
      ? 'このブックは読み取り専用のため、値だけ読み取ります。書き込みは行いません。'
      : `シート「${sheet}」は保護されているため、値だけ読み取ります。書き込みは行いません。`,
  R42: ({ what, sheet, line, activity }: Blanks['R42']) =>
    `非表示の${LINE[what]}に入力があります（「${sheet}」${{ row: `の${line}行目`, column: `の${line}列`, sheet: '' }[what]}${activity === null ? '' : `「${activity}」`}）。報告に含めてよいか確認してください。`,
  R46: ({ program, levelName }: Blanks['R46']) =>
    `「${program}」の${levelName}が決まっていません（総括の表に入りません）。シート「台帳_事業」の見出しIDを入れてください。`,
  R47: ({ count, kinds }: Blanks['R47']) =>
    `集計に入れていないもの：${String(count)}件（${kinds.map((each) => `${each.kind}${String(each.count)}`).join('、')}）。`,
  R48: ({ text, table }: Blanks['R48']) =>
    `総括の本文は「${text}」、表の数では「${table}」です。もう一度「集計」をすると、表の数に直ります。`,
  R50: ({ sheet, cells }: Blanks['R50']) =>
    `シート「${sheet}」の表の中に手入力があります（${cells.join('、')}）。作り直すと消えます。`,
} as const;

function quote(word: string): string {
  return `「${word}」`;
}

/** 「憶」: the characters of an amount that are to be others. */
function wrongCharacters(value: string, proper: string): string {
  const meant = [...proper];
  return [...new Set([...value].filter((character, i) => character !== meant[i]))].map(quote).join('');
}

function inBrackets(text: string): string {
  return text === '' ? '' : `（${text}）`;
}

/** 「資料1-2」のG57、G58 */
function placesOf(places: readonly CellSource[]): string {
  return places
    .map(({ sheet, cell }, i) => (places[i - 1]?.sheet === sheet ? cell : `「${sheet}」の${cell}`))
    .join('、');
}

function part(text: string): string {
  if (text === '') return '「なし」';
  return text.trim() === '' ? '「空白」' : quote(text);
}

function thinAchievement(activity: string, status: string, value: string): string {
  return value === ''
    ? `「${activity}」は「${status}」ですが、取組実績が書かれていません。行ったことを書いてください。`
    : `「${activity}」は「${status}」ですが、取組実績が「${value}」です。行ったことを具体的に書いてください。`;
}

function sentenceFault(fault: Blanks['R38']['fault']): string {
  switch (fault.kind) {
    case 'noFullStop':
      return `の文末に「。」がありません（…${fault.end}）。付けてください。`;
    case 'halfWidthKana':
      return `に半角カナ「${fault.characters}」があります。全角に直してください。`;
    case 'machineDependent':
      return `に機種依存文字「${fault.characters}」があります。別の書き方にしてください。`;
  }
}
