import type { Sentences } from '../messages/messages';
import type { selfCheckJa } from '../messages/selfCheckJa';
import type { FileFault } from './fileFaults';
import type { Findings } from './findings';
import type { HeaderFault, Weight } from './headerFaults';

export type Words = Sentences<typeof selfCheckJa>;

/** `fact`: neither good nor bad, such as a version. */
export interface Line {
  readonly weight: Weight | 'good' | 'fact';
  readonly text: string;
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
}

export interface Report {
  readonly verdict: Line;
  readonly sections: readonly Section[];
}

/** The least ExcelApi that the product works with: its minor number. */
const NEEDED_API = 14;
/** So many kinds of faults are told one by one. */
const MOST_NAMED = 8;
/** So many files of one folder are named one by one. */
const MOST_OF_FOLDER = 2;

/** Hosts that office.js itself tries in an ordinary browser. */
const MICROSOFTS =
  /(?:^|\.)(?:(?:microsoft|office|office365|live|sharepoint)\.com|(?:office|msauth)\.net|cloud\.microsoft)(?::\d+)?$/;

/** The findings in words, the gravest first in the verdict. */
export function makeReport(findings: Findings, words: Words): Report {
  const sections: Section[] = [
    { title: words.files.title, lines: fileLines(findings, words) },
    { title: words.headers.title, lines: headerLines(findings, words) },
    { title: words.connection.title, lines: connectionLines(findings, words) },
    { title: words.excel.title, lines: excelLines(findings, words) },
    { title: words.traffic.title, lines: trafficLines(findings, words) },
    { title: words.version.title, lines: versionLines(findings, words) },
  ].filter(({ lines }) => lines.length > 0);
  const lines = sections.flatMap((section) => section.lines);
  const count = (weight: Weight): number => lines.filter((line) => line.weight === weight).length;
  const [stops, advice] = [count('stop'), count('advice')];
  return { verdict: verdictLine(stops, advice, words), sections };
}

/** The same as plain text. */
export function reportText({ verdict, sections }: Report, words: Words): string {
  const line = (one: Line): string => lineText(one, words);
  const parts = sections.map(({ title, lines }) => [`■ ${title}`, ...lines.map(line)].join('\n'));
  return [words.title, line(verdict), ...parts].join('\n');
}

/** A line with its mark, if it has one. */
export function lineText({ weight, text }: Line, { mark }: Words): string {
  return weight === 'fact' ? text : `${mark[weight]} ${text}`;
}

function verdictLine(stops: number, advice: number, { verdict }: Words): Line {
  if (stops > 0) return { weight: 'stop', text: verdict.stop(stops, advice) };
  if (advice > 0) return { weight: 'advice', text: verdict.advice(advice) };
  return { weight: 'good', text: verdict.good };
}

function fileLines({ site, listFault }: Findings, { files }: Words): Line[] {
  if (!site) {
    return [{ weight: 'stop', text: listSentence(listFault, files) }];
  }
  const { fileFaults, fileCount, isContentRead } = site;
  if (fileFaults.length === 0) {
    return [{ weight: 'good', text: isContentRead ? files.good(fileCount) : files.unread(fileCount) }];
  }
  const groups = byFolder(fileFaults);
  const named = groups.slice(0, MOST_NAMED).map(([fault, more]): Line => ({
    weight: 'stop',
    text: fileSentence(fault, more, files),
  }));
  const left = groups.slice(MOST_NAMED).reduce((sum, [, more]) => sum + 1 + more, 0);
  return left > 0 ? [...named, { weight: 'stop', text: files.more(left) }] : named;
}

function listSentence(fault: Findings['listFault'], files: Words['files']): string {
  if (fault === null) return files.noList;
  if (fault.kind === 'boxed' || fault.kind === 'noServer') return files[fault.kind];
  return files.listNot(fileSentence(fault, 0, files));
}

/** The first of those that lack in the same way in the same folder, and how many more there are: few stay alone. */
function byFolder(faults: readonly FileFault[]): readonly (readonly [fault: FileFault, more: number])[] {
  const groups = new Map<string, FileFault[]>();
  for (const fault of faults) {
    const folder = fault.path.slice(0, fault.path.indexOf('/') + 1);
    const status = 'status' in fault ? fault.status : '';
    const key = [fault.kind, status, folder].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), fault]);
  }
  return [...groups.values()].flatMap((group): (readonly [FileFault, number])[] => {
    const [first] = group;
    if (!first || group.length <= MOST_OF_FOLDER) return group.map((fault) => [fault, 0] as const);
    return [[first, group.length - 1]];
  });
}

function fileSentence(fault: FileFault, more: number, files: Words['files']): string {
  const path = files.named(fault.path, more);
  switch (fault.kind) {
    case 'missing':
    case 'refused':
    case 'failing':
      return files[fault.kind](path, fault.status);
    case 'redirected':
      return files.redirected(path, fault.to === '' ? files.elsewhere : fault.to);
    case 'noAnswer':
    case 'changed':
      return files[fault.kind](path);
  }
}

function headerLines({ site }: Findings, { headers }: Words): Line[] {
  if (!site) return [];
  if (site.headerFaults.length === 0) return [{ weight: 'good', text: headers.good }];
  return site.headerFaults.map((fault) => ({ weight: fault.weight, text: headerSentence(fault, headers) }));
}

function headerSentence(fault: HeaderFault, headers: Words['headers']): string {
  const found = fault.found ?? headers.none;
  const files = headers.on(fault.paths[0] ?? '', fault.paths.length - 1);
  switch (fault.kind) {
    case 'contentType':
      return headers.contentType(found, fault.expected, files);
    case 'policyNarrows':
      return headers.policyNarrows(
        fault.narrowed.map((one) => headers.narrowed(one.directive, one.found)).join(headers.separator),
        files,
      );
    case 'noPolicy':
      return headers.noPolicy(files);
    case 'sniffing':
    case 'referrer':
    case 'oldPages':
    case 'neverKept':
    case 'frameOptions':
    case 'frameAncestors':
      return headers[fault.kind](found, files);
  }
}

function connectionLines({ connection, origin, listFault }: Findings, words: Words): Line[] {
  if (listFault?.kind === 'noServer') return [];
  switch (connection) {
    case 'https':
      return [{ weight: 'good', text: words.connection.good(origin) }];
    case 'local':
      return [{ weight: 'fact', text: words.connection.local(origin) }];
    case 'insecure':
      return [{ weight: 'stop', text: words.connection.insecure(origin) }];
  }
}

function excelLines({ host, excel }: Findings, words: Words): Line[] {
  if (host === 'noLibrary') return [{ weight: 'stop', text: words.excel.noLibrary }];
  if (!excel) return [{ weight: 'fact', text: words.excel.elsewhere }];
  const { platform, version, newestApi, otherSets, missingMembers } = excel;
  const newest = newestApi ?? words.excel.noApi;
  const isEnough = Number(newestApi?.split('.')[1] ?? 0) >= NEEDED_API;
  const lines: Line[] = [
    { weight: 'fact', text: words.excel.host(platform, version) },
    isEnough
      ? { weight: 'good', text: words.excel.api(newest) }
      : { weight: 'stop', text: words.excel.tooOld(newest) },
  ];
  if (otherSets.length > 0) lines.push({ weight: 'fact', text: words.excel.others(otherSets.join(', ')) });
  if (missingMembers.length > 0) {
    lines.push({ weight: 'stop', text: words.excel.members(missingMembers.join(', ')) });
  }
  return lines;
}

function trafficLines({ outside }: Findings, { traffic }: Words): Line[] {
  if (outside.length === 0) return [{ weight: 'good', text: traffic.none }];
  return outside.map(({ host, isStopped }) => {
    if (!isStopped) return { weight: 'stop', text: traffic.through(host) };
    return MICROSOFTS.test(host)
      ? { weight: 'fact', text: traffic.stopped(host) }
      : { weight: 'advice', text: traffic.stoppedOther(host) };
  });
}

function versionLines({ pageVersion, site, browser }: Findings, { version }: Words): Line[] {
  const isOld = site !== null && site.version !== pageVersion;
  return [
    isOld
      ? { weight: 'stop', text: version.differs(pageVersion, site.version) }
      : { weight: 'fact', text: version.same(pageVersion) },
    { weight: 'fact', text: version.browser(browser) },
  ];
}
