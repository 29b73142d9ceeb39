import { aggregate } from '../actions/aggregate';
import { someOf } from '../messages/blockedSentence';
import type { Door } from '../workbook/door';
import { notDone } from './notDone';
import type { CommandOptions, CommandOutcome } from './runCommand';

/** 集計 from the ribbon. */
export async function runAggregate(door: Door, options: CommandOptions): Promise<CommandOutcome> {
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
  const { period, tally, sheet, hasChanged, changedFigures, newerTexts, stopping } = result.value;
  const open =
    tally.noAnswer.length + tally.outsideSet.length + tally.noHeading.length + disagreeing(tally.duplicates);
  return {
    command: 'aggregate',
    kind: 'done',
    needsAttention: !tally.isComplete || stopping.length > 0 || !hasChanged || newerTexts.length > 0,
    sentences: [
      hasChanged ? messages.done.aggregate(period.label, tally.total) : messages.done.aggregateUnchanged,
      ...(open > 0 ? [messages.done.aggregateProvisional(open)] : []),
      ...(stopping.length > 0 ? [messages.done.aggregateStopping(stopping.length)] : []),
      ...(newerTexts.length > 0 ? [messages.done.newerTexts(newerTexts.length)] : []),
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
      stopping,
      changedFigures,
      newerTexts,
      hasChanged,
    },
  };
}

function disagreeing(duplicates: readonly { readonly agree: boolean }[]): number {
  return duplicates.filter(({ agree }) => !agree).length;
}
