/** What the pane says about the machine-readability of the register's sheets. */
export const readabilityJa = {
  title: '機械判読の確認',
  why: '台帳のシートが、国の「機械可読性に関するルール」（1シートに1つの表、見出しは1行、セルを結合しない、数値に単位を混ぜない など）に合っているかを調べます。',
  run: '台帳のシートを調べる',
  passed: (sheets: number) =>
    `台帳のシート${sheets}枚は、ルールに合っています。そのまま公開用の表やデータ分析に使えます。`,
  found: (count: number) => `ルールに合わないところ ${count}か所`,
  exempt: 'シート「設定」と「総括」などの印刷用のシートは、人が読むためのものなので調べません。',
  fault: {
    severalTables: (value: string) =>
      `同じシートに別の表「${value}」があります。その表を別のシートに移してください。`,
    besideTable: (value: string) =>
      `表の外に「${value}」と書かれています。メモなどは別のシートに移すか、表に列を足して入れてください。`,
    headingAgain: () => '見出しの行が、表の途中にもう一度あります。その行を削除してください。',
    merged: () => 'セルが結合されています。結合を解除し、どの行にも値を入れてください。',
    hiddenRow: () => '行が非表示になっています。再表示してください。',
    hiddenColumn: () => '列が非表示になっています。再表示してください。',
    blankRow: () => '表の途中に空の行があります。その行を削除してください。',
    spacing: (value: string) =>
      `「${value}」に、体裁を整えるための空白や改行があります。空白や改行を削除してください。`,
    unitInValue: (value: string) =>
      `「${value}」は、数値に単位が付いています。数値だけにして、単位は見出しか別の列に書いてください。`,
    formula: () => '数式が入っています。コピーして、値として貼り付けてください。',
    error: (value: string) => `「${value}」というエラーになっています。値を入れ直してください。`,
  },
} as const;
