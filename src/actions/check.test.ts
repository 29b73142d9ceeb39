import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingSentence } from '../messages/findingSentence';
import { ja } from '../messages/ja';
import { openBook } from '../ooxml/openBook';
import { packageDoor } from '../ooxml/packageDoor';
import { check } from './check';
import { makeRegister } from './makeRegister';

const NOW = '2022-10-31 17:05';

async function checked(sample: string) {
  const opened = openBook(new Uint8Array(readFileSync(join(__dirname, '../../samples', sample))));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  const door = packageDoor(opened.book, { fileName: sample });
  const made = await makeRegister(door, { acceptsChanges: false, now: NOW });
  if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  const result = await check(door);
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

it.each(['r4h1-messy.xlsx', 'r4h1-list.xlsx', 'r4h1-forms.xlsx', 'r3h2-list.xlsx', 'plan-2024-2027.xlsx'])(
  '%s',
  async (sample) => {
    const t = performance.now();
    const { findings, register } = await checked(sample);
    const a = new Map(register.activities.map((x) => [x.id, x.displayNumber]));
    console.log(
      sample,
      performance.now() - t,
      findings
        .map(
          (f) =>
            `${a.get(f.activityId ?? '') ?? '-'} ${f.rule} ${f.severity} ${f.field ?? ''} [${f.value}] src=${f.source?.cell ?? ''} place=${f.place?.sheet ?? ''}!${f.place?.cell ?? ''}\n   ${findingSentence(f, ja)}`,
        )
        .join('\n'),
    );
  },
);
