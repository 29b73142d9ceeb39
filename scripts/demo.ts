// npm run demo: a city's own list becomes the 総括, through Microsoft's own office.js, without Excel.
import { mkdirSync, writeFileSync } from 'node:fs';
import { localTime } from '../src/actions/localTime';
import type { Pressed } from './pressButtons';
import { pressButtons } from './pressButtons';

const SOURCE = 'samples/r4h1-list.xlsx';
const TARGET = 'out/総括.xlsx';

const result = await pressButtons(SOURCE, ['台帳化', '点検', '集計'], { now: localTime(new Date()) });
if (result.kind === 'refused') throw new Error(result.sentence);
console.log(
  `${SOURCE} を開きました（Excel の代わりに、Microsoft の office.js をそのまま動かしています）。\n`,
);
for (const pressed of result.pressed) {
  console.log(`［${pressed.button}］ ${pressed.sentences.join(' ')}（往復${String(pressed.batches)}回）`);
}
const last = result.pressed.at(-1);
if (last?.kind === 'done') console.log(`\n${figureTable(last)}\n`);
mkdirSync('out', { recursive: true });
writeFileSync(TARGET, result.host.save());
console.log(`${TARGET} に保存しました。シート「総括」に、表・グラフ・文章があります。`);
if (result.pressed.some(({ kind }) => kind !== 'done')) process.exitCode = 1;

function figureTable({ report }: Pressed): string {
  const { statuses, rows, columnTotals, total } = report as {
    statuses: string[];
    rows: { label: string; counts: number[]; total: number }[];
    columnTotals: number[];
    total: number;
  };
  const lines = [
    ['', ...statuses, '合計'],
    ...rows.map(({ label, counts, total: rowTotal }) => [label, ...counts.map(String), String(rowTotal)]),
    ['合計', ...columnTotals.map(String), String(total)],
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? '')))) ?? [];
  return lines
    .map((line) => line.map((text, column) => pad(text, widths[column] ?? 0, column > 0)).join('  '))
    .join('\n');
}

/** Columns of a terminal: Japanese letters take two. */
function displayWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (/[\u0020-\u007e]/.test(letter) ? 1 : 2), 0);
}

function pad(text: string, width: number, toTheRight: boolean): string {
  const space = ' '.repeat(width - displayWidth(text));
  return toTheRight ? space + text : text + space;
}
