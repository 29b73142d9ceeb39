import { elsewhereJa } from './elsewhereJa';
import { formEditsJa } from './formEditsJa';
import { handOutJa } from './handOutJa';

/** What the page 取込 says. Fetched with the page. */
export const collectJa = {
  title: '回答の取込',
  intro:
    '各課から戻ったファイルやフォルダーを選びます。ファイルは読むだけで、変えません。中身を確かめてから台帳に入れます。',
  period: '集める報告期',
  chooseFiles: 'ファイルを選ぶ',
  chooseFolder: 'フォルダーを選ぶ',
  drop: 'ここにファイルやフォルダーを落としても選べます。',
  chooseAgain: '選び直す',
  nothingChosen: '選んだ中に、読めるファイルがありません。',
  reading: '読んでいます',
  progress: (done: number, chosen: number) => `${chosen}件中${done}件を読みました`,
  now: (names: string) => `いま読んでいるファイル：${names}`,
  stop: '中止',
  stoppedFiles: (count: number) => `中止したため読んでいないファイル ${count}件`,
  result: 'ファイルの結果',
  tally: (chosen: number, read: number) => `${chosen}件中${read}件を読みました。`,
  parts: (accepted: number, asked: number, refused: number, stopped: number) =>
    [
      `取り込めるもの${accepted}件`,
      ...(asked > 0 ? [`決めていただくもの${asked}件`] : []),
      ...(refused > 0 ? [`取り込めないもの${refused}件`] : []),
      ...(stopped > 0 ? [`中止したもの${stopped}件`] : []),
    ].join('、'),
  accepted: (count: number) => `取り込めるファイル ${count}件`,
  asked: (count: number) => `決めていただくファイル ${count}件`,
  refused: (count: number) => `取り込めないファイル ${count}件`,
  list: (names: readonly string[]) => names.join('、'),
  file: (name: string) => `「${name}」`,
  fileFacts: (modified: string, size: string, hash: string) => `${modified}　${size}　指紋 ${hash}`,
  size: (kilobytes: string) => `${kilobytes} KB`,
  acceptedFile: (departments: string, reports: number) => `${departments}　${reports}活動`,
  blankReports: (count: number) => `（ほか${count}活動は空欄）`,
  allBlank: (departments: string) =>
    `${departments}　何も書かれていないため、提出済みにしません。担当課に確認してください。`,
  sameAs: (other: string) => `「${other}」と同じ中身です。1件として扱います。`,
  contradicts: (others: string) =>
    `${others}と内容が違います。下の「ファイルどうしの食い違い」で、どちらを使うか選んでください。`,
  otherPeriods: (periods: string) => `${periods}の分も入っていますが、それは取り込みません。`,
  formEdits: formEditsJa,
  handOut: handOutJa,
  elsewhere: elsewhereJa,
  handedOutEdits: (count: number) =>
    `配布した様式の、記入欄でないところが${count}か所変えられています。そこは取り込みません。`,
  formEdit: {
    rowAdded: (place: string, name: string) => `${place}に、配布していない行「${name}」があります。`,
    rowMissing: (name: string) => `配布した「${name}」の行がありません。`,
    renamed: (place: string, before: string, after: string) =>
      `${place}の名称が「${before}」から「${after}」に変えられています。`,
    idChanged: (place: string) => `${place}の活動IDが変えられています。名称で照らし合わせました。`,
    rowUnclear: (place: string, name: string) =>
      `${place}は、活動IDと名称「${name}」が別の活動を指しています。担当課に確認してください。`,
    repeated: (name: string, places: string) => `「${name}」の行が二つ以上あります（${places}）。`,
    headChanged: (place: string, before: string, after: string) =>
      `${place}が「${before}」から「${after}」に変えられています。`,
  },
  doubts: (count: number) => `読み取りで確かめるところ ${count}か所`,
  doubt: {
    activityMissing: (text: string) => `「${text}」は、どの活動のことかわからないため取り込みません。`,
    programMissing: (text: string) => `「${text}」は、どの事業のことかわからないため取り込みません。`,
    severalActivities: (text: string) =>
      `一つのセルに複数の活動「${text}」があります。同じ報告をそれぞれの活動に取り込みます。`,
    errorValue: (text: string) => `数式が「${text}」になっているため、空欄として扱います。`,
    severalStatuses: (text: string) =>
      `進捗状況に二つ以上の印があります（${text}）。一つにしてもらってください。`,
    sharedText: (text: string) => `「${text}」は、どの活動のことかわからないため取り込みません。`,
    hiddenRow: '非表示の行に入力があります。回答に含めてよいか確認してください。',
    hiddenColumn: '非表示の列に入力があります。回答に含めてよいか確認してください。',
    hiddenSheet: '非表示のシートに回答のような表があります。取り込みません。',
    measures: (count: number) =>
      `効果額か指標が${count}か所に書かれています。取込は進捗だけを取り込みます。台帳に入れるには、このシートを台帳のブックにコピーして「台帳化」をしてください。`,
  },
  department: 'どの課の回答ですか',
  departmentNone: '選んでください',
  answer: 'この内容で読む',
  refusal: {
    empty: (file: string) => `「${file}」は中身がありません（0バイト）。作成した課に確認してください。`,
    encrypted: (file: string) =>
      `「${file}」はパスワードで保護されているため、開けません。作成した課に、パスワードを外して保存し直すよう頼んでください。`,
    legacyXls: (file: string) =>
      `「${file}」は古い形式（.xls）のため、開けません。Excel で開き、.xlsx で保存し直してから選んでください。`,
    notWorkbook: (file: string) =>
      `「${file}」は Excel のブックではないため、開けません。作成した課に確認してください。`,
    damaged: (file: string) =>
      `「${file}」は壊れているか途中で切れているため、開けません。もう一度コピーするか、作成した課に確認してください。`,
    tooLarge: (file: string) =>
      `「${file}」は回答としては大きすぎるため、開きません。不要なシートや行を削除してから選んでください。`,
    textTooLong: (file: string, place: string) =>
      `「${file}」の${place}は文章が長すぎて（32,767字を超えます）、Excel のセルに入りません。短くしたものを、作成した課に頼んでください。`,
    tooSlow: (file: string) =>
      `「${file}」は時間内に読み終わりませんでした。不要なシートや行を削除してから選んでください。`,
    unreadable: (file: string) =>
      `「${file}」を読めません。移動や名前の変更をしていないか、開く権限があるか確かめてから、選び直してください。`,
    otherForm: (file: string) =>
      `「${file}」には、取組状況を書く表が見つかりません。別のファイルでないか、作成した課に確認してください。`,
    failed: (file: string) =>
      `「${file}」を読む途中で、予期しないエラーが起きました。このファイルを改革台帳の担当者に渡してください。`,
    otherPeriod: (file: string, found: string, wanted: string) =>
      `「${file}」は${found}の報告です。いま集めているのは${wanted}です。正しい期の回答を、作成した課に頼んでください。`,
    notInPlan: (file: string, plan: string) =>
      plan === ''
        ? `「${file}」の事業や活動は、どれも台帳にありません。別の計画の回答でないか、作成した課に確認してください。`
        : `「${file}」は「${plan}」のもので、事業や活動がどれも台帳にありません。別の計画の回答でないか確認してください。`,
  },
  readAs: (period: string, files: number) => `${period}の回答として読み直す（${files}件）`,
  question: {
    severalDepartments: (file: string, names: string) =>
      `「${file}」には複数の課（${names}）の活動があります。どの課の回答か選んでください。`,
    unknownDepartment: (file: string, name: string, sheet: string, cell: string) =>
      `「${file}」の担当課「${name}」（シート「${sheet}」${cell}）は、台帳にありません。どの課の回答か選んでください。名称が変わった課は、シート「設定」の「課の名称変更」に書くと、次からわかります。`,
    noDepartment: (file: string) => `「${file}」には担当課が書かれていません。どの課の回答か選んでください。`,
    noPeriod: (file: string, sheets: string, period: string) =>
      `「${file}」の${sheets}から報告期が読み取れません（R11）。${period}の回答でよければ、その期として読みます。`,
    periodConflict: (file: string, sheet: string, places: string, period: string) =>
      `「${file}」のシート「${sheet}」に、違う報告期が書かれています（${places}）。${period}の回答でよければ、その期として読みます。`,
    noHeading: (file: string, sheets: string, headings: readonly string[]) =>
      `「${file}」は標準様式ではないようです。${sheets}に、見出し${headings.join('')}が見つかりません。見出しの場所を教えてください。同じ様式のファイルは、次からその見出しで読みます。`,
  },
  place: (cell: string, text: string) => `${cell}「${text}」`,
  field: { activity: '「活動」', program: '「事業名」', status: '「進捗状況」' },
  asThisPeriod: (period: string) => `${period}として読む`,
  headingOf: (field: string) => `見出し${field}はどのセルですか`,
  useHeadings: 'この見出しで読む',
  leaveOut: 'このシートは読み飛ばす',
  contradictions: (count: number) => `ファイルどうしの食い違い ${count}活動`,
  contradictionsWhy:
    '同じ活動を、違うように報告しているファイルがあります。使う方を選んでください。選ばない活動は取り込まず、台帳のままにします。',
  newest: '更新日時が新しい',
  useFile: (name: string) => `すべて「${name}」を使う`,
  settled: '前の取込で選んだとおり',
  at: (sheet: string, cell: string) => `シート「${sheet}」${cell}`,
  blank: '（空欄）',
  unknown: (count: number) => `台帳にない活動 ${count}件`,
  unknownWhy:
    '新しい活動なら台帳に加えます。名称の誤りなら、取り込まずに担当課に確認してください。選ばないものは取り込みません。',
  unknownOne: (number: string, name: string, program: string) =>
    `${number === '' ? '' : `${number} `}${name}（${program}）`,
  add: '台帳に加える',
  leave: '取り込まない',
  unclear: (count: number) => `どの活動か決められない報告 ${count}件`,
  unclearOne: (name: string, file: string, count: number) =>
    `「${name}」（「${file}」）は、台帳に同じ名称の活動が${count}件あり、どれか決められません。回答の番号の欄に活動番号を書いて、選び直してください。`,
  differences: (count: number) => `計画の欄の違い ${count}か所（取り込みません）`,
  differencesWhy:
    '番号・名称・担当課は事務局が決める欄です。課の書いたとおりにするときは、台帳のシートを直してください。',
  difference: (name: string, field: string, register: string, said: string) =>
    `${name}　${field}：台帳「${register}」、回答「${said}」`,
  differenceField: { displayNumber: '番号', name: '名称', department: '担当課' },
  withdrawn: (count: number) => `前の回答にあり、今回はない報告 ${count}件`,
  withdrawnWhy: '台帳の文は消さずに残します。取り下げなら、台帳_進捗で消してください。',
  conflicts: (count: number) => `台帳と回答のどちらにするか決めるところ ${count}か所`,
  conflictsWhy:
    '台帳と回答が違い、どちらがよいか決められないところです（台帳が直されている、前より古いファイル、確定した課の回答など）。選ばないところは台帳のままです。',
  guard: { older: '前に取り込んだものより古いファイルです', confirmed: '「確定」にした課です' },
  inRegister: '台帳のまま',
  inReturn: '回答の内容',
  ahead: 'これからすること',
  willTake: (entries: number, departments: number) =>
    `${departments}課、${entries}活動の報告を取り込みます。`,
  willNote: '提出状況だけを新しくします。台帳の文は変わりません。',
  willWait: (count: number) =>
    `まだ決めていないところが${count}か所あります。そこは台帳のままにして、ほかを取り込みます。`,
  willAddSheet: (sheet: string) => `シート「${sheet}」を追加します。`,
  nothingNew: '台帳は、選んだファイルと同じです。新しく取り込むところはありません。',
  replaced: (count: number) => `台帳の文が書き換わるところ ${count}か所`,
  replace: (name: string, field: string, before: string, after: string) =>
    `${name}　${field}：「${before}」→「${after}」`,
  kept: (count: number) => `台帳で直したまま残すところ ${count}か所`,
  keptChange: (name: string, field: string, register: string, said: string) =>
    `${name}　${field}：台帳「${register}」（回答は「${said}」）`,
  missingAfter: (count: number, names: string) => `取り込んだあとも、まだの課は${count}課です：${names}`,
  allRegister: 'すべて台帳のまま',
  allReturn: 'すべて回答の内容',
  stateCount: (state: string, count: number) => `${state} ${count}課`,
  apply: 'この内容で取り込む',
  applied: (period: string, files: number, entries: number) =>
    `${period}の回答${files}件から、${entries}活動の報告を取り込みました。`,
  appliedStates: (period: string) => `${period}の提出状況を新しくしました。台帳の文は変わっていません。`,
  appliedUnchanged: '台帳は、選んだファイルと同じです。変えたところはありません。',
  stillOpen: (count: number) =>
    `決めていないところが${count}か所あります。台帳のままにしました。選んでからもう一度取り込めます。`,
  submissions: '提出状況',
  missing: (count: number, names: string) => `まだの課 ${count}：${names}`,
  nobodyMissing: 'すべての課から回答があります。',
  lastTaken: (at: string) => `最後に取り込んだのは ${at} です。`,
  neverTaken: 'この期の回答は、まだ取り込んでいません。',
  stateOf: (department: string) => `${department}の提出状況`,
  rowFacts: (reports: number, activities: number, file: string) =>
    `${reports}／${activities}活動${file === '' ? '' : `　${file}`}`,
  openSheet: (sheet: string) => `シート「${sheet}」を開く`,
  copyMail: '差戻しの文をコピー',
  copyReminder: '督促の文をコピー',
  copyFor: (department: string) => `（${department}）`,
  mailCopied: 'コピーしました。メールに貼り付けて使えます。',
  mailText: 'コピーできませんでした。次の文を選んで使ってください。',
  stateChanged: (department: string, state: string) => `${department}を「${state}」にしました。`,
  working: (department: string) => `${department}の提出状況を書いています…`,
  making: '文を作っています…',
  mail: {
    to: (department: string) => `${department}　御中`,
    ask: (period: string) =>
      `${period}の取組状況の回答について、次の点を確かめ、直したうえで出し直してください。`,
    item: (number: number, sentence: string) => `${number}　${sentence}`,
    from: (place: string) => `　　（${place}）`,
    none: (period: string) =>
      `${period}の取組状況の回答について、確かめたいことがあります。内容を見直したうえで出し直してください。`,
    remind: (period: string) =>
      `${period}の取組状況の回答が、まだ届いていません。記入のうえ、提出してください。`,
    remindTo: (departments: readonly string[]) => `${departments.join('、')}　御中`,
  },
} as const;
