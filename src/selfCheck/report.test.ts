import { selfCheckJa } from '../messages/selfCheckJa';
import type { FileAnswer } from './fileAnswer';
import { fileFaults } from './fileFaults';
import type { Findings } from './findings';
import { headerFaults } from './headerFaults';
import { outsideRequests } from './outsideTraffic';
import { makeReport, reportText } from './report';
import { readSiteList } from './siteList';

const POLICY = "default-src 'none'; script-src 'self'";
const ORIGIN = 'https://intranet.example.lg.jp';
const GOOD_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
  'content-security-policy': `${POLICY}; frame-ancestors 'self'`,
};

function answer(path: string, headers: Readonly<Record<string, string>> = GOOD_HEADERS): FileAnswer {
  return { path, status: 200, redirectedTo: null, sha256: 'aa', headers: new Map(Object.entries(headers)) };
}

const SOUND: Findings = {
  pageVersion: '1.2.3',
  listFault: null,
  site: { version: '1.2.3', fileCount: 2, isContentRead: true, fileFaults: [], headerFaults: [] },
  origin: ORIGIN,
  connection: 'https',
  host: 'excel',
  excel: { platform: 'PC', version: '16.0', newestApi: '1.14', otherSets: [], missingMembers: [] },
  outside: [],
  browser: 'Edge',
};

test('決めたとおりのヘッダーには何も言わない', () => {
  expect(headerFaults([answer('taskpane.html')], POLICY, ORIGIN)).toEqual([]);
});

test('sandbox に入れられた画面では、ファイルのせいにしない', () => {
  const boxed: Findings = { ...SOUND, site: null, listFault: { kind: 'boxed' } };
  const text = reportText(makeReport(boxed, selfCheckJa), selfCheckJa);
  expect(text).toContain('Content-Security-Policy から sandbox を外し');
  expect(text).not.toContain('files.json');
});

test('ファイルのまま開いた画面では、サーバーに置くように言い、サーバーのせいにしない', () => {
  const asFile: Findings = {
    ...SOUND,
    site: null,
    listFault: { kind: 'noServer' },
    origin: 'null',
    connection: 'insecure',
  };
  const text = reportText(makeReport(asFile, selfCheckJa), selfCheckJa);
  expect(text).toContain('この画面を、ファイルのまま開いています。');
  expect(text).not.toContain('証明書');
});

test('同じことは、ファイルをまとめて一度だけ言う', () => {
  const bare = { 'content-type': 'text/html' };
  const faults = headerFaults([answer('a.html', bare), answer('b.html', bare)], POLICY, ORIGIN);
  expect(faults.map(({ kind }) => kind)).toEqual(['sniffing', 'oldPages', 'referrer', 'noPolicy']);
  for (const { paths } of faults) expect(paths).toEqual(['a.html', 'b.html']);
});

test('名前に印のあるファイルは残ってよく、ないファイルは残ってはならない', () => {
  const kept = { ...GOOD_HEADERS, 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000' };
  expect(headerFaults([answer('a.0123abcd.js', kept)], POLICY, ORIGIN)).toEqual([]);
  expect(headerFaults([answer('office-js/office.js', kept)], POLICY, ORIGIN)).toMatchObject([
    { kind: 'oldPages' },
  ]);
});

test('ない、答えない、移される、違うファイルを見分け、届かなかったものにヘッダーの苦情は言わない', () => {
  const files = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((path) => ({ path, bytes: 1, sha256: 'aa' }));
  const answers: FileAnswer[] = [
    { ...answer('a'), status: 404 },
    { ...answer('b'), status: null, sha256: null },
    { ...answer('c'), redirectedTo: 'https://login/' },
    { ...answer('d'), sha256: 'bb' },
    { ...answer('e'), sha256: null },
    { ...answer('f'), status: 403 },
    { ...answer('g'), status: 502 },
    { ...answer('h'), status: null, redirectedTo: '' },
  ];
  expect(fileFaults(files, answers).map(({ kind }) => kind)).toEqual([
    'missing',
    'noAnswer',
    'redirected',
    'changed',
    'refused',
    'failing',
    'redirected',
  ]);
  expect(headerFaults(answers.slice(0, 3), POLICY, ORIGIN)).toEqual([]);
});

test('外への通信は、止めたものと止められなかったものを分け、自分の場所と埋め込みは数えない', () => {
  const own = ORIGIN;
  const stopped = [
    { directive: 'frame-src', target: 'https://telemetry.example/x' },
    { directive: 'style-src-elem', target: 'inline' },
  ];
  const resources = [
    `${own}/a.js`,
    'blob:https://x/1',
    'https://cdn.example/b.js',
    'https://telemetry.example/y',
  ];
  expect(outsideRequests(own, stopped, resources)).toEqual([
    { host: 'cdn.example', isStopped: false },
    { host: 'telemetry.example', isStopped: true },
  ]);
});

test.each([
  ['そろっている', SOUND, 'good'],
  ['古い画面が残っている', { ...SOUND, pageVersion: '1.2.2' }, 'stop'],
  ['https でない', { ...SOUND, connection: 'insecure' }, 'stop'],
  ['古い Excel', { ...SOUND, excel: { ...SOUND.excel, newestApi: '1.9' } }, 'stop'],
  ['止められない通信', { ...SOUND, outside: [{ host: 'cdn.example', isStopped: false }] }, 'stop'],
  ['office.js の止めた通信', { ...SOUND, outside: [{ host: 'go.microsoft.com', isStopped: true }] }, 'good'],
  ['ほかの止めた通信', { ...SOUND, outside: [{ host: 'proxy.example', isStopped: true }] }, 'advice'],
  ['名前の似たところ', { ...SOUND, outside: [{ host: 'notmicrosoft.com', isStopped: true }] }, 'advice'],
  ['一覧がない', { ...SOUND, site: null }, 'stop'],
])('%s ことが、結論で分かる', (_name, findings, weight) => {
  expect(makeReport(findings as Findings, selfCheckJa).verdict.weight).toBe(weight);
});

describe('ファイルがたくさんないとき', () => {
  const told = (paths: readonly string[]): string => {
    const site = { version: '1.2.3', fileCount: 20, isContentRead: true, headerFaults: [] };
    const fileFaults = paths.map((path) => ({ kind: 'missing' as const, path, status: 404 }));
    return reportText(makeReport({ ...SOUND, site: { ...site, fileFaults } }, selfCheckJa), selfCheckJa);
  };

  test('同じ場所のものは、一つの名前と数で言う', () => {
    const text = told(['check.html', 'assets/a.png', 'assets/b.png', 'assets/c.png']);
    expect(text).toContain('「check.html」がありません');
    expect(text).toContain('「assets/a.png」など、同じ場所の3個のファイルがありません');
    expect(text).toContain('直すところが2件');
  });

  test('場所がばらばらなら、初めの8個の名前と残りの数を言う', () => {
    const text = told(Array.from({ length: 20 }, (_, n) => `f${String(n)}/a.png`));
    expect(text.match(/がありません/g)).toHaveLength(8);
    expect(text).toContain('ほか12件も同じです。');
  });

  test('一覧そのものがなければ、なぜかを言う', () => {
    const listFault = { kind: 'redirected' as const, path: 'files.json', to: '' };
    const text = reportText(makeReport({ ...SOUND, site: null, listFault }, selfCheckJa), selfCheckJa);
    expect(text).toContain(
      'ほかのファイルは確かめていません。「files.json」を求めると、別の場所（別のサーバーか、',
    );
  });
});

describe('ヘッダーの Content-Security-Policy', () => {
  const kindsFor = (policy: string): readonly string[] =>
    headerFaults(
      [answer('a.html', { ...GOOD_HEADERS, 'content-security-policy': policy })],
      PAGE,
      ORIGIN,
    ).map(({ kind }) => kind);
  const PAGE =
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'sha256-x='; img-src 'self' data:";

  test.each([
    ['同じもの', PAGE],
    ['2度送られた同じもの', `${PAGE}, ${PAGE}`],
    ['広いもの', "default-src *; style-src * 'unsafe-inline'; img-src * data:"],
    ['自分のアドレスで書いたもの', PAGE.replaceAll("'self'", ORIGIN)],
    ['worker-src を script-src に任せたもの', PAGE.replace("worker-src 'self'; ", '')],
    ['画面を囲むものだけを決めたもの', "frame-ancestors 'self' https://*.officeapps.live.com"],
  ])('%sには何も言わない', (_name, policy) => {
    expect(kindsFor(policy)).toEqual([]);
  });

  test.each([
    ['default-src だけのもの（書式の印がない）', "default-src 'self'"],
    ['何も読ませないもの', "default-src 'none'"],
    ['別のものが重なったもの', `${PAGE}, script-src 'none'`],
    ['閉じ込めるもの', `${PAGE}; sandbox allow-scripts`],
  ])('%sは、動かないと言う', (_name, policy) => {
    expect(kindsFor(policy)).toEqual(['policyNarrows']);
  });

  test('囲めなくするものには注意する', () => {
    expect(kindsFor(`${PAGE}; frame-ancestors 'none'`)).toEqual(['frameAncestors']);
  });
});

test('同じ言葉が2度送られたヘッダーには何も言わない', () => {
  const twice = {
    ...GOOD_HEADERS,
    'x-content-type-options': 'nosniff, nosniff',
    'referrer-policy': 'no-referrer, no-referrer',
  };
  expect(headerFaults([answer('taskpane.html', twice)], POLICY, ORIGIN)).toEqual([]);
});

test('一覧の代わりに別の画面が返っても、一覧とは取り違えない', () => {
  expect(readSiteList('<html>サインイン</html>')).toBeNull();
  expect(readSiteList('{"files":[]}')).toBeNull();
  expect(readSiteList('{"version":"1","files":[{"path":"a","bytes":1,"sha256":"x"}]}')?.files).toHaveLength(
    1,
  );
});
