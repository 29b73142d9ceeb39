/** What the pane says about 前期比較. */
export const comparisonJa = {
  title: '前期比較',
  will: (now: string, before: string) =>
    `シート「前期比較」に、${now}と${before}の数、増減（減は▲）、状況の動き、動いた活動を並べます。もう一度作ると、その場で新しくします。`,
  now: '今回',
  before: '前回',
  apply: '前期比較を作る',
  handEdited: (count: number) => `表の中の手入力${String(count)}か所は、作り直すと消えます。`,
  overwrite: '手入力を消して作る',
  done: (moved: number, added: number, ended: number) =>
    `前期比較を作りました。状況が変わった活動${String(moved)}、追加${String(added)}、終了など${String(ended)}。`,
  unchanged: '前期比較は最新です。変更はありません。',
} as const;
