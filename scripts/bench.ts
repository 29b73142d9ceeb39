// npm run bench: where the time goes, how many round trips and bytes, from 50 activities to 10,000.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AGGREGATE_SNAPSHOT, planAggregate } from '../src/actions/aggregate';
import { openRegister } from '../src/actions/openRegister';
import { traceIn } from '../src/actions/traceFigure';
import { CHECK_SNAPSHOT, checkWorkbook } from '../src/actions/check';
import { planMakeRegister, recogniseSources, SOURCE_SNAPSHOT } from '../src/actions/makeRegister';
import { COMMAND_NAMES, runCommand } from '../src/commands/runCommand';
import { compare } from '../src/domain/comparison';
import type { Register } from '../src/domain/register';
import { makePeriod } from '../src/domain/reportPeriod';
import { tally } from '../src/domain/tally';
import { comparisonPlan } from '../src/layout/comparison/comparisonPlan';
import { listPaper } from '../src/layout/papers/listPaper';
import { paperPlan } from '../src/layout/papers/paperPlan';
import { sheetsPaper } from '../src/layout/papers/sheetsPaper';
import { NAME } from '../src/layout/sheetNames';
import { prepareChecks, withEntry } from '../src/domain/checks/checkContext';
import { checkEntry, checkRegister } from '../src/domain/checks/checkRegister';
import { excelDoor } from '../src/excel/excelDoor';
import { ja } from '../src/messages/ja';
import type { Book } from '../src/ooxml/book';
import { openBook } from '../src/ooxml/openBook';
import { readSnapshot } from '../src/ooxml/readSnapshot';
import { parseSheetArea } from '../src/workbook/address';
import type { WorkbookSnapshot } from '../src/workbook/snapshot';
import { longList } from '../test/workbooks/longList';
import { startHost } from '../workbench/node/startHost';
import { benchReader } from './benchReader';
import type { Measured } from './measure';
import { measure } from './measure';
import { pressButtons } from './pressButtons';
import { benchPane } from './benchPane';
import { printTable } from './printTable';
import { timedDoor } from './timedDoor';

const SIZES = [50, 1_000, 10_000];
const NOW = '2022-10-31 17:05';
/** The best of a few: the others hold the machine's other work. */
const ROUNDS = 3;

const lists = SIZES.map((count) => ({ count, bytes: longList(count).save() }));
// The first run compiles everything.
await pressAll(lists[0]?.bytes ?? new Uint8Array());
const registers: { readonly count: number; readonly bytes: Uint8Array }[] = [];

console.log('office.js を通したとき（時間はミリ秒。Excel の分は、代わりの workbench が答えるまで）\n');
const pressed: (string | number)[][] = [];
for (const { count, bytes } of lists) {
  const { lines, saved } = await pressAll(bytes);
  registers.push({ count, bytes: saved });
  pressed.push(...lines.map((line) => [count, ...line]));
}
printTable(
  ['活動', 'ボタン', '読み取り', '計算', '書き込み', '自分の計', 'Excel の分', '往復', '要求KB', '応答KB'],
  pressed,
);

console.log('ファイルからスナップショットまで（ミリ秒。右の列は1活動あたりマイクロ秒）\n');
const files = lists.map(({ count, bytes }) => {
  const { clock: milliseconds } = best(() => readSnapshot(opened(bytes), SOURCE_SNAPSHOT, null));
  return [count, bytes.length / 1024, milliseconds, (milliseconds * 1000) / count] as const;
});
printTable(['活動', 'KB', 'ミリ秒', '1活動'], files);

console.log('読み取りと計画だけ（ミリ秒、3回のうち速いもの。右の列は1活動あたりマイクロ秒）\n');
const plans: (string | number)[][] = [];
for (const { count, bytes } of lists) {
  const register = registers.find((one) => one.count === count)?.bytes ?? bytes;
  const snapshot = readSnapshot(opened(bytes), SOURCE_SNAPSHOT, null);
  const again = readSnapshot(opened(register), SOURCE_SNAPSHOT, null);
  const checked = readSnapshot(opened(register), CHECK_SNAPSHOT, null);
  const counted = readSnapshot(opened(register), AGGREGATE_SNAPSHOT, null);
  const steps: readonly (readonly [string, () => unknown])[] = [
    ['一覧を読み取る', () => recogniseSources(snapshot, null)],
    ['台帳化（初めて）', () => planMakeRegister(snapshot, { acceptsChanges: true, now: NOW })],
    ['台帳化（もう一度）', () => planMakeRegister(again, { acceptsChanges: true, now: NOW })],
    // Another copy each time: what was recognised of a snapshot is kept with it.
    ['点検', () => checkWorkbook({ ...checked, sheets: [...checked.sheets] }, {})],
    ...checkSteps(checked),
    ['集計', () => planAggregate(counted, { overwritesHandEdits: true, now: NOW })],
    ...paperSteps(counted),
  ];
  for (const [name, step] of steps) {
    const { clock, processor } = best(step);
    plans.push([count, name, clock, processor, (clock * 1000) / count]);
  }
}
printTable(['活動', '仕事', 'ミリ秒', 'CPU', '1活動'], plans);

console.log('起動して最初の1回（ミリ秒、新しいプロセスで。5つのうち速いもの）\n');
const firsts: (string | number)[][] = [];
for (const { count, bytes } of lists) {
  const register = registers.find((one) => one.count === count)?.bytes ?? bytes;
  for (const [name, what, book] of [
    ['台帳化（初めて）', 'plan', bytes],
    ['点検（規則だけ）', 'rules', register],
  ] as const) {
    const { clock, processor } = fastest(Array.from({ length: 5 }, () => firstRun(what, book)));
    firsts.push([count, name, clock, processor]);
  }
}
printTable(['活動', '仕事', 'ミリ秒', 'CPU'], firsts);

console.log('ほかのブックに答えるまで（［台帳化］。ミリ秒）\n');
const answers: (string | number)[][] = [];
for (const folder of ['samples', 'samples/departments', '../shared/samples-real']) {
  if (!existsSync(folder)) continue;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.xlsx'))) {
    const path = `${folder}/${name}`;
    const start = performance.now();
    const result = await pressButtons(path, ['台帳化'], { now: NOW });
    const time = performance.now() - start;
    const sentence = result.kind === 'refused' ? result.sentence : (result.pressed[0]?.sentences[0] ?? '');
    answers.push([time, readFileSync(path).length / 1024, name.slice(0, 34), sentence.slice(0, 60)]);
  }
}
printTable(['ミリ秒', 'KB', 'ファイル', '答え'], answers);

await benchPane();

await benchReader(process.argv.includes('--rivals'));

/** 点検 of what a person can type into alone, by the rules alone, and of one report that was edited. */
function checkSteps(snapshot: WorkbookSnapshot): readonly (readonly [string, () => unknown])[] {
  const checked = checkWorkbook(snapshot, {});
  if (checked.kind === 'blocked') throw new Error('the register cannot be checked');
  const { value } = checked;
  const { register, period } = value;
  const context = prepareChecks(register, period);
  const last = register.entries.length - 1;
  const entry = register.entries[last];
  if (!entry) throw new Error('the register has reports');
  const edited = { ...entry, status: '遅れ' };
  return [
    ['点検（台帳だけ）', () => checkWorkbook(snapshot, {}, value)],
    ['点検（規則だけ）', () => checkRegister(register, period)],
    ['点検（直した1件）', () => checkEntry(withEntry(context, last, edited), last)],
  ];
}

/** The other papers, 前期比較 with the half-year before it, and the look at one figure that a person chose. */
function paperSteps(snapshot: WorkbookSnapshot): readonly (readonly [string, () => unknown])[] {
  const opened = openRegister(snapshot);
  if (opened.kind !== 'open') throw new Error('the register cannot be opened');
  const { register } = opened;
  const [period] = register.periods;
  if (!period) throw new Error('the register has a period');
  const before = makePeriod(period.fiscalYear - 1, 'H2');
  const two = {
    ...register,
    periods: [before, period],
    entries: [...register.entries, ...register.entries.map((one) => ({ ...one, periodId: before.id }))],
  };
  const table = snapshot.names.find(({ name }) => name === NAME.table);
  const place = parseSheetArea(table?.formula ?? '');
  if (!place) throw new Error('the workbook has its 総括');
  const figure = { sheet: place.sheet, row: place.area.row + 2, column: place.area.column + 2 };
  return [
    ['前期比較', () => comparisonOf(two, period.id, before.id, snapshot)],
    ['一覧', () => paperPlan(listPaper(register, tally(register, period.id)), snapshot, null)],
    ['個票', () => paperPlan(sheetsPaper(register, tally(register, period.id)), snapshot, null)],
    ['選んだ数のもと', () => traceIn(snapshot, figure)],
  ];
}

function comparisonOf(
  register: Register,
  nowId: string,
  beforeId: string,
  snapshot: WorkbookSnapshot,
): unknown {
  const compared = compare(register, nowId, beforeId);
  return comparisonPlan(register.plan, compared, () => 'H2', snapshot, null);
}

/** Presses every button of the ribbon in turn: a line each, and the workbook as it was left. */
async function pressAll(
  bytes: Uint8Array,
): Promise<{ readonly lines: readonly (string | number)[][]; readonly saved: Uint8Array }> {
  const host = startHost();
  host.openWorkbook(bytes, '取組状況.xlsx');
  const hostTime = (): number => sum(host.log.map(({ milliseconds }) => milliseconds));
  const { door, last } = timedDoor(excelDoor(), hostTime);
  const lines: (string | number)[][] = [];
  for (const command of COMMAND_NAMES) {
    const [batchesBefore, hostBefore] = [host.log.length, hostTime()];
    const outcome = await runCommand(command, door, { acceptsProposal: true, now: NOW, messages: ja });
    if (outcome.kind !== 'done') throw new Error(outcome.sentences.join(' '));
    // Excel.run sends its clean-up after the result.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { read, compute, write } = last();
    const batches = host.log.slice(batchesBefore);
    const requests = sum(batches.map(({ requestBytes }) => requestBytes)) / 1024;
    const responses = sum(batches.map(({ responseBytes }) => responseBytes)) / 1024;
    const own = read + compute + write;
    const theirs = hostTime() - hostBefore;
    lines.push([ja.action[command], read, compute, write, own, theirs, batches.length, requests, responses]);
  }
  return { lines, saved: host.save() };
}

function opened(bytes: Uint8Array): Book {
  const result = openBook(bytes);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.book;
}

function best(work: () => unknown): Measured {
  return fastest(Array.from({ length: ROUNDS }, () => measure(work)));
}

function fastest(runs: readonly Measured[]): Measured {
  return {
    clock: Math.min(...runs.map(({ clock }) => clock)),
    processor: Math.min(...runs.map(({ processor }) => processor)),
  };
}

function firstRun(what: 'plan' | 'rules', book: Uint8Array): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), book);
    const run = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/benchFirst.ts', what, join(folder, 'book.xlsx')],
      { encoding: 'utf8' },
    );
    return JSON.parse(run.stdout) as Measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
