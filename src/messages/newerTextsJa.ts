/** What the pane says about lines that the office edited and that the departments have written anew since (R49). */
export const newerTextsJa = {
  title: (count: number) => `部署が書き直した文 ${String(count)}件`,
  why: '総括で手直しした文は、上書きしていません。手直ししたあとに部署が書き直したものを見比べて、どちらにするか選んでください。選ぶと総括を新しくします。',
  of: (program: string, activity: string) => (activity === '' ? program : `${program}：${activity}`),
  printed: 'いまの文（総括）',
  department: '部署の新しい文',
  take: '部署の新しい文にする',
  keep: 'いまの文を残す',
  choose: (choice: string, of: string) => `${choice}（${of}）`,
  taken: '部署の新しい文にしました。',
  kept: 'いまの文を残しました。部署がまた書き直したら、もう一度示します。',
} as const;
