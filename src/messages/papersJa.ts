/** What the pane says about the papers and texts that are made from the register besides the 総括. */
export const papersJa = {
  title: 'ほかの資料を作る',
  intro: (period: string) => `${period}の資料を台帳から作ります。もう一度作ると、その場で新しくします。`,
  list: '一覧を作る',
  sheets: '個票を作る',
  counts: '公開用データを作る',
  countsHint:
    '公開用データは、台帳にあるすべての報告期の活動数を1行に1件ずつ並べた、機械判読に適した表です。',
  copyText: '文章をコピー',
  textCopied: '総括の文章をコピーしました。',
  textShown: 'コピーできませんでした。次の文章を選んでコピーしてください。',
  text: '総括の文章',
  done: (sheet: string) => `シート「${sheet}」を作りました。`,
  unchanged: (sheet: string) => `シート「${sheet}」は最新です。変更はありません。`,
  handEdited: (sheet: string, cells: string) =>
    `シート「${sheet}」に手入力があります。作り直すと、${cells} が変わります。`,
  overwrite: 'それでも作り直す',
} as const;
