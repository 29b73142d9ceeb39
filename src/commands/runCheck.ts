import { check } from '../actions/check';
import type { Door } from '../workbook/door';
import { notDone } from './notDone';
import type { CommandOptions, CommandOutcome } from './runCommand';

/** 点検 from the ribbon. */
export async function runCheck(door: Door, { periodId, messages }: CommandOptions): Promise<CommandOutcome> {
  const result = await check(door, periodId === undefined ? {} : { periodId });
  if (result.kind !== 'done') return notDone('check', result, messages);
  const { period, findings } = result.value;
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    command: 'check',
    kind: 'done',
    needsAttention: true,
    sentences: [messages.done.check(count('stop'), count('confirm'))],
    report: {
      period: period.id,
      stop: count('stop'),
      confirm: count('confirm'),
      notice: count('notice'),
      findings,
    },
  };
}
