import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { HIRATSUKA_2024 } from '../domain/templates/hiratsuka2024';
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

describe('平塚市の個票', () => {
  it('個票からも、一覧からと同じ台帳ができる（場所と総括掲載を除く）', () => {
    const plain = (register: ReturnType<typeof build>['register']): unknown => ({
      ...register,
      programs: register.programs.map((program) => ({ ...program, isInSummary: null, source: null })),
      activities: register.activities.map((activity) => ({ ...activity, source: null })),
      entries: register.entries.map((entry) => ({ ...entry, source: null })),
    });
    const forms = build('r4h1-forms.xlsx');
    expect(forms.problems).toEqual([]);
    expect(plain(forms.register)).toEqual(plain(build('r4h1-list.xlsx').register));
  });

  it('記入例と隠れた選択肢は、データではない', () => {
    const { sheets } = recogniseWorkbook(readSample('r4h1-forms.xlsx'), context);
    expect(
      sheets.slice(0, 3).map((sheet) => (sheet.kind === 'outOfScope' ? sheet.reason : sheet.kind)),
    ).toEqual(['example', 'choices', 'form']);
  });

  it('総括掲載は重点とは別に読む', () => {
    const { register } = build('r4h1-forms.xlsx');
    const printed = register.programs.filter(({ isInSummary }) => isInSummary).map(({ name }) => name);
    expect(printed).toHaveLength(8);
    expect(printed).toContain('職員提案・業務改善推進事業');
  });
});

describe('素案', () => {
  const context2024 = {
    statusSet: HIRATSUKA_2024.statusSet,
    planSpan: HIRATSUKA_2024.plan,
    levelNames: HIRATSUKA_2024.plan.levelNames,
  };

  it('計画体系と実施計画事業を読む。書かれていないテーマは決めつけない', () => {
    const { sheets } = recogniseWorkbook(readSample('plan-2024-2027.xlsx'), context2024);
    expect(sheets.map(({ kind }) => kind)).toEqual(['plan', 'plan']);
    const { register, problems } = buildRegister(sheets, HIRATSUKA_2024);
    expect(register.nodes).toEqual(HIRATSUKA_2024.nodes);
    expect(register.programs).toHaveLength(19);
    expect(
      register.programs.every(({ nodeId, overview }) => nodeId === null && overview.endsWith('。')),
    ).toBe(true);
    expect(register.activities).toEqual([]);
    expect(problems.filter(({ rule }) => rule === 'R46')).toHaveLength(19);
    expect(problems).toHaveLength(19);
  });
});

describe('各課の回答', () => {
  const folder = join(SAMPLES, 'departments');
  const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as {
    files: Record<string, { accept: boolean | string; activities?: string[]; department?: string }>;
  };
  const readable = Object.entries(expected.files).filter(([, { activities }]) => activities !== undefined);

  it.each(readable)('%s', (name, { activities, department }) => {
    const { register, problems } = build('departments', name);
    expect(register.activities.map(({ displayNumber }) => displayNumber)).toEqual(activities);
    expect(new Set(register.programs.map((program) => program.department))).toEqual(new Set([department]));
    expect(register.periods.map(({ id }) => id)).toEqual(['2022H1']);
    expect(problems).toEqual([]);
  });

  it('前の期の様式は、前の期の報告として読む', () => {
    const { register } = build('departments', '15_福祉総務課_取組状況（R3下半期）.xlsx');
    expect(register.periods.map(({ id }) => id)).toEqual(['2021H2']);
  });
});

const REAL = join(SAMPLES, '../../shared/samples-real');
if (existsSync(REAL)) describe('計画ではない本物のファイル', realFiles);
else process.stderr.write('shared/samples-real が無いため、本物のファイルの試験は行っていません。\n');

function realFiles(): void {
  const files = readdirSync(REAL).filter((name) => name.endsWith('.xlsx'));

  it.each(files)('%s は対象外', (name) => {
    const snapshot = snapshotOf(join(REAL, name));
    const sheets = snapshot ? recogniseWorkbook(snapshot, context).sheets : [];
    expect(sheets.filter(({ kind }) => kind !== 'outOfScope')).toEqual([]);
    expect(sheets.map((sheet) => (sheet.kind === 'outOfScope' ? sheet.reason : ''))).not.toContain(
      'headingMissing',
    );
  });
}
