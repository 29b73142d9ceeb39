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
/** So many files that lack are named; a folder that is missing would fill the page. */
const MOST_NAMED = 8;

/** The findings in words, the gravest first in the verdict. */
export function makeReport(findings: Findings, words: Words): Report {
  const sections: Section[] = [
    { title: words.files.title, lines: fileLines(findings, words) },
    { title: words.headers.title, lines: headerLines(findings, words) },
    { title: words.connection.title, lines: [connectionLine(findings, words)] },
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

function fileLines({ site }: Findings, { files }: Words): Line[] {
  if (!site) return [{ weight: 'stop', text: files.noList }];
  const { fileFaults, fileCount, isContentRead } = site;
  if (fileFaults.length === 0) {
    return [{ weight: 'good', text: isContentRead ? files.good(fileCount) : files.unread(fileCount) }];
  }
  const named = fileFaults
    .slice(0, MOST_NAMED)
    .map((fault): Line => ({ weight: 'stop', text: fileSentence(fault, files) }));
  const more = fileFaults.length - named.length;
  return more > 0 ? [...named, { weight: 'stop', text: files.more(more) }] : named;
}

function fileSentence(fault: FileFault, files: Words['files']): string {
  switch (fault.kind) {
    case 'missing':
      return files.missing(fault.path, fault.status);
    case 'redirected':
      return files.redirected(fault.path, fault.to);
    case 'noAnswer':
    case 'changed':
      return files[fault.kind](fault.path);
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
    case 'policyDiffers':
      return headers.policyDiffers(fault.directive, found, fault.expected, files);
    case 'noPolicy':
      return headers.noPolicy(files);
    case 'sniffing':
    case 'referrer':
    case 'oldPages':
    case 'neverKept':
    case 'frameOptions':
      return headers[fault.kind](found, files);
  }
}

function connectionLine({ connection, origin }: Findings, words: Words): Line {
  switch (connection) {
    case 'https':
      return { weight: 'good', text: words.connection.good(origin) };
    case 'local':
      return { weight: 'fact', text: words.connection.local(origin) };
    case 'insecure':
      return { weight: 'stop', text: words.connection.insecure(origin) };
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
  return outside.map(({ host, isStopped }) =>
    isStopped
      ? { weight: 'fact', text: traffic.stopped(host) }
      : { weight: 'stop', text: traffic.through(host) },
  );
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
