import { findingsJa } from './findings';

/** Every sentence that a person reads on the screen, in plain 公用文: what happened, why, what to do next. */
export const ja = {
  action: {
    makeRegister: '台帳化',
    check: '点検',
    aggregate: '集計',
  },
  blocked: {
    workbookReadOnly:
      'このブックは読み取り専用で開かれているため、書き込めません。ほかの人が開いていないか確かめ、開き直してから、もう一度実行してください。',
    structureProtected:
      'ブックが保護されているため、シートを追加できません。［校閲］の［ブックの保護］を解除してから、もう一度実行してください。',
    oldFileFormat: (fileName: string) =>
      `「${fileName}」は古い形式（.xls）のため、使えません。［名前を付けて保存］で .xlsx として保存してから、もう一度実行してください。`,
    sheetProtected: (sheet: string) =>
      `シート「${sheet}」が保護されているため、書き込めません。［校閲］の［シート保護の解除］をしてから、もう一度実行してください。`,
    sheetFiltered: (sheet: string) =>
      `シート「${sheet}」がフィルターで絞り込まれているため、書き込めません。［データ］の［クリア］で絞り込みを解除してから、もう一度実行してください。`,
    sheetNameTaken: (sheet: string) =>
      `「${sheet}」という名前のシートがすでにあります。そのシートの名前を変えてから、もう一度実行してください。`,
    sheetMissing: (sheet: string) =>
      `シート「${sheet}」が見つかりません。名前を変えたり削除したりしていないか確かめてください。`,
    tableNameTaken: (name: string, sheet: string) =>
      `シート「${sheet}」に「${name}」という名前のテーブルがすでにあります。［テーブル デザイン］で名前を変えてから、もう一度実行してください。`,
    mergedCells: (sheet: string, area: string) =>
      `シート「${sheet}」の ${area} が結合されているため、書き込めません。結合を解除してから、もう一度実行してください。`,
    tableInTheWay: (sheet: string, area: string, name: string) =>
      `シート「${sheet}」の ${area} にある別のテーブル「${name}」と重なるため、書き込めません。そのテーブルを移してから、もう一度実行してください。`,
    cellEditMode:
      'セルの編集中のため、実行できません。Enter キーで入力を確定してから、もう一度実行してください。',
    sharedWorkbook:
      'このブックには書き込めません。「ブックの共有（従来）」になっている場合は、［校閲］で共有を解除してから、もう一度実行してください。',
    tooLarge:
      '対象が大きすぎて、Excel が処理できません。表の下や右の空の行・列を削除してから、もう一度実行してください。',
    otherWorkbookInFront: '別のブックが前面にあります。このブックを選んでから、もう一度実行してください。',
    dialogOpen: 'Excel のダイアログが開いているため、実行できません。閉じてから、もう一度実行してください。',
    hostBusy: '処理が中断されました。ブックを保存して Excel を開き直してから、もう一度実行してください。',
    excelTooOld: (detail: string) =>
      `この Excel では使えない操作があります（${detail}）。Excel 2021 以降で開いてください。`,
    noList:
      '取組状況の一覧や個票が見つかりません。「活動」「進捗状況」などの見出しがあるシートのブックを開いてから、もう一度実行してください。',
    headingMissing: (sheet: string, headings: string) =>
      `シート「${sheet}」に${headings}の見出しが見つかりません。見出しを確かめてから、もう一度実行してください。`,
    chooseList: (sheets: string) =>
      `同じ報告期の一覧が${sheets}にあります。作業ウィンドウの「台帳化」で、使うシートを選んでください。`,
    unknownSheet: (sheet: string) =>
      `シート「${sheet}」は一覧や個票として読み取れません。別のシートを選んでください。`,
    periodMissing: (sheet: string) =>
      `シート「${sheet}」から報告期（年度・上半期など）が読み取れません。表題に「令和4（2022）年度上半期」のように書いてから、もう一度実行してください。`,
    periodConflict: (sheet: string, cell: string, text: string) =>
      `シート「${sheet}」の ${cell}「${text}」は、和暦と西暦が合いません。どちらかを直してから、もう一度実行してください。`,
    noRegister: 'このブックには台帳がありません。先に「台帳化」を実行してください。',
    noEntries: '台帳に進捗の報告がありません。先に「台帳化」を実行してください。',
    nothingToUndo: '取り消せる操作がありません。',
    unknownPeriod: (period: string, known: string) =>
      `報告期「${period}」は台帳にありません。台帳にある報告期は ${known} です。`,
    registerDamaged: (sheet: string, table: string) =>
      `シート「${sheet}」のテーブル「${table}」が見つかりません。削除した場合は元に戻すか、保存してある前のブックを使ってください。`,
    registerHeadingMissing: (sheet: string, heading: string) =>
      `シート「${sheet}」の見出し「${heading}」が見つかりません。見出しの名前を元に戻してから、もう一度実行してください。`,
    badSetting: (item: string, value: string) =>
      value === ''
        ? `シート「設定」の「${item}」が空か、行がありません。値を入れてから、もう一度実行してください。`
        : `シート「設定」の「${item}」の値「${value}」は使えません。説明を見て直してから、もう一度実行してください。`,
    badReference: (sheet: string, cell: string, value: string) =>
      `シート「${sheet}」の ${cell}「${value}」に当たる行が台帳にありません。IDを元に戻してから、もう一度実行してください。`,
    newerFormat: (version: number) =>
      `このブックの台帳は、新しい版の改革台帳（形式 ${version}）で作られています。アドインを更新してから、もう一度実行してください。`,
    foreignSummary: (sheet: string) =>
      `「${sheet}」という名前のシートがすでにありますが、改革台帳が作ったものではありません。そのシートの名前を変えてから、もう一度実行してください。`,
    sheetTooLarge: (sheet: string) =>
      `シート「${sheet}」は大きすぎるため、全部は読めません（20,000行・200列まで）。表の外の不要な行・列を削除してから、もう一度実行してください。`,
  },
  refusedFile: {
    empty: (file: string) => `「${file}」は中身がありません（0バイト）。作成した課に確認してください。`,
    notWorkbook: (file: string) =>
      `「${file}」は Excel のブックではありません。Excel で開いて .xlsx で保存し直してください。`,
    legacyXls: (file: string) =>
      `「${file}」は古い形式（.xls）です。Excel で開き、.xlsx で保存し直してください。`,
    encrypted: (file: string) =>
      `「${file}」はパスワードで保護されています。パスワードを外して保存し直してください。`,
    truncated: (file: string) =>
      `「${file}」は途中で切れています。もう一度コピーするか、作成した課に確認してください。`,
    corrupt: (file: string) =>
      `「${file}」は壊れています。もう一度コピーするか、作成した課に確認してください。`,
    tooLarge: (file: string) =>
      `「${file}」は大きすぎるため、開きません。不要なシートや行を削除してください。`,
    zip64: (file: string) =>
      `「${file}」は対応していない形式で圧縮されています。Excel で開いて保存し直してください。`,
    zipEncrypted: (file: string) => `「${file}」は暗号化されています。暗号化を外して保存し直してください。`,
    dtd: (file: string) =>
      `「${file}」に使えない記述があるため、開きません。Excel で開いて保存し直してください。`,
    tooDeep: (file: string) =>
      `「${file}」の構造が複雑すぎるため、開きません。Excel で開いて保存し直してください。`,
    malformed: (file: string) => `「${file}」はブックとして読めません。Excel で開いて保存し直してください。`,
  },
  finding: findingsJa,
  failed: {
    unexpected:
      '予期しないエラーが起きました。ブックが変わっていないか確かめ、「詳細をコピー」で情報を控えて担当者に伝えてください。',
  },
  question: {
    handEdited: (sheet: string, cells: string) =>
      `シート「${sheet}」の表の中に手入力があります（${cells}）。作り直すと消えます。`,
    changedEntries: (count: number) =>
      `台帳と元のシートで内容が違う報告が${count}件あります。元のシートの内容に置き換えますか。`,
  },
  done: {
    makeRegister: (programs: number, activities: number, periods: string) =>
      `${periods}の${programs}事業・${activities}活動を台帳にしました。`,
    makeRegisterUnchanged: '台帳は元のシートと同じです。変更はありません。',
    aggregate: (period: string, total: number) => `${period}の${total}活動を集計しました。`,
    aggregateUnchanged: '総括は最新です。変更はありません。',
    aggregateProvisional: (count: number) => `【暫定】表に入っていない活動が${count}件あります。`,
    check: (stopping: number, attention: number) =>
      stopping + attention === 0
        ? '直すところはありません。'
        : `集計を止めるもの${stopping}件、確認するもの${attention}件があります。`,
  },
  pane: {
    title: '改革台帳',
    loading: 'ブックを読んでいます…',
    working: (action: string) => `${action}を実行しています…`,
    reload: '読み直す',
    back: 'ホームに戻る',
    cancel: 'やめる',
    close: '閉じる',
    undo: '直前の操作を取り消す',
    undoOf: (action: string, at: string) => `直前の操作：${action}（${at}）`,
    copyDetails: '詳細をコピー',
    copied: 'コピーしました。',
    copyFailed: 'コピーできませんでした。次の文字を選んで控えてください。',
    elsewhere: 'この画面は Excel の中で使います。Excel の［改革台帳］タブから開いてください。',
    version: (version: string) => `改革台帳 ${version}`,
    tabs: { home: 'ホーム', register: '台帳化', check: '点検', aggregate: '集計', settings: '設定' },
    readOnly: '読み取り専用で開いています。見るだけはできますが、書き込みはできません。',
    home: {
      next: '次にすること',
      makeRegister: '台帳にする',
      makeRegisterWhy: (sheets: number) =>
        `取組状況のシートが${sheets}枚あります。読み取った内容を確かめて、台帳にします。`,
      aggregate: '集計する',
      aggregateWhy: (period: string) => `${period}の総括を作ります。`,
      aggregateAgainWhy: '台帳が変わっています。総括を新しくします。',
      check: '報告を点検する',
      checkWhy: (count: number) => `表に入らない活動が${count}件あります。先に点検します。`,
      finished: '総括は台帳と同じです。印刷して確かめられます。',
      showSummary: '総括を見る',
      period: '報告期',
      counted: '集計する活動',
      activities: (count: number) => `${count}活動`,
      open: '表に入らないもの',
      openCount: (count: number) => `${count}件`,
      noneOpen: 'なし',
      last: '前回の集計',
      neverAggregated: 'まだ集計していません',
      foreignTitle: 'このブックには、取組状況の表が見つかりません。',
      foreignLines: [
        '改革台帳は、行財政改革の取組状況を書いた一覧や個票を、そのまま読み取って台帳にします。',
        '台帳から「総括」（活動数の表・グラフ・文章）を、数を検算しながら作ります。',
        '「活動」「進捗状況」などの見出しがある表のブックで、もう一度開いてください。このブックは変えていません。',
      ],
    },
    register: {
      intro: 'シートから読み取った内容です。元のシートは変わりません。',
      sheets: '使うシート',
      kind: { list: '一覧', form: '個票', plan: '計画' },
      records: (count: number) => `${count}件`,
      outOfScope: '対象外のシート',
      found: '読み取った内容',
      programs: '事業',
      activities: '活動',
      departments: '担当課',
      periods: '報告期',
      problems: (count: number) => `確かめるところ ${count}件`,
      fields: '見出しの読み取り',
      fieldAt: (label: string, cell: string) => `「${label}」（${cell}）`,
      preview: 'はじめの数件',
      apply: 'この内容で台帳にする',
      applyChanges: 'この内容に置き換える',
      willAdd: (sheets: string) => `シート ${sheets} を追加します。`,
      willUpdate: '台帳のシートを新しくします。',
      changes: (count: number) => `台帳と違うところ ${count}件`,
      change: (field: string, before: string, after: string) => `${field}：「${before}」→「${after}」`,
      unchanged: '台帳は、このシートと同じです。',
      field: {
        level1: '視点・目標',
        level2: '改革テーマなど',
        level3: '三番目の階層',
        programNumber: '事業番号',
        program: '事業名',
        overview: '取組の概要',
        priority: '重点',
        inSummary: '総括掲載',
        department: '担当課',
        number: '番号',
        activity: '活動',
        repeated: '再掲',
        period: '報告期',
        status: '進捗状況',
        achievement: '取組実績',
        delayReason: '遅れの理由',
        nextAction: '今後の対応',
      },
      confidence: { sure: '確実', likely: 'たぶん', guess: '要確認' },
      reason: {
        example: '記入例のため',
        choices: '選択肢の一覧のため',
        empty: '空のため',
        generated: '改革台帳が作ったシートのため',
        hidden: '非表示のため',
        notRead: '読んでいないため',
        noHeadings: '取組状況の見出しがないため',
        headingMissing: '必要な見出しが足りないため',
      },
    },
    aggregate: {
      intro: (period: string) => `${period}の活動を数えて、総括を作ります。`,
      period: '報告期',
      willMake: 'シート「総括」を追加します。',
      willRenew:
        'シート「総括」の表・グラフ・文章を、その場で新しくします。横や下に書いた文はそのまま残ります。',
      unchanged: '総括は台帳と同じです。新しくするところはありません。',
      handEdited: (count: number) => `表の中の手入力${count}か所は、作り直すと消えます。`,
      acceptHandEdits: '手入力が消えることを確かめました',
      apply: '集計する',
      again: 'もう一度作る',
      figures: '集計の結果',
      notCounted: (count: number) => `表に入らない活動 ${count}件`,
      noAnswer: '未回答',
      outsideSet: (status: string) => `選択肢にない「${status}」`,
      noHeading: '見出しが決まっていない',
      disagreeing: '報告が食い違う',
      changedFigures: (count: number) => `前回の集計から変わった数 ${count}か所`,
      changedFigure: (label: string, status: string, before: number, after: number) =>
        `${label}「${status}」 ${before} → ${after}`,
      crossCheck: (rows: number, columns: number, detail: number) =>
        `検算　行の合計${rows}＝列の合計${columns}＝明細${detail}`,
    },
    check: {
      intro: '集計の前に、報告の内容を点検します。',
      apply: '点検する',
      none: '直すところはありません。',
      severity: { stop: '集計を止める', confirm: '確認', notice: 'お知らせ' },
      filter: '表示するもの',
      all: 'すべて',
      count: (count: number) => `${count}件`,
    },
    settings: {
      intro:
        '計画の名称、資料番号、進捗状況の選択肢などは、シート「設定」で変えられます。変えたあとに「集計」を押してください。',
      open: 'シート「設定」を開く',
      none: '設定は、台帳を作ると使えるようになります。',
      about: 'このアドインは、ブックの外へ何も送りません。',
    },
    undone: (action: string, at: string) => `${action}（${at}）を取り消しました。`,
    notRestored: {
      formats: (sheet: string) => `シート「${sheet}」の書式は、元に戻していません。`,
      validation: (sheet: string) => `シート「${sheet}」の入力規則と条件付き書式は、元に戻していません。`,
      charts: (sheet: string) => `シート「${sheet}」のグラフは、新しいデータのままです。`,
      sheet: (sheet: string) => `削除したシート「${sheet}」は、元に戻せません。`,
    },
    editedSince: (places: string) => `操作のあとに手で直したところ（${places}）も、元に戻ります。`,
    undoAnyway: 'それでも取り消す',
    cannotUndo:
      'この操作は変更が多いため、あとで取り消せません。ブックのコピーを取ってから実行してください。',
    goTo: (cell: string) => `${cell} を表示`,
    total: '合計',
  },
  list: {
    separator: '、',
    sheet: (name: string) => `「${name}」`,
    more: (count: number) => `ほか${count}か所`,
  },
} as const;
