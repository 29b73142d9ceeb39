/** Every sentence that a person reads on the screen, in plain 公用文: what happened, why, what to do next. */
export const ja = {
  action: {
    makeRegister: '台帳化',
    collect: '取込',
    check: '点検',
    aggregate: '集計',
    close: '閉じる',
  },
  blocked: {
    workbookReadOnly:
      'このブックは読み取り専用で開かれているため、書き込めません。ほかの人が開いていないか確かめて開き直すか、［名前を付けて保存］で別のブックにしてから、もう一度実行してください。',
    structureProtected:
      'ブックが保護されているため、シートを追加できません。［校閲］の［ブックの保護］を解除してから、もう一度実行してください。',
    oldFileFormat: (fileName: string) =>
      `「${fileName}」は古い形式（.xls）のため、使えません。［名前を付けて保存］で .xlsx として保存してから、もう一度実行してください。`,
    sheetProtected: (sheets: string) =>
      `シート${sheets}が保護されているため、書き込めません。［校閲］の［シート保護の解除］をしてから、もう一度実行してください。`,
    sheetFiltered: (sheets: string) =>
      `シート${sheets}の表がフィルターで絞り込まれているため、書き込めません。表のセルを選び、［データ］の［クリア］で絞り込みを解除してから、もう一度実行してください。`,
    sheetNameTaken: (sheets: string) =>
      `${sheets}という名前のシートがすでにありますが、改革台帳が作ったものではないため、書き込めません。そのシートの名前を変えてから、もう一度実行してください。`,
    sheetMissing: (sheets: string) =>
      `シート${sheets}が見つかりません。名前を変えたり削除したりしていないか確かめてください。`,
    tableNameTaken: (name: string, sheet: string) =>
      `シート「${sheet}」に、改革台帳が使う「${name}」という名前のテーブルがすでにあります。［テーブル デザイン］でテーブルの名前を変えてから、もう一度実行してください。`,
    mergedCells: (sheet: string, areas: string) =>
      `シート「${sheet}」の ${areas} が結合されているため、書き込めません。結合を解除してから、もう一度実行してください。`,
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
    noList: (sheets: string) =>
      sheets === ''
        ? '取組状況の一覧や個票が見つかりません。「活動」「進捗状況」などの見出しがある表のブックを開いてから、もう一度実行してください。'
        : `シート${sheets}に、取組状況の一覧や個票が見つかりません。「活動」「進捗状況」などの見出しがある表のブックを開いてから、もう一度実行してください。`,
    ownNameUsed: (sheet: string) =>
      `取組状況の一覧や個票が見つかりません。シート「${sheet}」は、改革台帳が使う名前のため読んでいません。一覧や個票であれば、シートの名前を変えてから、もう一度実行してください。`,
    headingMissing: (sheet: string, headings: string) =>
      `シート「${sheet}」の表に${headings}の見出しが見つかりません。その列の見出しに${headings}と書いてから、もう一度実行してください。`,
    chooseList: (sheets: string) =>
      `同じ活動を同じ報告期に報告しているシートが${sheets}にあります。作業ウィンドウの「台帳化」で使うシートを選ぶか、使わないシートを削除してから、もう一度実行してください。`,
    noSheetChosen:
      '使うシートが一つも選ばれていません。作業ウィンドウの「台帳化」で、使うシートを選んでください。',
    unknownSheet: (sheet: string) =>
      `シート「${sheet}」は一覧や個票として読み取れません。別のシートを選んでください。`,
    registerStands:
      'このブックには、もう台帳があります。計画の名称や進捗状況の選択肢は、シート「設定」で変えてください。',
    noRegister: 'このブックには台帳がありません。先に「台帳化」を実行してください。',
    noEntries:
      '台帳に進捗の報告がまだありません。取組状況の一覧や個票のシートをこのブックに入れて、「台帳化」を実行してください。',
    nothingToUndo: '取り消せる操作がありません。',
    summaryNotCurrent:
      '総括がないか、台帳と同じではありません。「集計」を押して総括を新しくし、内容を確かめてから、もう一度実行してください。',
    notConfirmable: (notCounted: number, findings: number) =>
      `表に入らない活動が${notCounted}件、点検で集計を止めるものが${findings}件あるため、確定できません。「点検」で直してから、もう一度実行してください。`,
    noPublished: (period: string) =>
      `${period}の公表版がまだありません。先に公表版にしてから、訂正版を作ってください。`,
    noConfirmed: '会議版や公表版にした総括が、このブックにはありません。',
    onePeriod:
      '比べる二つの報告期が台帳にありません。前の期の一覧や個票も「台帳化」で台帳に入れてから、もう一度実行してください。',
    nothingToOpen: (period: string) =>
      `${period}に開く活動がありません。台帳の活動がすべて、終了したか、集計しないものになっています。`,
    unknownPeriod: (period: string, known: string) =>
      `報告期「${period}」は台帳にありません。台帳にある報告期（${known}）から選んで、もう一度実行してください。`,
    knownPeriod: (id: string, label: string) => `${id}：${label}`,
    registerDamaged: (sheet: string, table: string) =>
      `シート「${sheet}」のテーブル「${table}」が見つかりません。シートやテーブルを削除したときは［元に戻す］で戻すか、保存してある前のブックを使ってください。`,
    registerHeadingMissing: (sheet: string, heading: string) =>
      `シート「${sheet}」の見出し「${heading}」が見つかりません。見出しの名前を元に戻してから、もう一度実行してください。`,
    badSetting: (sheet: string, cell: string, item: string, value: string) =>
      value === ''
        ? `シート「${sheet}」の ${cell}「${item}」が空です。右の説明を見て値を入れてから、もう一度実行してください。`
        : `シート「${sheet}」の ${cell}「${item}」に「${value}」は使えません。右の説明を見て直してから、もう一度実行してください。`,
    settingMissing: (sheet: string, item: string) =>
      `シート「${sheet}」に「${item}」の行がありません。項目の名前や行を元に戻してから、もう一度実行してください。`,
    badStatusSet: (sheet: string, cell: string, label: string) =>
      label === ''
        ? `シート「${sheet}」の ${cell} に、進捗状況の選択肢の言葉がありません。言葉を入れるか、その行を削除してから、もう一度実行してください。`
        : `シート「${sheet}」の ${cell}「${label}」は、同じ言葉がほかの選択肢にあります。どちらかを直してから、もう一度実行してください。`,
    badReference: (sheet: string, cell: string, value: string) =>
      value === ''
        ? `シート「${sheet}」の ${cell} のIDが空です。IDを入れるか、その行を削除してから、もう一度実行してください。`
        : `シート「${sheet}」の ${cell} のID「${value}」は、台帳にありません。IDを元に戻すか、その行を削除してから、もう一度実行してください。`,
    newerFormat: (version: number) =>
      `このブックの台帳は、新しい版の改革台帳（形式 ${version}）で作られています。このブックには何も書き込んでいません。アドインを新しい版にしてから、もう一度実行してください。表を見ることと印刷は、今のままでできます。`,
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
  failed: {
    unexpected:
      '予期しないエラーが起きました。ブックが変わっていないか確かめ、「詳細をコピー」で情報を控えて担当者に伝えてください。',
  },
  question: {
    choosePeriods: (sheets: string) =>
      `シート${sheets}がどの報告期（年度・上半期など）のものか、決められません。作業ウィンドウの「台帳化」で選ぶか、表題に「令和4（2022）年度上半期」のように一つだけ書いてから、もう一度実行してください。`,
    handEdited: (sheet: string, cells: string) =>
      `シート「${sheet}」の表の中に手入力があります（${cells}）。作り直すと消えます。`,
    changedEntries: (count: number) =>
      `元のシートで、前に台帳にしたあとに直されたところが${count}か所あります。台帳に取り込みますか。`,
    conflicts: (count: number) =>
      `台帳と元のシートの両方で、違うように直されたところが${count}か所あります。作業ウィンドウの「台帳化」で、どちらにするか選んでください。選ぶまでは台帳のままです。`,
    checkSheetEdited: (sheet: string, cells: string) =>
      `シート「${sheet}」の「対応」の列のほかに手入力があるため（${cells}）、書き直していません。作業ウィンドウの「点検」で書き直すと、その手入力は消えます。`,
  },
  done: {
    makeRegister: (programs: number, activities: number, periods: string) =>
      `${periods === '' ? '' : `${periods}の`}${programs}事業・${activities}活動を台帳にしました。`,
    makeRegisterUnchanged: '台帳は元のシートと同じです。変更はありません。',
    keptConflicts: (count: number) =>
      `台帳と元のシートの両方で、違うように直されたところが${count}か所あり、台帳のままにしました。作業ウィンドウの「台帳化」で選べます。`,
    goneRows: (count: number) =>
      `元のシートからなくなったものが${count}件あります。消さずに、台帳の「元のシートにない」に○を付けました。`,
    noHeading: (programs: number, level: string) =>
      `${level}が決まっていない事業が${programs}件あります。シート「台帳_事業」の見出しIDに入れてください。`,
    aggregate: (period: string, total: number) => `${period}の${total}活動を集計しました。`,
    aggregateUnchanged: '総括は最新です。変更はありません。',
    aggregateProvisional: (count: number) => `【暫定】表に入っていない活動が${count}件あります。`,
    newerTexts: (count: number) =>
      `総括で手直しした文のうち、部署が新しく書き直したものが${count}件あり、手直しした文のままにしました。作業ウィンドウの「集計」で見比べられます。`,
    aggregateStopping: (count: number) =>
      `確定するまでに直すことが${count}件あります。「点検」で確かめてください。`,
    check: (stopping: number, attention: number) =>
      stopping + attention === 0
        ? '直すところはありません。'
        : `集計を止めるもの${stopping}件、確認するもの${attention}件があります。`,
    checkSheet: (sheet: string) => `くわしくは、シート「${sheet}」を見てください。`,
    checkSheetNotWritten: '点検結果のシートは、次のため書いていません。',
  },
  list: {
    separator: '、',
    sheet: (name: string) => `「${name}」`,
    more: (count: number) => `ほか${count}か所`,
    moreSheets: (count: number) => `ほか${count}枚`,
  },
} as const;
