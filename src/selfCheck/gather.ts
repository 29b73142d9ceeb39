import { hostInfo } from '../excel/hostInfo';
import { newestExcelApi, otherOfferedSets } from '../excel/offeredSets';
import { missingMembers } from '../excel/requiredMembers';
import type { Readiness } from '../excel/officeReady';
import type { FileAnswer } from './fileAnswer';
import { askFor, askForText } from './fileAnswer';
import { answerFault, fileFaults } from './fileFaults';
import type { ExcelFacts, Findings } from './findings';
import { headerFaults } from './headerFaults';
import { outsideRequests } from './outsideTraffic';
import type { ListedFile } from './siteList';
import { readSiteList } from './siteList';

/** Asked for at the same time: a small server should not mind. */
const AT_ONCE = 4;
const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Looks at the site, the host and the traffic of this page. `onProgress`: files done, of all. */
export async function gather(
  readiness: Readiness['kind'] | 'noLibrary',
  onProgress: (done: number, total: number) => void,
): Promise<Findings> {
  return {
    pageVersion: metaContent('meta[name=version]'),
    ...(await lookAtSite(onProgress)),
    origin: location.origin,
    connection: connectionOf(location),
    host: readiness,
    excel: readiness === 'excel' ? excelFacts() : null,
    outside: outsideRequests(
      location.origin,
      window.daichoStoppedRequests ?? [],
      performance.getEntriesByType('resource').map(({ name }) => name),
    ),
    browser: navigator.userAgent,
  };
}

async function lookAtSite(
  onProgress: (done: number, total: number) => void,
): Promise<Pick<Findings, 'site' | 'listFault'>> {
  if (location.protocol === 'file:') return { site: null, listFault: { kind: 'noServer' } };
  // Without an origin of its own a page may not read from its server: no file would seem to answer.
  if (self.origin === 'null') return { site: null, listFault: { kind: 'boxed' } };
  const { answer, text } = await askForText('files.json');
  const listFault = answerFault(answer);
  const list = listFault === null ? readSiteList(text) : null;
  if (!list) return { site: null, listFault };
  const answers = await askForAll(list.files, (done) => {
    onProgress(done, list.files.length);
  });
  const pagePolicy = metaContent('meta[http-equiv="Content-Security-Policy"]');
  const site = {
    version: list.version,
    fileCount: list.files.length,
    isContentRead: answers.every(({ sha256 }) => sha256 !== null),
    fileFaults: fileFaults(list.files, answers),
    headerFaults: headerFaults(answers, pagePolicy, location.origin),
  };
  return { site, listFault: null };
}

async function askForAll(
  files: readonly ListedFile[],
  onDone: (done: number) => void,
): Promise<readonly FileAnswer[]> {
  const answers: FileAnswer[] = [];
  let next = 0;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++) {
      answers[index] = await askFor(files[index]?.path ?? '');
      onDone(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

function connectionOf({ protocol, hostname }: Location): Findings['connection'] {
  if (LOCAL_NAMES.includes(hostname)) return 'local';
  return protocol === 'https:' ? 'https' : 'insecure';
}

function excelFacts(): ExcelFacts {
  return {
    ...hostInfo(),
    newestApi: newestExcelApi(),
    otherSets: otherOfferedSets(),
    missingMembers: missingMembers(),
  };
}

function metaContent(selector: string): string {
  return document.querySelector(selector)?.getAttribute('content') ?? '';
}
