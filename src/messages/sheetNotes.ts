/**
 * What stands on the sheets that the program writes, beside the figures: hints, captions, verdicts. They are the city's
 * own papers and therefore Japanese, whatever the pane speaks. The sentences of the 総括 are a rule of their own
 * (domain/wording).
 */
export const sheetNotes = {
  settings: {
    title: '改革台帳　設定',
    intro:
      '計画の名称、総括の見出しや資料番号、進捗状況の選択肢を、ここで変えられます。変えたあとに「集計」を押してください。',
    name: '総括の1行目に印刷します。',
    startFy: '計画期間の最初の年度です（例：2020）。',
    endFy: '計画期間の最後の年度です（例：2023）。',
    levelNames: '上の階層から「｜」で区切ります（例：目標｜改革テーマ）。',
    countingLevel: '総括の活動数一覧の行にする階層です（上から1、2…）。',
    percentDigits: '0か1です。四捨五入します。',
    summaryNumber: '総括の右上と見出しに使います。',
    otherNumber: '「詳細は資料…」に使います。',
    bullet: '総括の文の頭に付けます。',
    zeroDelayed: '○を入れると「「遅れ」は0の活動。」も印刷します。',
    version: 'アドインが使います。変えないでください。',
    notReopened:
      '期替えで使います。前回この状況だった活動は、次の報告期を開かず、未回答に数えません（「｜」で区切ります。空なら、すべて開きます）。',
    departments: '課の名称変更（1行に一つ。分かれた課は2行）',
  },
  chooseFrom: (words: readonly string[]) =>
    `${words.map((word) => `「${word}」`).join('')}から選んでください。`,
  checkSheet: {
    title: (period: string) => `点検結果　${period}`,
    intro:
      '「場所」を押すと、そのセルへ移ります。「対応」は事務局の欄で、点検し直しても残ります。「承知の上」と理由を書くと、そのセルが変わるまで数えません（集計を止めるものを除く）。印刷すると、担当課ごとに新しい紙になります。',
    without: (accepted: number) => (accepted === 0 ? '' : `（承知の上${String(accepted)}件を除く）`),
    nothing: (without: string) => `直すところはありません${without}。`,
    counts: (stop: number, confirm: number, notice: number, without: string) =>
      `集計を止める${String(stop)}件、確認${String(confirm)}件、お知らせ${String(notice)}件${without}`,
  },
  seal: '確定の記録（印刷しません。変えると、確定後の変更を調べられなくなります）',
  frozen: {
    changed: (publishedAt: string) => `【訂正】公表版（${publishedAt}）から変わったところ`,
    change: (line: string) => `・${line}`,
    sealed: (state: string, at: string, programs: number, activities: number, digest: string) =>
      `${state}　${at}確定　${String(programs)}事業・${String(activities)}活動　SHA-256 ${digest}`,
  },
  /** Verdicts of formulas: no quotation marks of Excel's inside. */
  verdict: {
    agrees: '（一致）',
    disagrees: '（×一致しません。もう一度「集計」を押してください）',
    staleCount: '（×集計のあとに台帳が変わっています。もう一度「集計」を押してください）',
    staleComparison: '（×作成のあとに台帳が変わっています。もう一度「前期比較」を作ってください）',
  },
  handOut: {
    title: (period: string) => `${period}　取組状況報告`,
    identity: '改革台帳の配布情報（アドインが使います。変えないでください。）',
    reporter: '記入者（内線）',
    fill: '※色の付いた欄に記入してください。進捗状況は、セルの右の▼から選びます。ほかの欄は保護してありますが、行の高さは変えられます。',
    reason: (words: string) =>
      `※進捗状況が${words}のときは、遅れの理由に、理由と変更後の時期を書いてください。`,
    previous: (period: string) => `※前回は、${period}の報告です。`,
    definitions: '※進捗状況の区分',
    definition: (label: string, text: string) => `※「${label}」${text === '' ? '' : `　${text}`}`,
    fileName: (department: string, period: string) => `${department}_取組状況報告（${period}）`,
    archiveName: (period: string) => `配布用_取組状況報告（${period}）`,
  },
  comparison: {
    provisionalNow: (line: string) => `${line}（今回）`,
    provisionalBefore: (line: string) => `${line}（前回）`,
    total: (now: number, activityLabel: string, before: number, difference: string) =>
      `合計は${String(now)}の${activityLabel}。前回は${String(before)}、増減は${difference}。`,
    moves: (activityLabel: string, moved: number, added: number, ended: number) =>
      `状況が変わった${activityLabel}は${String(moved)}、追加は${String(added)}、終了などは${String(ended)}。`,
    title: (period: string) => `${period}取組状況【前期比較】`,
    before: (period: string) => `前回：${period}`,
    moved: (activityLabel: string) => `状況が変わった${activityLabel}`,
    added: (activityLabel: string) => `追加された${activityLabel}`,
    ended: (activityLabel: string) => `終了などで表にない${activityLabel}`,
    none: 'ありません。',
    cells: '※セルは、シート「台帳_進捗」の進捗状況の場所。',
  },
} as const;
