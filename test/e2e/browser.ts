import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';

/** Where the browsers of Debian, Windows and macOS stand; DAICHO_BROWSER names another. */
const PLACES = [
  process.env['DAICHO_BROWSER'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** The system's own browser; none is downloaded. */
export function findBrowser(): string | null {
  return PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error(
      'ブラウザーの試験には Chromium か Edge が必要です。入れるか、DAICHO_BROWSER に場所を書いてください（Debian では apt install chromium）。',
    );
  }
  const own = process.env['DAICHO_ACCESS_LOG'] === undefined ? [] : [everythingHere(), trustedHere()];
  const args = [...own, '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
  // As on Windows, where the bar takes its 15 pixels of the pane.
  return chromium.launch({ executablePath, args, ignoreDefaultArgs: ['--hide-scrollbars'] });
}

/** The certificate made for the test counts as a good one: the browser keeps what it may keep, as in a city. */
function trustedHere(): string {
  return `--ignore-certificate-errors-spki-list=${process.env['DAICHO_CERTIFICATE'] ?? ''}`;
}

/** Behind a server that logs, every host name leads to that server: a request to another host is seen in its log. */
function everythingHere(): string {
  const { port } = new URL(process.env['DAICHO_URL'] ?? '');
  return `--host-resolver-rules=MAP * 127.0.0.1:${port}`;
}
