import fc from 'fast-check';
import { startHost } from '../../../workbench/node/startHost';
import { arbitraryPlan } from '../arbitraryPlan';
import { emptyWorkbook, throughBothDoors } from './twoDoors';

const host = startHost();
const empty = emptyWorkbook();

test('どんな計画でも、二つの入口は同じブックを作る', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlan('表'), async ({ edits }) => {
      const { inExcel, inFile } = await throughBothDoors(host, empty, edits);
      expect(inExcel).toEqual(inFile);
    }),
    { numRuns: 60 },
  );
}, 120_000);
