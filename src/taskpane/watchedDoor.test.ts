import type { Door, DoorSession } from '../workbook/door';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { DoorStep } from './watchedDoor';
import { ActionStopped, watchedDoor } from './watchedDoor';

const EMPTY: WorkbookSnapshot = {
  fileName: null,
  readOnly: false,
  structureProtected: false,
  sheets: [],
  names: [],
  customXml: null,
};

function recordingDoor(): { readonly door: Door; readonly done: string[] } {
  const done: string[] = [];
  const session: DoorSession = {
    takeSnapshot: () => {
      done.push('read');
      return Promise.resolve(EMPTY);
    },
    applyPlan: () => {
      done.push('write');
      return Promise.resolve();
    },
    getSelection: () => Promise.resolve(null),
    readLayout: () => Promise.resolve({ columnWidths: [], rowHeightsPt: [], charts: new Map() }),
  };
  return { door: { run: async (work) => ({ kind: 'done', value: await work(session) }) }, done };
}

async function readAndWrite(session: DoorSession): Promise<void> {
  await session.takeSnapshot({ detail: () => 'none' });
  await session.applyPlan({
    edits: [
      { kind: 'addSheet', sheet: '総括', showGridlines: false },
      { kind: 'setCells', sheet: '総括', at: { row: 0, column: 0 }, cells: [[{ text: '1' }, { text: '2' }]] },
    ],
  });
}

test('読んでいる、何か所に書いている、を順に知らせる', async () => {
  const { door, done } = recordingDoor();
  const steps: DoorStep[] = [];
  await watchedDoor(door, { onStep: (step) => steps.push(step), wantsStop: () => false }).run(readAndWrite);
  expect(steps).toEqual([{ kind: 'reading' }, { kind: 'writing', places: 3 }]);
  expect(done).toEqual(['read', 'write']);
});

test('読んでいる間に中止すると、何も書かない', async () => {
  const { door, done } = recordingDoor();
  let wantsStop = false;
  const onStep = ({ kind }: DoorStep): void => {
    wantsStop = kind === 'reading';
  };
  const run = watchedDoor(door, { onStep, wantsStop: () => wantsStop }).run(readAndWrite);
  await expect(run).rejects.toThrow(ActionStopped);
  expect(done).toEqual(['read']);
});

test('書き始めてからは、最後まで書く', async () => {
  const { door, done } = recordingDoor();
  let wantsStop = false;
  const onStep = ({ kind }: DoorStep): void => {
    wantsStop = kind === 'writing';
  };
  await watchedDoor(door, { onStep, wantsStop: () => wantsStop }).run(readAndWrite);
  expect(done).toEqual(['read', 'write']);
});
