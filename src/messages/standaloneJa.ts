/** The page that opens a workbook by itself, for offices where add-ins are forbidden. */
export const standaloneJa = {
  title: '改革台帳',
  documentTitle: (fileName: string, isChanged: boolean) => `${isChanged ? '● ' : ''}${fileName} - 改革台帳`,
  workbook: 'Excel ブック',
  commands: 'ファイル',
  open: 'ファイルを開く',
  save: '上書き保存',
  saveAs: '別名で保存',
  changed: '保存していない変更があります',
  unchanged: '変更はありません',
  work: '作業',
  sheet: 'シート',
  parts: '画面の切り替え',
  content: '選んでいるセル',
  sheets: 'シートの見出し',
  closeInExcel:
    'Excel でこのファイルを開かないでください。両方で開くと、あとから保存した方の内容だけが残ります。',
  start: {
    title: 'Excel のブックを開いて、台帳化・点検・集計を行います',
    lines: [
      '先に、Excel でそのファイルを閉じてください。',
      'ファイルは、このパソコンの中だけで扱います。どこにも送りません。',
      '保存するまで、ファイルは変わりません。上書きするときは、先に控えを残します。',
      'この画面では、シートを見るだけです。セルを直すときは、保存してから Excel で開いて直します。',
    ],
    drop: 'ファイルをここに重ねて放しても開けます。',
  },
  dropHere: 'ここで放すと開きます',
  opening: (fileName: string) => `「${fileName}」を開いています…`,
  saving: '保存しています…',
  close: '閉じる',
  cancel: 'やめる',
  refused: {
    empty: 'ファイルの中身が空です。もとの場所からコピーし直してください。',
    notWorkbook: 'Excel のブック（.xlsx）ではありません。Excel で .xlsx として保存したものを開いてください。',
    legacyXls:
      '古い形式（.xls）のブックです。Excel で開き、［名前を付けて保存］で .xlsx にしてから開いてください。',
    encrypted:
      'パスワードがかかったブックです。Excel で開き、［ファイル］→［情報］→［ブックの保護］でパスワードを外してから開いてください。',
    truncated: 'ファイルが途中で切れています。もとの場所からコピーし直してください。',
    corrupt: 'ファイルが壊れています。控えから戻すか、もとの場所からコピーし直してください。',
    tooLarge:
      'ブックが大きすぎて、この画面では開けません。使わないシートを外したコピーを Excel で作り、それを開いてください。',
    zip64:
      'ブックが大きすぎて、この画面では開けません。使わないシートを外したコピーを Excel で作り、それを開いてください。',
    zipEncrypted: 'パスワードがかかっているため、開けません。パスワードを外してから開いてください。',
    dtd: 'ブックの中に、開くと危険な書き方があるため、開きません。どこから来たファイルか確かめてください。',
    tooDeep: 'ブックの作りが正しくありません。Excel で開いて保存し直したものを開いてください。',
    malformed: 'ブックの作りが正しくありません。Excel で開いて保存し直したものを開いてください。',
    unreadable:
      'ファイルを読めません。移動や削除がなかったか、ネットワークにつながっているかを確かめてください。',
  },
  refusedFile: (fileName: string, why: string) => `「${fileName}」は開けません。${why}`,
  copy: {
    title: '上書きする前に、控えを残します',
    why: (fileName: string) =>
      `いま「${fileName}」にある内容を、別の名前のファイルに残してから上書きします。Excel でこのファイルを閉じてあることも確かめてください。`,
    beside: '同じフォルダーに控えを作って上書きする',
    besideHow: (fileName: string) => `次の画面で「${fileName}」のあるフォルダーを選んでください。`,
    download: '控えをダウンロードする',
    downloaded: (copyName: string) =>
      `控え「${copyName}」をダウンロードしました。開けることを確かめてから、上書きしてください。`,
    overwrite: '控えを確かめたので上書きする',
  },
  saved: (fileName: string) => `「${fileName}」に保存しました。`,
  savedCopy: (copyName: string) => `前の内容は、同じフォルダーの「${copyName}」にあります。`,
  downloadedAs: (fileName: string) =>
    `「${fileName}」をダウンロードします。開けることを確かめてから、この画面を閉じてください。いま開いているファイルは元のままです。ダウンロードしたものを使ってください。`,
  ownFile: (fileName: string) =>
    `「${fileName}」は、いま開いているファイルです。保存していません。別の名前を付けるか、［上書き保存］を使ってください。`,
  ownFileCopied: (copyName: string) =>
    `選んだのは、いま開いているファイルでした。開いたときの内容は、控え「${copyName}」としてダウンロードしました。`,
  cannotOverwrite:
    'この開き方では上書きできません。［別名で保存］を使うか、Edge の［ファイルを開く］で開き直してください。',
  notWritten: {
    notAllowed:
      'ファイルに書き込む許可がないため、保存していません。もう一度保存を押して許可するか、［別名で保存］を使ってください。',
    changedOnDisk: (fileName: string) =>
      `「${fileName}」は、ここで開いたあとに、ほかの人か Excel が保存し直しています。上書きすると消えてしまうため、保存していません。［別名で保存］で別の名前で残してから、新しいファイルを開いて、やり直してください。`,
    gone: (fileName: string) =>
      `「${fileName}」が元の場所にないため、保存していません。移動、名前の変更、削除がなかったか確かめるか、［別名で保存］で別の名前で保存してください。`,
    otherFolder: (fileName: string) =>
      `選んだフォルダーに「${fileName}」がないため、保存していません。もう一度保存を押し、このファイルのあるフォルダーを選んでください。`,
    noCopy:
      '控えを作れなかったため、上書きしていません。フォルダーに書き込めるか確かめるか、［別名で保存］を使ってください。',
    locked: (fileName: string) =>
      `「${fileName}」をほかのプログラムが使っているため、保存していません。Excel で閉じてから、もう一度保存してください。`,
    diskFull:
      '空き容量が足りないため、保存していません。ファイルは元のままです。空けてから、もう一度保存してください。',
    notVerified: (fileName: string) =>
      `「${fileName}」に書き込みましたが、読み返した内容が違います。［別名で保存］で別の名前で残し、控えと比べてください。`,
    failed:
      '保存できませんでした。ファイルは元のままです。もう一度保存するか、［別名で保存］で別の名前で保存してください。',
  },
  broken:
    '操作が途中で止まったため、この画面のブックは保存できません。ファイルは元のままです。ファイルを開き直してください。',
  unexpected: '予期しないことが起きました。ファイルは変えていません。ファイルを開き直してください。',
  leave: {
    title: '保存していない変更があります',
    why: (fileName: string) => `別のファイルを開くと、「${fileName}」でしたことは消えます。`,
    open: '保存せずに別のファイルを開く',
  },
} as const;
