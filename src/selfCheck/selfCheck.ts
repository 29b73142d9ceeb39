import { displayLanguage } from '../excel/hostInfo';
import type { Readiness } from '../excel/officeReady';
import { whenReady } from '../excel/officeReady';
import { speaksEnglish } from '../messages/messages';
import { selfCheckEn } from '../messages/selfCheckEn';
import { selfCheckJa } from '../messages/selfCheckJa';
import { gather } from './gather';
import type { Words } from './report';
import { makeReport } from './report';
import { showProgress, showReport } from './view';

/** office.js that was spoiled on the way may never be ready: the rest is told all the same. */
const LONGEST_WAIT_MS = 10_000;

async function start(root: HTMLElement): Promise<void> {
  const host = await hostKind();
  const words = wordsFor(host);
  document.documentElement.lang = words === selfCheckEn ? 'en' : 'ja';
  document.title = words.title;
  const check = async (): Promise<void> => {
    showProgress(root, words.checking(0, 0), words);
    const findings = await gather(host, (done, total) => {
      showProgress(root, words.checking(done, total), words);
    });
    showReport(root, makeReport(findings, words), words, () => void check());
  };
  await check();
}

async function hostKind(): Promise<Readiness['kind'] | 'noLibrary'> {
  // Without the library's file, `Office` is not there; whenReady calls that "elsewhere", here it is a fault.
  if (!('Office' in window)) return 'noLibrary';
  const tooLong = new Promise<Readiness>((resolve) => {
    setTimeout(() => {
      resolve({ kind: 'elsewhere' });
    }, LONGEST_WAIT_MS);
  });
  return (await Promise.race([whenReady(), tooLong])).kind;
}

/** `?lang=en` wishes; else Excel's language, else the browser's. */
function wordsFor(host: Readiness['kind'] | 'noLibrary'): Words {
  const wish = new URLSearchParams(location.search).get('lang');
  const own = host === 'excel' ? displayLanguage() : navigator.language;
  return speaksEnglish(wish ?? own) ? selfCheckEn : selfCheckJa;
}

const root = document.getElementById('root');
if (!root) throw new Error('check.html has no #root');
void start(root);
