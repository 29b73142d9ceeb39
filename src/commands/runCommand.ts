import type { ActionResult } from '../actions/actionResult';
import { aggregate } from '../actions/aggregate';
import { check } from '../actions/check';
import { makeRegister } from '../actions/makeRegister';
import { blockedSentence, someOf } from '../messages/blockedSentence';
import type { Messages } from '../messages/messages';
import type { Door } from '../workbook/door';

/** The ribbon's buttons that act without the pane. */
export const COMMAND_NAMES = ['makeRegister', 'check', 'aggregate'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandOptions {
  /** The period to count; the latest one with entries when it is left out. */
  readonly periodId?: string;
  /** Says yes to what the pane would ask first. The ribbon never does. */
  readonly acceptsProposal: boolean;
  /** Local time, `2022-10-31 17:05`. */
  readonly now: string;
  readonly messages: Messages;
}

/** What a button did, in one sentence for a person and in figures for whoever asked. */
export interface CommandOutcome {
  readonly command: CommandName;
  readonly kind: 'done' | 'blocked' | 'needsDecision' | 'failed';
  readonly sentences: readonly string[];
  /** Done, but with something that a person should know. */
  readonly needsAttention: boolean;
  readonly report: Readonly<Record<string, unknown>>;
}

/** Runs what a button of the ribbon runs. */
export async function runCommand(
  command: CommandName,
  door: Door,
  options: CommandOptions,
): Promise<CommandOutcome> {
  switch (command) {
    case 'makeRegister':
      return runMakeRegister(door, options);
    case 'check':
      return runCheck(door, options);
    case 'aggregate':
      return runAggregate(door, options);
  }
}

async function runMakeRegister(door: Door, options: CommandOptions): Promise<CommandOutcome> {
  const { acceptsProposal, now, messages } = options;
  const result = await makeRegister(door, { acceptsChanges: acceptsProposal, now });
  if (result.kind === 'needsDecision') {
    const { changes } = result.question;
    return {
      command: 'makeRegister',
      kind: 'needsDecision',
      needsAttention: true,
      sentences: [messages.question.changedEntries(changes.length)],
      report: { changes },
    };
  }
  if (result.kind !== 'done') return notDone('makeRegister', result, messages);
  const { periods, programCount, activityCount, hasChanged, sheets, changes, problems } = result.value;
  const labels = periods.map(({ label }) => label).join(messages.list.separator);
  const sentence = hasChanged
    ? messages.done.makeRegister(programCount, activityCount, labels)
    : messages.done.makeRegisterUnchanged;
  return {
    command: 'makeRegister',
    kind: 'done',
    needsAttention: problems.length > 0 || !hasChanged,
    sentences: [sentence],
    report: {
      programs: programCount,
      activities: activityCount,
      periods: periods.map(({ id }) => id),
      sheets,
      changes: changes.length,
      problems,
      hasChanged,
    },
  };
}

async function runAggregate(door: Door, options: CommandOptions): Promise<CommandOutcome> {
  const { periodId, acceptsProposal, now, messages } = options;
  const choice = periodId === undefined ? {} : { periodId };
  const result = await aggregate(door, { ...choice, overwritesHandEdits: acceptsProposal, now });
  if (result.kind === 'needsDecision') {
    const { sheet, cells } = result.question;
    return {
      command: 'aggregate',
      kind: 'needsDecision',
      needsAttention: true,
      sentences: [messages.question.handEdited(sheet, someOf(cells, messages))],
      report: { sheet, cells },
    };
  }
  if (result.kind !== 'done') return notDone('aggregate', result, messages);
  const { period, tally, sheet, hasChanged, changedFigures } = result.value;
  const open =
    tally.noAnswer.length + tally.outsideSet.length + tally.noHeading.length + disagreeing(tally.duplicates);
  return {
    command: 'aggregate',
    kind: 'done',
    needsAttention: !tally.isComplete || !hasChanged,
    sentences: [
      hasChanged ? messages.done.aggregate(period.label, tally.total) : messages.done.aggregateUnchanged,
      ...(open > 0 ? [messages.done.aggregateProvisional(open)] : []),
    ],
    report: {
      period: period.id,
      sheet,
      statuses: tally.statuses.map(({ label }) => label),
      rows: tally.rows.map(({ label, counts, total }) => ({ label, counts, total })),
      columnTotals: tally.columnTotals,
      total: tally.total,
      programs: tally.programCount,
      crossCheck: tally.crossCheck,
      isComplete: tally.isComplete,
      notCounted: {
        noAnswer: tally.noAnswer.map(({ activity, source }) => ({
          activity: activity.displayNumber,
          source,
        })),
        outsideSet: tally.outsideSet.map(({ activity, status, source }) => ({
          activity: activity.displayNumber,
          status,
          source,
        })),
        noHeading: tally.noHeading.map(({ displayNumber }) => displayNumber),
        disagreeing: tally.duplicates
          .filter(({ agree }) => !agree)
          .map(({ activity }) => activity.displayNumber),
        excluded: tally.excluded.map(({ activity, kind }) => ({ activity: activity.displayNumber, kind })),
      },
      changedFigures,
      hasChanged,
    },
  };
}

function disagreeing(duplicates: readonly { readonly agree: boolean }[]): number {
  return duplicates.filter(({ agree }) => !agree).length;
}

async function runCheck(door: Door, { periodId, messages }: CommandOptions): Promise<CommandOutcome> {
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

function notDone(
  command: CommandName,
  result: Extract<ActionResult<never>, { kind: 'blocked' | 'failed' }>,
  messages: Messages,
): CommandOutcome {
  if (result.kind === 'blocked') {
    const { reasons } = result;
    const sentences = reasons.map((reason) => blockedSentence(reason, messages));
    return { command, kind: 'blocked', needsAttention: true, sentences, report: { reasons } };
  }
  const { code, detail } = result;
  return {
    command,
    kind: 'failed',
    needsAttention: true,
    sentences: [messages.failed.unexpected],
    report: { code, detail },
  };
}
