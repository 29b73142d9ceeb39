import { selfCheckEn } from '../messages/selfCheckEn';
import { selfCheckJa } from '../messages/selfCheckJa';
import type { FileAnswer } from './fileAnswer';
import { fileFaults } from './fileFaults';
import type { Findings } from './findings';
import { headerFaults } from './headerFaults';
import { outsideRequests } from './outsideTraffic';
import { makeReport, reportText } from './report';
import { readSiteList } from './siteList';

const POLICY = "default-src 'none'; script-src 'self'";
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
  site: { version: '1.2.3', fileCount: 2, isContentRead: true, fileFaults: [], headerFaults: [] },
  origin: 'https://intranet.example.lg.jp',
  connection: 'https',
  host: 'excel',
  excel: { platform: 'PC', version: '16.0', newestApi: '1.14', otherSets: [], missingMembers: [] },
  outside: [],
  browser: 'Edge',
};

test('決めたとおりのヘッダーには何も言わない', () => {
  expect(headerFaults([answer('taskpane.html')], POLICY)).toEqual([]);
});

test('同じことは、ファイルをまとめて一度だけ言う', () => {
  const bare = { 'content-type': 'text/html' };
  const faults = headerFaults([answer('a.html', bare), answer('b.html', bare)], POLICY);
  expect(faults.map(({ kind }) => kind)).toEqual(['sniffing', 'oldPages', 'referrer', 'noPolicy']);
  for (const { paths } of faults) expect(paths).toEqual(['a.html', 'b.html']);
});

test('名前に印のあるファイルは残ってよく、ないファイルは残ってはならない', () => {
  const kept = { ...GOOD_HEADERS, 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000' };
  expect(headerFaults([answer('a.0123abcd.js', kept)], POLICY)).toEqual([]);
  expect(headerFaults([answer('office-js/office.js', kept)], POLICY)).toMatchObject([{ kind: 'oldPages' }]);
});

test('ない、答えない、移される、違うファイルを見分け、届かなかったものにヘッダーの苦情は言わない', () => {
  const files = ['a', 'b', 'c', 'd', 'e'].map((path) => ({ path, bytes: 1, sha256: 'aa' }));
  const answers: FileAnswer[] = [
    { ...answer('a'), status: 404 },
    { ...answer('b'), status: null, sha256: null },
    { ...answer('c'), redirectedTo: 'https://login/' },
    { ...answer('d'), sha256: 'bb' },
    { ...answer('e'), sha256: null },
  ];
  expect(fileFaults(files, answers).map(({ kind }) => kind)).toEqual([
    'missing',
    'noAnswer',
    'redirected',
    'changed',
  ]);
  expect(headerFaults(answers.slice(0, 3), POLICY)).toEqual([]);
});

test('外への通信は、止めたものと止められなかったものを分け、自分の場所と埋め込みは数えない', () => {
  const own = 'https://intranet.example.lg.jp';
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
  ['止めた通信', { ...SOUND, outside: [{ host: 'cdn.example', isStopped: true }] }, 'good'],
  ['一覧がない', { ...SOUND, site: null }, 'stop'],
])('%s ことが、結論で分かる', (_name, findings, weight) => {
  expect(makeReport(findings as Findings, selfCheckJa).verdict.weight).toBe(weight);
});

test('フォルダーごとなければ、初めの8個の名前と残りの数を言う', () => {
  const fileFault = (index: number) => ({ kind: 'noAnswer' as const, path: `f${index}` });
  const site = { version: '1.2.3', fileCount: 20, isContentRead: true, headerFaults: [] };
  const findings = {
    ...SOUND,
    site: { ...site, fileFaults: Array.from({ length: 20 }, (_, n) => fileFault(n)) },
  };
  const text = reportText(makeReport(findings, selfCheckEn), selfCheckEn);
  expect(text.match(/No answer for/g)).toHaveLength(8);
  expect(text).toContain('The same holds for 12 more.');
});

test('一覧の代わりに別の画面が返っても、一覧とは取り違えない', () => {
  expect(readSiteList('<html>サインイン</html>')).toBeNull();
  expect(readSiteList('{"files":[]}')).toBeNull();
  expect(readSiteList('{"version":"1","files":[{"path":"a","bytes":1,"sha256":"x"}]}')?.files).toHaveLength(
    1,
  );
});
