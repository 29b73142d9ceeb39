/** What the pane says about 配布用. */
export const handOutJa = {
  title: '配布用のブックを作る',
  will: '課ごとに、その課の活動だけを載せた記入用のブックを作ります。選択肢、定義の案内、前回の報告が付き、記入する欄のほかは保護されます。戻ってきたブックは「取込」で読み取れます。',
  period: '報告期',
  departments: '配る課',
  department: (name: string, count: number) => `${name}（${String(count)}活動）`,
  answered: (name: string, count: number, answered: number) =>
    `${name}（${String(count)}活動、記入済み${String(answered)}）`,
  chosen: (chosen: number, all: number) => `配る課：${String(all)}課のうち${String(chosen)}課`,
  all: 'すべて選ぶ',
  none: 'すべて外す',
  withoutDepartment: (count: number) => `担当課のない活動が${String(count)}件あり、どこにも配りません。`,
  shared: (count: number) =>
    `担当課が複数の事業 ${String(count)}件。主管課だけに配り、主管課の回答を待ちます。`,
  sharedOne: (program: string, lead: string, others: string) =>
    `${program}：${lead}に配ります（ほか ${others}）`,
  sharedChange:
    '主管課は「点検」で選べます。「台帳_事業」の担当課に「保育課（主管）、市民課」のように書いても決まります。',
  openCheck: '「点検」を開く',
  allAnswered: (period: string) =>
    `${period}の報告は、すべて記入済みです。次の報告期を配るときは、先に「設定」の「期替え」で開いてください。`,
  note: '提出期限や提出先（様式に印刷します）',
  noteExample: '例：提出期限 10月14日（金）　企画政策課まで',
  save: (count: number) => `${String(count)}課分をまとめて保存（zip）`,
  open: (count: number) => `${String(count)}課分を Excel で開く`,
  openFew: (most: number) => `Excel で一度に開けるのは${String(most)}課までです。`,
  saved: (file: string, count: number) => `${String(count)}課分のブックを「${file}」にまとめました。`,
  savedWhere:
    '保存先を尋ねる画面が出ないときは、「ダウンロード」フォルダーを見てください。そこにもなければ、「Excel で開く」で開いて、名前を付けて保存してください。',
  opened: (count: number) =>
    `${String(count)}課分のブックを開きました。名前を付けて保存してから、課に配ってください。`,
  notOpened: (departments: string) =>
    `${departments}のブックは、Excel で開けませんでした。セルの編集やダイアログを終えてもう一度実行するか、zip で保存してください。`,
} as const;
