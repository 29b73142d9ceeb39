/** What the pane says about 期替え. */
export const rollOverJa = {
  title: '期替え',
  will: '次の報告期の空の報告を、続いている活動ごとに台帳に開きます。前の期の進捗状況や文章は写しません。',
  now: (period: string) => `いまの報告期は、${period}です。`,
  first: '台帳には、まだ報告期がありません。最初の報告期を開きます。',
  next: '開く報告期',
  leaveOut: (status: string) => `「${status}」とした活動は開かない`,
  leaveOutWhy: 'この決まりは「設定」に残り、開かない活動は未回答に数えません。',
  opens: (count: number) => `${String(count)}活動に、空の報告を開きます。`,
  leavesOut: (count: number) => `開かない活動 ${String(count)}件`,
  why: (kind: string, reason: string) => (reason === '' ? `：${kind}` : `：${kind}（${reason}）`),
  unfinished: (period: string, count: number) =>
    `${period}には、表に入らない活動が${String(count)}件残っています。次の報告期を開いたあとも、直して集計できます。`,
  outsidePlan: (startFy: number, endFy: number) =>
    `計画期間（${String(startFy)}～${String(endFy)}年度）の外の報告期です。`,
  accept: '分かったうえで開く',
  cannotUndo: '活動が多いため、「直前の操作を取り消す」は使えません。先にブックを保存してください。',
  apply: 'この報告期を開く',
  done: (period: string, count: number) => `${period}を開き、${String(count)}活動の空の報告を作りました。`,
  afterwards:
    '各課の報告は、「取込」で配布用のブックを作って集めるか、元の一覧や個票に新しい期を書いて「台帳化」します。',
  show: '開いた報告を見る',
} as const;
