// One piece of work, once, in a process that has done nothing of the kind before (bench.ts starts it): what the first
// press after opening Excel costs. Prints milliseconds of the clock and of the processor as JSON.
import { readFileSync } from 'node:fs';
import { choosePeriod } from '../src/actions/aggregate';
import { CHECK_SNAPSHOT } from '../src/actions/check';
import { planMakeRegister, SOURCE_SNAPSHOT } from '../src/actions/makeRegister';
import { openRegister } from '../src/actions/openRegister';
import { checkRegister } from '../src/domain/checks/checkRegister';
import { openBook } from '../src/ooxml/openBook';
import { readSnapshot } from '../src/ooxml/readSnapshot';
import type { SnapshotRequest, WorkbookSnapshot } from '../src/workbook/snapshot';
import { measure } from './measure';

const [, , what, path = ''] = process.argv;
console.log(JSON.stringify(measure(what === 'rules' ? rulesOf() : planOf())));

function planOf(): () => unknown {
  const snapshot = snapshotOf(SOURCE_SNAPSHOT);
  return () => planMakeRegister(snapshot, { acceptsChanges: true, now: '2022-10-31 17:05' });
}

function rulesOf(): () => unknown {
  const opened = openRegister(snapshotOf(CHECK_SNAPSHOT));
  if (opened.kind !== 'open') throw new Error('the register cannot be opened');
  const period = choosePeriod(opened.register, undefined);
  if ('code' in period) throw new Error('the register has a period');
  return () => checkRegister(opened.register, period);
}

function snapshotOf(request: SnapshotRequest): WorkbookSnapshot {
  const opened = openBook(new Uint8Array(readFileSync(path)));
  if (opened.kind === 'refused') throw new Error(opened.reason);
  return readSnapshot(opened.book, request, null);
}
