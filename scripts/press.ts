// npm run press -- FILE.xlsx 台帳化 点検 集計 --save OUT.xlsx [--period 2022H1]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { localTime } from '../src/actions/localTime';
import { withSentences } from './findingLines';
import { BUTTONS, pressButtons } from './pressButtons';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { save: { type: 'string' }, period: { type: 'string' } },
});
const [file, ...buttons] = positionals;
const unknown = buttons.find((button) => !(button in BUTTONS));
if (file === undefined || buttons.length === 0 || unknown !== undefined) {
  console.error(
    unknown === undefined
      ? '使い方：npm run press -- ブック.xlsx 台帳化 点検 集計 [--save 保存先.xlsx] [--period 2022H1]'
      : `「${unknown}」というボタンはありません。使えるのは ${Object.keys(BUTTONS).join('、')} です。`,
  );
  process.exit(2);
}

const choice = values.period === undefined ? {} : { periodId: values.period };
const result = await pressButtons(file, buttons, { ...choice, now: localTime(new Date()) });
if (result.kind === 'refused') {
  console.log(JSON.stringify({ file, refused: result.reason, sentence: result.sentence }, null, 2));
  process.exit(1);
}
if (values.save !== undefined) {
  mkdirSync(dirname(values.save), { recursive: true });
  writeFileSync(values.save, result.host.save());
}
const pressed = result.pressed.map((one) => ({ ...one, report: withSentences(one.report) }));
console.log(JSON.stringify({ file, saved: values.save ?? null, pressed }, null, 2));
if (result.pressed.some(({ kind }) => kind !== 'done')) process.exitCode = 1;
