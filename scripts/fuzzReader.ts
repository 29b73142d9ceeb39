// tsx scripts/fuzzReader.ts [seconds] [seed]: breaks good workbooks in every way and looks for crashes, hangs and silence.
import { fuzzRound, fuzzSeeds } from '../test/workbooks/fuzzedFiles';

const [, , seconds = '600', seed = String(Date.now() % 1_000_000_007)] = process.argv;
const until = performance.now() + Number(seconds) * 1000;
const counts = new Map<string, number>();
let slowest = { milliseconds: 0, what: '' };
console.log(`${seconds}秒、種 ${seed}`);
const seeds = fuzzSeeds();
let round = 0;
for (; performance.now() < until; round++) {
  const { outcome, what, milliseconds } = fuzzRound(seeds, Number(seed) + round);
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  if (milliseconds > slowest.milliseconds) slowest = { milliseconds, what };
}
console.log(`${String(round)}件`, Object.fromEntries([...counts].sort()));
console.log(`最も長くかかったもの: ${Math.round(slowest.milliseconds).toString()}ミリ秒（${slowest.what}）`);
