import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_FILES } from '../test/workbooks/hostileFiles';
import { returnBook } from '../test/workbooks/returnBook';
import { printTable } from './printTable';
import { writeCorpus } from './readers/corpus';
import { bundleWorker, measureInBrowser } from './readers/inBrowser';
import type { Measured } from './readers/measure';

const FOLDER = 'out/bench';
const RIVALS = 'scripts/rivals';
const ROUNDS = 3;

const READERS: readonly (readonly [name: string, module: string])[] = [
  ['解凍だけ', 'scripts/readers/inflate.ts'],
  ['改革台帳', 'scripts/readers/ours.ts'],
];
const RIVAL_READERS: readonly (readonly [name: string, module: string])[] = [
  ['hucre 1.0.0', `${RIVALS}/hucre.mjs`],
  ['SheetJS 0.20.3', `${RIVALS}/sheetjs.mjs`],
  ['exceljs 4.4.0', `${RIVALS}/exceljs.mjs`],
];

/** Each reader alone in its process, all in one run on the same files. `withRivals` installs them the first time. */
export async function benchReader(withRivals: boolean): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  if (withRivals) installRivals();
  const readers = withRivals ? [...READERS, ...RIVAL_READERS] : READERS;
  const corpora = [
    [
      '200ブック×5シート（50行×12列）',
      'many.bin',
      Array.from({ length: 200 }, (_, at) => returnBook(at + 1, 5, 50)),
    ],
    ['1ブック×10,000行×12列', 'big.bin', [returnBook(1, 1, 10_000)]],
  ] as const;
  for (const [, file, books] of corpora) writeCorpus(join(FOLDER, file), books);
  for (const [index, [, module]] of readers.entries())
    await bundleWorker(`reader${String(index)}`, module, FOLDER);

  for (const [title, file] of corpora) {
    const lines: (string | number)[][] = [];
    for (const [index, [name, module]] of readers.entries()) {
      const inNode = measureInNode(module, join(FOLDER, file));
      const inWorker = await measureInBrowser(`reader${String(index)}`, file, FOLDER, ROUNDS);
      lines.push([
        name,
        inNode.first,
        inNode.best,
        inNode.cpu,
        inNode.peakMb,
        inWorker.first,
        inWorker.best,
        inWorker.peakMb ?? '—',
        inNode.cells,
      ]);
    }
    console.log(`回答を読む：${title}（ミリ秒と、読む前から増えたMBの最大）\n`);
    printTable(
      [
        '読み手',
        'Node初回',
        'Node最良',
        'NodeCPU',
        'NodeMB',
        'Worker初回',
        'Worker最良',
        'WorkerMB',
        '値のあるセル',
      ],
      lines,
    );
  }
  benchHostile();
}

function installRivals(): void {
  if (existsSync(join(RIVALS, 'node_modules'))) return;
  console.log('比べる相手のパッケージを入れています（製品には入りません）…');
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts'];
  execFileSync('npm', ['install', '--prefix', RIVALS, ...flags], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

function measureInNode(module: string, corpus: string): Measured & { readonly peakMb: number } {
  const answer = inProcess('scripts/readers/inNode.ts', module, corpus, String(ROUNDS));
  return JSON.parse(answer) as Measured & { readonly peakMb: number };
}

/** What each hostile file costs, in a process of its own. */
export function benchHostile(): void {
  const path = join(FOLDER, 'hostile.xlsx');
  const lines = HOSTILE_FILES.map(({ title, outcome, bytes }) => {
    const content = bytes();
    writeFileSync(path, content);
    const answer = JSON.parse(inProcess('scripts/readers/oneHostile.ts', path)) as {
      readonly milliseconds: number;
      readonly cpu: number;
      readonly peakMb: number;
      readonly outcome: string;
    };
    const { milliseconds, cpu, peakMb } = answer;
    return [title, content.length / 1024, milliseconds, cpu, peakMb, answer.outcome, outcome];
  });
  console.log('危ないファイル（初めての読み取りのミリ秒、そのうち処理装置の分、プロセス全体の最大MB）\n');
  printTable(['ファイル', 'KB', 'ミリ秒', 'CPU', '最大MB', '読み手の答え', '人への答え'], lines);
}

function inProcess(script: string, ...parameters: readonly string[]): string {
  const child = spawnSync(process.execPath, ['--import', 'tsx', script, ...parameters], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.status !== 0) throw new Error(`${script} ${parameters.join(' ')}: ${String(child.status)}`);
  return child.stdout.trim().split('\n').at(-1) ?? '';
}
