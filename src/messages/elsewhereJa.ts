/** What 取込 says where returns prove that the master is in use in two copies. */
export const elsewhereJa = {
  title: 'このブックは、別のコピーで先に取り込まれています',
  handedOut: (file: string, at: string) =>
    `「${file}」は、${at} に回答を取り込んだ台帳から配られたものです。その取込は、いま開いているブックの「台帳_履歴」にありません。`,
  copy: (file: string, at: string, detail: string) =>
    `「${file}」は台帳のコピーで、${at} に回答を取り込んでいます（${detail}）。いま開いているブックには、その取込がありません。`,
  more: (count: number) => `（ほか${String(count)}回）`,
  why: '台帳のコピーがもう一つあるか、ほかの人が保存した新しい版があるか、取り込んだあとに保存していないことが考えられます。',
  next: 'どのブックを台帳にするかを決めてから取り込んでください。ここを台帳にするなら、もう一方で取り込んだファイルもここで選びます。同じ回答を二度選んでも、二重には数えません。',
  refusedCopy: (file: string) =>
    `「${file}」は、台帳のブックかそのコピーです。回答ではないため、取り込みません。`,
  isCopy:
    'このファイルは、台帳のブックかそのコピーです。回答でなければ、答えずにそのままにしてください。取り込みません。',
} as const;
