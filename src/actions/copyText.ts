import { tally } from '../domain/tally';
import { readMemory } from '../layout/memory';
import { summaryText } from '../layout/papers/plainText';
import { bringTextUp } from '../layout/summary/paperText';
import type { Door } from '../workbook/door';
import type { ActionResult } from './actionResult';
import { AGGREGATE_SNAPSHOT, choosePeriod } from './aggregate';
import { openRegister } from './openRegister';

/** 文章をコピー: the words of the 総括 as it would be printed now, what a person wrote on it included. Writes nothing. */
export async function copyText(door: Door, periodId?: string): Promise<ActionResult<string>> {
  const run = await door.run(async (session): Promise<ActionResult<string>> => {
    const snapshot = await session.takeSnapshot(AGGREGATE_SNAPSHOT);
    const opened = openRegister(snapshot);
    if (opened.kind === 'none') return { kind: 'blocked', reasons: [{ code: 'noRegister' }] };
    if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] };
    const period = choosePeriod(opened.register, periodId);
    if ('code' in period) return { kind: 'blocked', reasons: [period] };
    const { summary } = readMemory(snapshot.customXml);
    const { register } = bringTextUp(opened.register, snapshot, summary, period.id);
    return { kind: 'done', value: summaryText(register, tally(register, period.id)) };
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}
