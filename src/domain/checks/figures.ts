import { percentFootnote, percentsNeedFootnote, percentText, roundsUpToWhole } from '../percent';
import type { Tally } from '../tally';
import { tally } from '../tally';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import type { RegisterRule } from './rule';

/** R33 and R34: what rounding does to the percents of a complete count; R47: what its total leaves out. */
export const checkFigures: RegisterRule = ({ register, period }) => {
  const counted = tally(register, period.id);
  const { percentDigits } = register.plan;
  // What rounding does to figures that are about to change is nobody's concern yet.
  const rounding = counted.isComplete
    ? [...nearlyAll(counted, percentDigits), ...percentSum(counted, percentDigits)]
    : [];
  return [...rounding, ...excludedActivities(counted)];
};

function nearlyAll(counted: Tally, digits: 0 | 1): readonly Finding[] {
  const inside = countsInside(counted);
  const good = inside.filter(({ isGood }) => isGood).reduce((sum, { count }) => sum + count, 0);
  const printed = new Set([good, ...inside.map(({ count }) => count)]);
  return [...printed]
    .filter((count) => roundsUpToWhole(count, counted.total, digits))
    .map((count) =>
      makeFinding({
        rule: 'R33',
        field: 'sentence',
        value: percentText(count, counted.total, digits),
        blanks: {
          count,
          total: counted.total,
          exact: exactPercent(count, counted.total),
          printed: percentText(count, counted.total, digits),
        },
      }),
    );
}

function percentSum(counted: Tally, digits: 0 | 1): readonly Finding[] {
  const counts = countsInside(counted).map(({ count }) => count);
  if (!percentsNeedFootnote(counts, counted.total, digits)) return [];
  return [makeFinding({ rule: 'R34', field: 'sentence', blanks: { footnote: percentFootnote(digits) } })];
}

/** Programs that join the plan later are not part of it yet, and go unsaid. */
function excludedActivities({ excluded }: Tally): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { kind } of excluded) {
    if (kind !== '追加前') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const kinds = [...counts].map(([kind, count]) => ({ kind, count }));
  const count = kinds.reduce((sum, each) => sum + each.count, 0);
  return [makeFinding({ rule: 'R47', field: 'table', blanks: { count, kinds } })];
}

function countsInside({ statuses, columnTotals }: Tally): readonly { isGood: boolean; count: number }[] {
  return statuses.flatMap(({ isGood, isOutsideTotal }, column) =>
    isOutsideTotal ? [] : [{ isGood, count: columnTotals[column] ?? 0 }],
  );
}

/** Cut, not rounded, so that it never says 100: 399 of 400 is 99.75, 9999 of 10000 is 99.99. */
function exactPercent(count: number, total: number): string {
  const hundredths = (BigInt(count) * 10_000n) / BigInt(total);
  return `${String(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}`;
}
