import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { buildRegister } from './buildRegister';
import { goldenRows, rowsOf } from './goldenRows.fixture';
import { recogniseWorkbook } from './recogniseWorkbook';
import { openBook } from '../ooxml/openBook';
import { readSnapshot } from '../ooxml/readSnapshot';
import type { WorkbookSnapshot } from '../workbook/snapshot';

const SAMPLES = join(__dirname, '../../samples');

/** The snapshot of a workbook; null for a file that is none. */
function snapshotOf(path: string): WorkbookSnapshot | null {
  const opened = openBook(new Uint8Array(readFileSync(path)));
  return opened.kind === 'opened' ? readSnapshot(opened.book, { detail: () => 'full' }, null) : null;
}

function readSample(...path: readonly string[]): WorkbookSnapshot {
  const snapshot = snapshotOf(join(SAMPLES, ...path));
  if (!snapshot) throw new Error(`${path.join('/')} could not be opened`);
  return snapshot;
}

const context = {
  statusSet: HIRATSUKA_2020.statusSet,
  planSpan: HIRATSUKA_2020.plan,
  levelNames: HIRATSUKA_2020.plan.levelNames,
};

function build(...path: readonly string[]): ReturnType<typeof buildRegister> {
  return buildRegister(recogniseWorkbook(readSample(...path), context).sheets, HIRATSUKA_2020);
}

describe('平塚市の一覧', () => {
  it('令和4年度上半期の一覧は、活動の一覧と一字一句同じになる', () => {
    const { register, problems } = build('r4h1-list.xlsx');
    expect(rowsOf(register, '2022H1')).toEqual(goldenRows());
    expect(register.programs).toHaveLength(27);
    expect(register.nodes).toEqual(HIRATSUKA_2020.nodes);
    expect(register.periods.map(({ label }) => label)).toEqual(['令和4（2022）年度上半期']);
    expect(problems).toEqual([]);
  });

  it('令和3年度下半期の一覧は、同じ活動の前の期の報告になる', () => {
    const { register } = build('r3h2-list.xlsx');
    const rows = rowsOf(register, '2021H2');
    const same = ({ program, number, activity }: (typeof rows)[number]): string =>
      `${number} ${program} ${activity}`;
    expect(rows.map(same)).toEqual(goldenRows().map(same));
    expect(register.entries.find(({ source }) => source?.cell === 'F17')?.status).toBe('休止');
  });

  it('前の期の台帳があれば、番号が同じ活動は同じ番号（ID）のまま', () => {
    const before = build('r3h2-list.xlsx').register;
    const sheets = recogniseWorkbook(readSample('r4h1-list.xlsx'), context).sheets;
    const now = buildRegister(sheets, HIRATSUKA_2020, before).register;
    const ids = ({ programs, activities }: typeof now): readonly string[] =>
      [...programs, ...activities].map(({ id, name }) => `${id} ${name}`);
    expect(ids(now)).toEqual(ids(before));
  });
});

describe('乱れた一覧', () => {
  const { register, problems } = build('r4h1-messy.xlsx');
  const statusAt = (cell: string): string | undefined =>
    register.entries.find(({ source }) => source?.cell === cell)?.status;

  it('進捗状況は書かれたまま残す', () => {
    const cells = ['F7', 'F8', 'F14', 'F15', 'F18', 'F20', 'F26', 'F57'];
    expect(cells.map(statusAt)).toEqual([
      'おおむね順調',
      '概ね順調　',
      '順調',
      '完了',
      '',
      '△',
      '休止',
      '遅れ',
    ]);
  });

  it('同じ活動の2行は1つの活動、2つの報告になる', () => {
    expect(register.activities).toHaveLength(50);
    const activity = register.activities.find(({ displayNumber }) => displayNumber === '6-4-1');
    const own = register.entries.filter(({ activityId }) => activityId === activity?.id);
    expect(own.map(({ source, status }) => `${source?.cell ?? ''} ${status}`)).toEqual([
      'F56 概ね順調',
      'F57 遅れ',
    ]);
  });

  it('気をつけるところを、場所と一緒に言う', () => {
    const told = problems.map(({ rule, cell }) => `${rule} ${cell ?? ''}`).sort();
    expect(told).toEqual(['R15 F57', 'R17 C13', 'R21 D40', 'R22 A10', 'R42 A17']);
    expect(problems.find(({ rule }) => rule === 'R22')).toMatchObject({
      shown: '2001年2月1日',
      proposal: '1-2-1',
    });
    expect(problems.find(({ rule }) => rule === 'R21')).toMatchObject({
      departments: ['市民課', 'デジタル推進課'],
    });
  });
});
