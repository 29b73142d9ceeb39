import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { acknowledge } from '../../../src/actions/acknowledge';
import { addDepartments } from '../../../src/actions/addDepartments';
import { aggregate } from '../../../src/actions/aggregate';
import { askBack } from '../../../src/actions/askBack';
import type { CheckReport } from '../../../src/actions/check';
import { check, recheck } from '../../../src/actions/check';
import { checkReadability } from '../../../src/actions/checkReadability';
import { collect, proposeCollect } from '../../../src/actions/collect';
import { comparePeriods } from '../../../src/actions/comparePeriods';
import { copyText } from '../../../src/actions/copyText';
import { exportCounts } from '../../../src/actions/exportCounts';
import { freeze } from '../../../src/actions/freeze';
import { guardSheets, offerGuards, unguardSheets } from '../../../src/actions/guardSheets';
import { handOutWorkbooks, previewHandOut } from '../../../src/actions/handOut';
import { makeRegister } from '../../../src/actions/makeRegister';
import { openCollecting } from '../../../src/actions/openCollecting';
import { firstOverview, overview } from '../../../src/actions/overview';
import { previewAggregate } from '../../../src/actions/previewAggregate';
import { printCheck } from '../../../src/actions/printCheck';
import { printList } from '../../../src/actions/printList';
import { printPaper } from '../../../src/actions/printPaper';
import { printSheets } from '../../../src/actions/printSheets';
import { proposeRegister } from '../../../src/actions/proposeRegister';
import { repair } from '../../../src/actions/repair';
import { previewRollOver, rollOver } from '../../../src/actions/rollOver';
import { selectedCell } from '../../../src/actions/selectedCell';
import { setSubmissionState } from '../../../src/actions/setSubmissionState';
import { showCell } from '../../../src/actions/showCell';
import { startPlan } from '../../../src/actions/startPlan';
import { planState } from '../../../src/actions/suggestPlan';
import { traceFigure } from '../../../src/actions/traceFigure';
import { undo } from '../../../src/actions/undo';
import { verifyFrozen } from '../../../src/actions/verifyFrozen';
import { NO_DECISIONS } from '../../../src/domain/collection/collectReturns';
import { makePeriod } from '../../../src/domain/reportPeriod';
import { blankTemplate } from '../../../src/domain/templates/blank';
import { excelDoor } from '../../../src/excel/excelDoor';
import { listPaper } from '../../../src/layout/papers/listPaper';
import { MEASURES_FORMAT_VERSION } from '../../../src/layout/planSettings';
import type { Door } from '../../../src/workbook/door';
import { changedParts } from '../../workbooks/partBytes';
import type { Desk } from './pressed';
import { openDesk } from './pressed';
import { cell, madeWorkbooks } from './untouched';

jest.setTimeout(120_000);

const now = '2026-11-22 09:00';
const period = makePeriod(2022, 'H1');
const periodId = period.id;
const collecting = { period, accepted: [], decisions: NO_DECISIONS };
const printing = { overwritesHandEdits: true, now };

type Act = (door: Door, before: CheckReport) => Promise<object>;

/** Every action that opens the register, by the name of its function. */
const REFUSING: Readonly<Record<string, Act>> = {
  acknowledge: (door) => acknowledge(door, { key: 'x', reason: 'x' }),
  addDepartments: (door) => addDepartments(door),
  aggregate: (door) => aggregate(door, printing),
  askBack: (door) => askBack(door, period, '行政総務課'),
  check: (door) => check(door),
  checkReadability: (door) => checkReadability(door),
  collect: (door) => collect(door, { ...collecting, now }),
  comparePeriods: (door) => comparePeriods(door, printing),
  copyText: (door) => copyText(door),
  exportCounts: (door) => exportCounts(door, printing),
  firstOverview: (door) => firstOverview(door),
  freeze: (door) => freeze(door, { state: '会議版', now }),
  guardSheets: (door) => guardSheets(door, { sheets: ['資料1-2'], replaces: true, now }),
  handOutWorkbooks: (door) =>
    handOutWorkbooks(door, { periodId, departments: ['行政総務課'], note: '', now }),
  makeRegister: (door) => makeRegister(door, { acceptsChanges: true, now }),
  offerGuards: (door) => offerGuards(door),
  openCollecting: (door) => openCollecting(door),
  overview: (door) => overview(door),
  planState: (door) => planState(door, 2022),
  previewAggregate: (door) => previewAggregate(door),
  previewHandOut: (door) => previewHandOut(door),
  previewRollOver: (door) => previewRollOver(door),
  printCheck: (door) => printCheck(door, { ...printing, showsSheet: true }),
  printList: (door) => printList(door, printing),
  printPaper: (door) => printPaper(door, { action: '一覧の作成', make: listPaper }, printing),
  printSheets: (door) => printSheets(door, printing),
  proposeCollect: (door) => proposeCollect(door, collecting),
  recheck: (door, before) => recheck(door, before),
  repair: (door, { items }) => repair(door, { keys: items.map(({ finding }) => finding.rule), now }),
  rollOver: (door) => rollOver(door, { acceptsDoubts: true, now }),
  setSubmissionState: (door) =>
    setSubmissionState(door, { period, department: '行政総務課', state: '差戻し', now }),
  startPlan: (door) => startPlan(door, blankTemplate('別の計画', 2022, 2026), now),
  undo: (door) => undo(door, { losesLaterEdits: true }),
  unguardSheets: (door) => unguardSheets(door, { now }),
  verifyFrozen: (door) => verifyFrozen(door),
};

/** What goes on: these follow the selection and write nothing. */
const LOOKING: Readonly<Record<string, Act>> = {
  selectedCell: (door) => selectedCell(door),
  showCell: (door) => showCell(door, '設定', 'A1'),
  // The register is read for it, and a later one told by its own version alone: it runs at each step of the arrow keys.
  traceFigure: (door) => traceFigure(door),
};

/** Says what stops them in a place of its own. */
const OTHERWISE: Readonly<Record<string, { readonly act: Act; readonly says: object }>> = {
  proposeRegister: {
    act: (door) => proposeRegister(door),
    says: { kind: 'done', value: expect.objectContaining({ outcome: refusal() }) },
  },
};

function refusal(): object {
  return { kind: 'blocked', reasons: [expect.objectContaining({ code: 'newerFormat' })] };
}

/** Functions that src/actions offers over a workbook's door, as their sources declare them. */
function doorFunctions(): readonly string[] {
  const folder = 'src/actions';
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return files.flatMap((name) => {
    const source = readFileSync(join(folder, name), 'utf8');
    return [...source.matchAll(/^export (?:async )?function (\w+)\(\s*\w+: Door\b/gm)].map(
      ([, declared = '']) => declared,
    );
  });
}

async function refusals(desk: Desk, before: CheckReport): Promise<void> {
  const bytes = desk.host.save();
  for (const button of ['makeRegister', 'check', 'aggregate'] as const) {
    const said = await desk.press(button, { acceptsProposal: true, now });
    expect([button, said.sentences]).toEqual([button, [expect.stringContaining('新しい版の改革台帳')]]);
  }
  const door = excelDoor();
  const said: Record<string, object> = {};
  for (const [name, act] of Object.entries(REFUSING)) said[name] = await act(door, before);
  expect(said).toEqual(Object.fromEntries(Object.keys(REFUSING).map((name) => [name, refusal()])));
  for (const [name, { act, says }] of Object.entries(OTHERWISE)) {
    expect([name, await act(door, before)]).toEqual([name, says]);
  }
  expect(changedParts(bytes, desk.host.save())).toEqual([]);
}

/** The sample after 集計, and what 点検 said of it. */
async function summarised(): Promise<{ readonly bytes: Uint8Array; readonly before: CheckReport }> {
  const { summarised: bytes } = await madeWorkbooks();
  openDesk(bytes);
  const checked = await check(excelDoor());
  if (checked.kind !== 'done') throw new Error(checked.kind);
  return { bytes, before: checked.value };
}

describe('新しい版で作られたブック', () => {
  test('ここで試すものに、ブックを開く操作の漏れがない', () => {
    const tried = [REFUSING, LOOKING, OTHERWISE].flatMap((table) => Object.keys(table));
    expect([...doorFunctions()].sort()).toEqual(tried.sort());
  });

  test('台帳が新しい形式なら、見出しが変わっていても、どの操作も同じ文で断り、何も書かない', async () => {
    const { bytes, before } = await summarised();
    const desk = openDesk(bytes);
    desk.host.typeInto('設定', cell('B18'), String(MEASURES_FORMAT_VERSION + 1));
    desk.host.typeInto('台帳_進捗', cell('H1'), '新しい見出し');
    await refusals(desk, before);
    desk.host.select('総括', cell('C27'));
    expect(await traceFigure(excelDoor())).toEqual({ kind: 'done', value: { kind: 'noFigure' } });
  });

  test('控えだけが新しくても、上書きしない', async () => {
    const { bytes, before } = await summarised();
    const parts = unzipSync(bytes);
    const [path] = Object.keys(parts).filter((name) =>
      strFromU8(parts[name] ?? new Uint8Array()).includes('<daicho'),
    );
    if (path === undefined) throw new Error('no memory part');
    const newer = strFromU8(parts[path] ?? new Uint8Array()).replace('version="1"', 'version="2"');
    await refusals(openDesk(zipSync({ ...parts, [path]: strToU8(newer) })), before);
  });
});
