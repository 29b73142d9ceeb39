/** What the pane says about bringing sheets in again, and about reading them. */
export const registerPaneJa = {
  headings: {
    title: '見出しの読み取り',
    sheet: (name: string) => `「${name}」`,
    sheets: (name: string, others: number) => `「${name}」ほか${others}枚`,
    counts: (fields: number, doubtful: number) =>
      doubtful === 0 ? `見出し${fields}` : `見出し${fields}、うち確かめたい見出し${doubtful}`,
    change: '変える',
    alternatives: (places: string) => `ほかの候補：${places}`,
    choose: '選んでいるセルを見出しにする',
    how: '読み取りが違うときは、シートで正しい見出しのセルを選んでから、その欄の「変える」を押してください。次からも、同じ見出しのシートで使います。',
    notFound: '見つかりません',
    noSuchField: 'この欄は、シートにない',
    otherSheet: (sheet: string, wanted: string) =>
      `選んでいるセルはシート「${sheet}」にあります。シート「${wanted}」の見出しのセルを選んでから押してください。`,
    nothingChosen: 'セルが選ばれていません。見出しのセルを選んでから押してください。',
    shown: (field: string, sheet: string, cell: string) =>
      `${field}の見出しを「${sheet}」の ${cell} にしました。`,
    absent: (field: string, sheet: string) => `「${sheet}」に${field}の欄はないことにしました。`,
    forget: '示した見出しをやめる',
    show: '見出しを示す',
    byPerson: '人が示した見出し',
  },
  reading: {
    doubtsTitle: (count: number) => `読み取りで確かめるところ ${count}か所`,
    leftOutTitle: '活動として読まなかった行',
    leftOutCount: (count: number) => `計・注記・記入例の行 ${count}行`,
    doubt: {
      activityMissing: (text: string) => `「${text}」の行は、活動の名前がないため台帳に入りません。`,
      programMissing: (text: string) => `「${text}」の行は、どの事業の活動かわからないため台帳に入りません。`,
      severalActivities: (text: string) =>
        `「${text}」の行は、一つのセルに複数の活動があります。それぞれを活動にします。`,
      errorValue: (text: string) => `数式が「${text}」になっているため、空欄として読みました。`,
      severalStatuses: (text: string) =>
        `「${text}」の行は、一つの活動に進捗状況が二つ以上あります。元のシートで一つにしてください。`,
      sharedText: (text: string) =>
        `「${text}」は、どの活動のことかわからないため台帳に入りません。元のシートで、活動の欄に書いてください。`,
      unread: (text: string) => `「${text}」の行は、活動でも見出しでもないため読みませんでした。`,
      newHeading: (text: string) =>
        `「${text}」は、計画にない見出しです。台帳に新しい見出しとして加わります。書き誤りなら、元のシートを直してください。`,
    },
    leftOutRow: {
      example: (text: string) => `記入例：${text}`,
      subtotal: (text: string) => `計の行：${text}`,
      note: (text: string) => `注記：${text}`,
    },
  },
  again: {
    conflicts: (count: number) => `どちらにするか決めるところ ${count}か所`,
    conflictsWhy:
      '前に台帳にしたあと、台帳と元のシートの両方で違うように直されています。選ばないところは台帳のままにして、次の台帳化でまたお尋ねします。',
    field: (name: string, field: string) => `${name}　${field}`,
    inRegister: '台帳のまま',
    inSheet: 'シートの内容',
    blank: '（空欄）',
    allRegister: 'すべて台帳のまま',
    allSheet: 'すべてシートの内容',
    taken: (count: number) => `シートから取り込むところ ${count}か所`,
    change: (name: string, field: string, before: string, after: string) =>
      `${name}　${field}：「${before}」→「${after}」`,
    kept: (count: number) => `台帳で直したまま残すところ ${count}か所`,
    keptChange: (name: string, field: string, register: string, sheet: string) =>
      `${name}　${field}：台帳「${register}」（シートは「${sheet}」）`,
    gone: (count: number) => `元のシートからなくなったもの ${count}件`,
    goneWhy: '台帳からは消しません。「元のシートにない」に○を付けて残します。',
    goneRow: (what: string, name: string, sheet: string) => `${what}「${name}」（${sheet}）`,
    added: (count: number) => `新しく加わるもの ${count}件`,
    addedRow: (what: string, name: string) => `${what}「${name}」`,
    what: {
      program: '事業',
      activity: '活動',
      entry: '報告',
      period: '報告期',
      effect: '効果額',
      indicator: '指標',
    },
    remember: '決めたことを覚える',
    noHeading: (programs: number, level: string) =>
      `${level}が決まっていない事業が${programs}件あります。シートに書かれていないため、推測では入れません。シート「台帳_事業」の見出しIDに入れてください。`,
    importedField: {
      displayNumber: '番号',
      name: '名称',
      department: '担当課',
      isPriority: '重点',
      nodeId: '見出し',
      overview: '取組の概要',
      programId: '事業',
      isRepeated: '再掲',
      status: '進捗状況',
      achievement: '取組実績',
      delayReason: '遅れの理由',
      nextAction: '今後の対応',
      amount: '効果額',
      method: '算定方法',
      measure: '指標の値',
      unit: '指標の単位',
    },
  },
} as const;
