import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deskPerTest } from '../e2e/desk';
import { readAccessLog, setting } from './accessLog';

jest.setTimeout(300_000);

const current = deskPerTest();

test('設置の点検は、配った例のとおりに置いたサーバーを「そろっています」と言う', async () => {
  const { page } = current();
  await page.goto(`${setting('DAICHO_BASE')}check.html`);
  await page.locator('main:not([aria-busy])').waitFor();
  const text = await page.getByRole('textbox', { name: '点検の結果' }).inputValue();
  expect(text).toContain('【良い】 そろっています。直すところはありません。');
  expect(text).toContain('がすべてあり、配布したものと同じです');
  expect(text).toContain('どのファイルにも、決められたヘッダーが付いています');
  expect(text).not.toMatch(/【(注意|直す)】/);
  // What every file of these tests is held against (watchLog.ts) is written.
  expect(readAccessLog().filter(({ uri }) => uri === `${setting('DAICHO_ADDIN')}check.html`)).not.toEqual([]);
  // In an ordinary browser office.js tries a host of Microsoft's, and is stopped: the page says so.
  expect(
    current()
      .takeComplaints()
      .filter((one) => !one.includes('Content Security Policy')),
  ).toEqual([]);
});

test('もう一度作っても、ほかの時間帯の PC で作っても、同じ zip になる', () => {
  const [first, second] = [join('out/served/package'), join('out/served/again')];
  const zip = (folder: string): Buffer => {
    const name = readdirSync(folder).find((file) => file.endsWith('.zip'));
    return readFileSync(join(folder, name ?? ''));
  };
  const command = ['scripts/package.ts', '--base-url', setting('DAICHO_BASE'), '--out', second];
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', ...command], {
    env: { ...process.env, TZ: 'Pacific/Auckland' },
  });
  expect(zip(second).equals(zip(first))).toBe(true);
});
