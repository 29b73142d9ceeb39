/** The page on which a city's IT sees whether the site is whole (check.html). */
export const selfCheckJa = {
  title: '改革台帳 設置の点検',
  intro: 'サーバーに置いたファイルと設定を、この画面から確かめます。何も変えず、外へは何も送りません。',
  checking: (done: number, total: number) => `ファイルを確かめています（${done} / ${total}）…`,
  again: 'もう一度確かめる',
  backToPane: '作業ウィンドウへ戻る',
  verdict: {
    good: 'そろっています。直すところはありません。',
    advice: (count: number) => `動きますが、直したほうがよいところが${count}件あります。`,
    stop: (stops: number, advice: number) =>
      advice === 0
        ? `このままでは正しく動きません。直すところが${stops}件あります。`
        : `このままでは正しく動きません。直すところが${stops}件、ほかに注意が${advice}件あります。`,
  },
  mark: { good: '【良い】', advice: '【注意】', stop: '【直す】' },
  files: {
    title: 'ファイル',
    good: (count: number) => `${count}個のファイルがすべてあり、配布したものと同じです。`,
    unread: (count: number) =>
      `${count}個のファイルがすべてあります。https でないため、中身が同じかどうかは確かめられません。`,
    noList:
      'ファイルの一覧（files.json）が読めません。zip の site フォルダーの中身を、フォルダーごとすべてサーバーに置いてください。',
    boxed:
      'サーバーがこの画面を sandbox に入れているため、ファイルもヘッダーも確かめられません。Content-Security-Policy から sandbox を外し、zip の server フォルダーの設定例にある値に置き換えてください。このままではアドインも動きません。',
    noServer:
      'この画面を、ファイルのまま開いています。zip の site フォルダーの中身を Web サーバーに置き、https のアドレスで開いてください。',
    listNot: (why: string) => `ファイルの一覧が読めないため、ほかのファイルは確かめていません。${why}`,
    named: (path: string, more: number) =>
      more === 0 ? `「${path}」` : `「${path}」など、同じ場所の${more + 1}個のファイル`,
    elsewhere: '別のサーバーか、https でないアドレス',
    missing: (paths: string, status: number) =>
      `${paths}がありません（サーバーの答え: ${status}）。zip の site フォルダーから、同じ場所に置き直してください。置いてあるときは、大文字と小文字の違いと、その種類のファイルを返さない設定がないかを確かめてください。`,
    refused: (paths: string, status: number) =>
      `${paths}をサーバーが渡しません（サーバーの答え: ${status}）。ファイルの読み取りの権限と、サインインを求める設定がないかを確かめてください。`,
    failing: (paths: string, status: number) =>
      `${paths}を求めると、サーバーがエラーになります（サーバーの答え: ${status}）。サーバーの記録と設定を確かめてください。`,
    noAnswer: (paths: string) =>
      `${paths}に答えがありません。サーバーが止まっていないか、証明書に誤りがないか、途中の機器が止めていないかを確かめてください。`,
    redirected: (paths: string, to: string) =>
      `${paths}を求めると、別の場所（${to}）へ移されます。この場所だけは、認証や転送をせずに返してください。`,
    changed: (paths: string) =>
      `${paths}の中身が配布したものと違います。版の違うファイルが混ざっていないか、途中の機器が書き換えていないかを確かめ、置き直してください。`,
    more: (count: number) => `ほか${count}件も同じです。`,
  },
  headers: {
    title: '応答ヘッダー',
    good: 'どのファイルにも、決められたヘッダーが付いています。',
    on: (path: string, more: number) => (more === 0 ? `（${path}）` : `（${path} ほか${more}個）`),
    none: 'なし',
    contentType: (found: string, expected: string, files: string) =>
      `Content-Type が「${found}」です。「${expected}」で返すようにしてください${files}。このままではファイルが読み込まれません。`,
    sniffing: (found: string, files: string) =>
      `X-Content-Type-Options が「${found}」です。「nosniff」を付けてください${files}。`,
    referrer: (found: string, files: string) =>
      `Referrer-Policy が「${found}」です。「no-referrer」を付けてください${files}。`,
    oldPages: (found: string, files: string) =>
      `Cache-Control が「${found}」です。「no-cache」を付けてください${files}。更新しても古い画面が残ることがあります。`,
    neverKept: (found: string, files: string) =>
      `Cache-Control が「${found}」です。名前に記号の入ったファイルは「public, max-age=31536000, immutable」でかまいません${files}。開くたびに読み直すため遅くなります。`,
    frameOptions: (found: string, files: string) =>
      `X-Frame-Options が「${found}」です。外してください${files}。Web 版の Excel で開けなくなります。`,
    noPolicy: (files: string) =>
      `Content-Security-Policy がヘッダーにありません${files}。画面の中にも同じ決まりが入っているため外へは送られませんが、ヘッダーにも付けてください。`,
    narrowed: (directive: string, found: string) => `${directive} が「${found}」`,
    separator: '、',
    policyNarrows: (narrowed: string, files: string) =>
      `Content-Security-Policy が、画面に要るものまで止めています（${narrowed}）。zip の server フォルダーの設定例にある値に、全体を置き換えてください${files}。サーバー全体に別の値が付いていないかも確かめてください。このままでは動かないところがあります。`,
    frameAncestors: (found: string, files: string) =>
      `Content-Security-Policy の frame-ancestors が「${found}」です。「'self'」を入れてください${files}。Web 版の Excel で開けなくなります。`,
  },
  connection: {
    title: '接続',
    good: (origin: string) => `${origin} に https でつながっています。`,
    local: (origin: string) => `${origin} はこの PC の中だけのアドレスです。ほかの PC からは使えません。`,
    insecure: (origin: string) =>
      `${origin} は https ではありません。Excel は https のアドレスしか受け付けません。サーバーに証明書を入れてください。`,
  },
  excel: {
    title: 'Excel',
    elsewhere:
      'ブラウザーで開いています。Excel の版と機能は、作業ウィンドウの［設定］から「設置の点検」を開くと分かります。',
    noLibrary:
      'office.js が読み込まれていません。site フォルダーの office-js を、フォルダーごと置いてください。',
    host: (platform: string, version: string) => `Excel（${platform}）${version}`,
    api: (newest: string) => `この Excel が備える機能は ExcelApi ${newest} までです。必要なのは 1.14 です。`,
    tooOld: (newest: string) =>
      `この Excel が備える機能は ExcelApi ${newest} までで、必要な 1.14 に足りません。Excel 2021 以降か Microsoft 365 で使ってください。`,
    noApi: 'なし',
    others: (sets: string) => `ほかに備えるもの: ${sets}`,
    members: (members: string) =>
      `読み込まれた office.js に ${members} がありません。配布した office.js を置いてください。`,
  },
  traffic: {
    title: '外への通信',
    none: 'この画面を開いてから今まで、ほかのサーバーへの通信はありません。',
    stopped: (host: string) =>
      `${host} への通信を止めました。office.js が Excel の外で開かれたときに試みるもので、何も送られていません。`,
    stoppedOther: (host: string) =>
      `${host} への通信を止めました。何も送られていません。配布したファイルからは出ないものなので、途中の機器やブラウザーの拡張機能が画面に書き加えていないかを確かめてください。`,
    through: (host: string) =>
      `${host} への通信が止められずに出ました。Content-Security-Policy のヘッダーと、途中の機器が画面を書き換えていないかを確かめてください。`,
  },
  version: {
    title: '版',
    same: (version: string) => `改革台帳 ${version}`,
    differs: (page: string, site: string) =>
      `この画面は版 ${page} ですが、サーバーにあるのは版 ${site} です。画面が古いまま残っています。Ctrl + F5 で読み直し、直らなければ Office のキャッシュを消してください。`,
    browser: (agent: string) => `ブラウザー: ${agent}`,
  },
  support: {
    title: '問い合わせのときに写す文字',
    what: 'ブックの中身や利用者の名前は入りません。',
    copy: '写す',
    copied: '写しました。',
    failed: '写せませんでした。下の文字を選んで、Ctrl + C で写してください。',
    label: '点検の結果',
  },
};
