/** What 取込 says of changes beside the cells to fill on a form that was handed out. */
export const formEditsJa = {
  title: (count: number) => `配った様式の、記入欄でないところの変更 ${String(count)}件`,
  why: '配布用のブックで保護してある行や見出しが変えられています。台帳の活動や名称は変えません。必要なら課に確かめてください。',
  rowAdded: (name: string) => `「${name}」は、配った様式にない行です。`,
  rowNameless: '活動名のない行に書き込みがあります。どの活動のことか分かりません。',
  rowForeign: (name: string, id: string) =>
    `「${name}」（活動ID ${id}）は、この課に配った様式にない行です。ほかの課の様式から写したものではありませんか。`,
  rowMissing: (name: string) => `「${name}」の行がなくなっています。`,
  renamedActivity: (before: string, after: string) =>
    `活動名「${before}」が「${after}」に変えられています。活動IDで照合しました。`,
  renamedProgram: (before: string, after: string) =>
    `事業名「${before}」が「${after}」に変えられています。活動IDで照合しました。`,
  idChanged: (id: string, after: string) =>
    after === ''
      ? `活動ID ${id} が消えています。活動名で照合しました。`
      : `活動ID ${id} が「${after}」に変えられています。活動名で照合しました。`,
  rowUnclear: (id: string, name: string) =>
    `活動ID ${id} と活動名「${name}」が、別の活動を指しています。活動名で照合しましたが、どちらの報告か課に確かめてください。`,
  repeated: (name: string, count: number) => `「${name}」の行が${String(count)}行あります。`,
  head: {
    period: (before: string, after: string) => `報告期が「${before}」から「${after}」に変えられています。`,
    department: (before: string, after: string) =>
      before === ''
        ? `担当課が、配った課ではない「${after}」になっています。`
        : `担当課が「${before}」から「${after}」に変えられています。`,
    formNumber: (before: string, after: string) =>
      `様式番号が ${before} ではなく ${after} です。別の様式のシートが入っていませんか。`,
  },
} as const;
