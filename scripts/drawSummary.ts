// Draws the printed 総括 of out/総括.xlsx as docs/images/summary.png, through LibreOffice: what the README shows.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBook } from '../src/ooxml/openBook';
import { pressButtons } from './pressButtons';

const TARGET = 'docs/images/summary';

const result = await pressButtons('samples/r4h1-list.xlsx', ['台帳化', '集計'], { now: '2022-10-31 17:05' });
if (result.kind === 'refused') throw new Error(result.sentence);
const folder = mkdtempSync(join(tmpdir(), 'daicho-'));
try {
  writeFileSync(join(folder, 'paper.xlsx'), summaryAlone(result.host.save()));
  run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.xlsx')],
  ]);
  mkdirSync('docs/images', { recursive: true });
  const page = ['-f', '1', '-l', '1', '-singlefile', '-r', '80', '-png'];
  run('pdftoppm', [...page, join(folder, 'paper.pdf'), TARGET]);
  console.log(`${TARGET}.png（${String(Math.round(readFileSync(`${TARGET}.png`).length / 1024))} KB）`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The other sheets are hidden, so that only the paper is printed; its formulas still read them. */
function summaryAlone(bytes: Uint8Array): Uint8Array {
  const opened = openBook(bytes);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  for (const sheet of opened.book.sheets) if (sheet.name !== '総括') sheet.visibility = 'hidden';
  return opened.book.save();
}

function run(program: string, options: readonly string[]): void {
  const { error, status } = spawnSync(program, options, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 120_000,
  });
  if (error || status !== 0)
    throw new Error(`${program} が使えません。LibreOffice と poppler-utils を入れてください。`);
}
