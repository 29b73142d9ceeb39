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

/** What the pane says about 会議版, 公表版 and 訂正版. */
export const freezeJa = {
  title: '総括を確定する',
  will: 'シート「総括」がいま示している内容を、値だけの新しいシート「総括（会議版）」などに写します。確定の日時・件数・SHA-256（集計した報告の照合値）を書き、パスワードなしで保護します。シート「総括」はそのまま集計し直せます。',
  willCorrect: '訂正版には、公表版から変わったところも印字します。',
  needs: '表に入らない活動や、点検で集計を止めるものが残っていると、確定できません。',
  apply: (state: string) => `${state}にする`,
  done: (sheet: string, total: number) => `${total}活動の総括を、シート「${sheet}」として確定しました。`,
  show: '確定した総括を見る',
  verify: '確定後の変更を調べる',
  willVerify: '「確定後の変更を調べる」は、確定したときの報告と今の台帳を比べます。何も書き込みません。',
  verifying: '確定後の変更の確認',
  agrees: (sheet: string) => `「${sheet}」：台帳は、確定したときと同じです。`,
  differs: (sheet: string, count: number) => `「${sheet}」：確定したあとに変わった報告が${count}件あります。`,
  differsUnnamed: (sheet: string) =>
    `「${sheet}」：照合値が違いますが、変わった報告を特定できません。確定の記録が書き換えられていないか確かめてください。`,
  unprotected: (sheet: string) =>
    `「${sheet}」の保護が解除されています。値が書き換えられていないか確かめてください。`,
  added: '確定したあとに加わった',
  removed: '集計の対象から外れた',
  statusChange: (before: string, now: string) => `進捗状況「${before}」→「${now}」`,
  field: {
    heading: '見出し',
    status: '進捗状況',
    achievement: '取組実績',
    delayReason: '遅れの理由',
    nextAction: '今後の対応',
  },
} as const;
