// How long the pane takes from a cold start, beside what Microsoft's own office.js takes on the same page.
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../test/e2e/browser';
import setup from '../test/e2e/globalSetup.mjs';
import teardown from '../test/e2e/globalTeardown.mjs';
import { printTable } from './printTable';

const SAMPLES = ['r4h1-list.xlsx', 'r4h1-forms.xlsx'];
/** Each with an empty cache; the middle one is told. */
const ROUNDS = 9;

interface Start {
  /** Milliseconds from the page's own beginning until Office.onReady answered. */
  readonly officeMs: number;
  /** … until Home stood there with what this workbook is and the next step, ready to be pressed. */
  readonly homeMs: number;
  /** … until every sheet was read. */
  readonly wholeMs: number;
}

/** Prints the time of office.js, of Home, and how many times as long Home takes (the limit is 1.5). */
export async function benchPane(): Promise<void> {
  await setup();
  const browser = await launchBrowser();
  try {
    const rows: (string | number)[][] = [];
    for (const sample of SAMPLES) {
      const starts: Start[] = [];
      for (let round = 0; round < ROUNDS; round++) starts.push(await coldStart(browser, sample));
      const officeMs = middle(starts.map((start) => start.officeMs));
      const homeMs = middle(starts.map((start) => start.homeMs));
      const wholeMs = middle(starts.map((start) => start.wholeMs));
      rows.push([officeMs, homeMs, `${(homeMs / officeMs).toFixed(2)} 倍`, wholeMs, sample]);
    }
    console.log('作業ウィンドウを開いてから（空のキャッシュ、ミリ秒、まん中の値）\n');
    printTable(['office.js', 'ホーム', '比', '全シート', 'ブック'], rows);
  } finally {
    await browser.close();
    teardown();
  }
}

async function coldStart(browser: Browser, sample: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'ja-JP' });
  const page = await context.newPage();
  await page.addInitScript({ path: 'scripts/noteStart.mjs' });
  await page.goto(`${process.env['DAICHO_URL'] ?? ''}?pane=closed&sample=${sample}`);
  await page.locator('#sheet table').first().waitFor();
  await page.locator('#ribbon').getByRole('button', { name: '作業ウィンドウを開く' }).click();
  const pane = page.frameLocator('#pane iframe');
  await pane.locator('html[data-whole-ms][data-office-ms]').waitFor({ state: 'attached' });
  const html = pane.locator('html');
  const [officeMs, homeMs, wholeMs] = [
    await html.getAttribute('data-office-ms'),
    await html.getAttribute('data-home-ms'),
    await html.getAttribute('data-whole-ms'),
  ];
  await context.close();
  return { officeMs: Number(officeMs), homeMs: Number(homeMs), wholeMs: Number(wholeMs) };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
