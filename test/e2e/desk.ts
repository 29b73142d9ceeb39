import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import type { Options, Workbench } from './workbench';
import { openWorkbench } from './workbench';

/**
 * A browser for the file, a fresh workbench for each test, and after each: nothing to complain of, except for what a
 * test brings about itself (`expected`).
 */
export function deskPerTest(options: Options = {}, expected: RegExp | null = null): () => Workbench {
  let browser: Browser | null = null;
  let desk: Workbench | null = null;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    if (browser) desk = await openWorkbench(browser, options);
  });
  afterEach(async () => {
    const complaints = desk?.complaints().filter((complaint) => expected?.test(complaint) !== true);
    await desk?.close();
    desk = null;
    expect(complaints).toEqual([]);
  });
  return () => {
    if (!desk) throw new Error('no workbench outside a test');
    return desk;
  };
}

/** 台帳化 in the pane, with what it proposes. */
export async function makeRegister(desk: Workbench): Promise<void> {
  await desk.openPane();
  await desk.pane.getByRole('main').getByRole('button', { name: '台帳にする' }).click();
  await desk.pane.getByRole('button', { name: 'この内容で台帳にする' }).click();
  await desk.pane.getByText('活動を台帳にしました').waitFor();
}

/** Fails when the workbook that ［名前を付けて保存］ writes is another one afterwards. */
export async function writesNothing(desk: Workbench, act: () => Promise<void>): Promise<void> {
  const before = await desk.savedBytes();
  await act();
  expect((await desk.savedBytes()).equals(before)).toBe(true);
}
