import fc from 'fast-check';
import type { Edit } from '../../../src/workbook/editPlan';
import { startHost } from '../../../workbench/node/startHost';
import { arbitraryPlan } from '../arbitraryPlan';
import type { Habit } from './twoDoors';
import { emptyWorkbook, throughBothDoors } from './twoDoors';

const host = startHost();
const empty = emptyWorkbook();

/** A plan cut into up to three, as an action does that writes more than once. */
const cuts = fc.array(fc.nat(24), { maxLength: 2 });
const habit: fc.Arbitrary<Habit> = fc.record({
  snapshots: fc.constantFrom('each', 'first', 'none'),
  detail: fc.constantFrom('none', 'values', 'cells', 'full'),
});

function cut(edits: readonly Edit[], at: readonly number[]): readonly (readonly Edit[])[] {
  const edges = [0, ...at.toSorted((a, b) => a - b), edits.length];
  return edges.slice(1).map((end, index) => edits.slice(edges[index], end));
}

test('どんな計画でも、何をいつ読んでから書いても、二つの入口は同じブックを作る', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan('表'), cuts, habit, async ({ edits }, at, how) => {
      const { inExcel, inFile } = await throughBothDoors(host, empty, cut(edits, at), how);
      expect(inExcel).toEqual(inFile);
    }),
    { numRuns: 60 },
  );
}, 120_000);
