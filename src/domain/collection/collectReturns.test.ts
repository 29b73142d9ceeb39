import fc from 'fast-check';
import { ENTRY_FIELDS } from '../importBase';
import type { ProgressEntry, Register } from '../register';
import { makePeriod } from '../reportPeriod';
import { seedRegister } from '../seedRegister.testdata';
import type { CollectDecisions, CollectedReturns } from './collectReturns';
import { collectReturns, NO_DECISIONS } from './collectReturns';
import type { ReportedWords, ReturnedFile, ReturnedReport } from './returnedReport';
import { isReturned } from './returnedReport';
import type { ReturnsMemory } from './returnsMemory';
import { NO_RETURNS } from './returnsMemory';

const SEED = seedRegister();
const PERIOD = makePeriod(2022, 'H1');
/** The plan alone: nobody has answered yet. */
const OPEN: Register = { ...SEED, periods: [], entries: [] };
const NOTHING: ReportedWords = { status: '', achievement: '', delayReason: '', nextAction: '' };

function reportOf(
  id: string,
  patch: Partial<Omit<ReturnedReport, 'words'>> & { words?: Partial<ReportedWords> } = {},
): ReturnedReport {
  const activity = SEED.activities.find((one) => one.id === id);
  const program = SEED.programs.find((one) => one.id === activity?.programId);
  const entry = SEED.entries.find((one) => one.activityId === id);
  if (!activity || !program || !entry) throw new Error(`no activity ${id}`);
  const { words, ...rest } = patch;
  return {
    identity: null,
    programNumber: program.displayNumber,
    numberPrefix: program.displayNumber,
    program: program.name,
    isPriority: program.isPriority,
    activityNumber: activity.displayNumber,
    activity: activity.name,
    isRepeated: false,
    nodeId: program.nodeId,
    department: program.department,
    places: ENTRY_FIELDS,
    source: { sheet: '資料1-2', cell: `F${String(Number(id.slice(1)) + 6)}` },
    ...rest,
    words: {
      status: entry.status,
      achievement: entry.achievement,
      delayReason: entry.delayReason,
      nextAction: entry.nextAction,
      ...words,
    },
  };
}

function fileOf(name: string, reports: readonly ReturnedReport[], modifiedAt = 1_000): ReturnedFile {
  const hash = `${name}${JSON.stringify(reports)}`.length.toString(16);
  return {
    file: { name, path: name, sizeBytes: 10_000, modifiedAt, hash: `${hash}${name}` },
    departments: [...new Set(reports.map(({ department }) => department))],
    reports,
  };
}

function collect(
  register: Register,
  files: readonly ReturnedFile[],
  memory: ReturnsMemory = NO_RETURNS,
  decisions: Partial<CollectDecisions> = {},
): CollectedReturns {
  return collectReturns(register, files, PERIOD, memory, { ...NO_DECISIONS, ...decisions });
}

function entryOf({ register }: CollectedReturns, id: string): ProgressEntry | undefined {
  return register.entries.find((one) => one.activityId === id && one.periodId === PERIOD.id);
}

function wordsIn(register: Register): readonly string[] {
  return register.entries
    .map((entry) => JSON.stringify([entry.activityId, ...ENTRY_FIELDS.map((field) => entry[field])]))
    .sort();
}

/** A department for each of its activities, as an office sends its forms out. */
function returnsOf(register: Register): readonly ReturnedFile[] {
  const departments = [...new Set(register.programs.map(({ department }) => department))];
  return departments.map((department) => {
    const own = register.programs.filter((program) => program.department === department);
    const ids = register.activities.filter(({ programId }) => own.some(({ id }) => id === programId));
    return fileOf(
      `${department}.xlsx`,
      ids.map(({ id }) => reportOf(id)),
    );
  });
}

describe('回答を台帳に取り込む', () => {
  const files = returnsOf(SEED);
  const first = collect(OPEN, files);

  it('みなが回答すれば、台帳は一覧から作ったものと同じになる', () => {
    expect(wordsIn(first.register)).toEqual(wordsIn(SEED));
    expect(first.register.periods.map(({ id }) => id)).toEqual([PERIOD.id]);
    expect([first.contradictions, first.unknown, first.unclear, first.differences]).toEqual([[], [], [], []]);
  });

  it('同じファイルをもう一度取り込んでも、何も変えず何も尋ねない', () => {
    const again = collect(first.register, files, first.memory);
    expect(again.register).toEqual(first.register);
    expect(again.changes).toEqual([]);
    expect(again.memory).toEqual(first.memory);
  });

  it('出し直された回答だけを取り込む', () => {
    const later = fileOf('直し.xlsx', [reportOf('A0001', { words: { achievement: '直した実績。' } })], 2_000);
    const again = collect(first.register, [later], first.memory);
    expect(again.changes).toMatchObject([{ kind: 'changed', id: 'A0001', field: 'achievement' }]);
    expect(entryOf(again, 'A0001')?.achievement).toBe('直した実績。');
  });

  it('事務局が台帳で直したところは、回答が変わらなければ残し、変われば両方を示す', () => {
    const edited: Register = {
      ...first.register,
      entries: first.register.entries.map((entry) =>
        entry.activityId === 'A0001' ? { ...entry, achievement: '事務局の文。' } : entry,
      ),
    };
    const same = collect(edited, files, first.memory);
    expect(same.register).toEqual(edited);
    const later = fileOf(
      '直し.xlsx',
      [reportOf('A0001', { words: { achievement: '課の新しい文。' } })],
      2_000,
    );
    const asked = collect(edited, [later], first.memory);
    expect(asked.register).toEqual(edited);
    expect(asked.changes).toMatchObject([
      { kind: 'conflict', before: '事務局の文。', after: '課の新しい文。', decision: null },
    ]);
  });

  it('前より古いファイルの違いは、決まるまで取り込まず、決めたあとは尋ねない', () => {
    const later = collect(
      first.register,
      [fileOf('新.xlsx', [reportOf('A0001', { words: { status: '済' } })], 5_000)],
      first.memory,
    );
    const old = fileOf('旧.xlsx', [reportOf('A0001', { words: { status: '遅れ' } })], 3_000);
    const asked = collect(later.register, [old], later.memory);
    expect(asked.guards.get('A0001')).toBe('older');
    expect(entryOf(asked, 'A0001')?.status).toBe('済');
    const [conflict] = asked.changes;
    if (conflict?.kind !== 'conflict') throw new Error('no conflict');
    expect(collect(asked.register, [old], asked.memory).changes).toEqual(asked.changes);
    const kept = collect(later.register, [old], later.memory, { conflicts: { [conflict.key]: 'register' } });
    expect(entryOf(kept, 'A0001')?.status).toBe('済');
    expect(collect(kept.register, [old], kept.memory).changes.map(({ kind }) => kind)).toEqual(['kept']);
    const taken = collect(later.register, [old], later.memory, { conflicts: { [conflict.key]: 'sheet' } });
    expect(entryOf(taken, 'A0001')?.status).toBe('遅れ');
  });

  it('確定した課の回答が変われば、決まるまで台帳のままにする', () => {
    const department = SEED.programs[0]?.department ?? '';
    const row = {
      periodId: PERIOD.id,
      department,
      state: '確定',
      activityCount: 3,
      reportCount: 3,
      fileName: '',
      modifiedAt: '',
      hash: '',
      fileCount: 1,
      takenAt: '',
      note: '',
    } as const;
    const sealed: Register = { ...first.register, submissions: [row] };
    const later = fileOf('直し.xlsx', [reportOf('A0001', { words: { status: '遅れ' } })], 9_000);
    const asked = collect(sealed, [later], first.memory);
    expect(asked.guards.get('A0001')).toBe('confirmed');
    expect(asked.register).toEqual(sealed);
  });
});

describe('二つのファイルが食い違うとき', () => {
  const one = fileOf('納税課.xlsx', [reportOf('A0001'), reportOf('A0002')]);
  const copy = fileOf('納税課 - コピー.xlsx', [
    reportOf('A0001', { words: { status: '未着手' } }),
    reportOf('A0002'),
  ]);
  const asked = collect(OPEN, [copy, one]);
  const [contradiction] = asked.contradictions;

  it('違う活動だけを並べ、選ぶまで取り込まない。同じところは取り込む', () => {
    expect(
      asked.contradictions.map(({ activity, sides }) => [
        activity.id,
        sides.map(({ from }) => from[0]?.file.name),
      ]),
    ).toEqual([['A0001', ['納税課.xlsx', '納税課 - コピー.xlsx']]]);
    expect([entryOf(asked, 'A0001'), entryOf(asked, 'A0002')?.status]).toEqual([undefined, '概ね順調']);
    expect(
      asked.files.map(({ file, contradicts }) => [file.name, contradicts.map(({ name }) => name)]),
    ).toEqual([
      ['納税課 - コピー.xlsx', ['納税課.xlsx']],
      ['納税課.xlsx', []],
    ]);
  });

  it('選んだ方を取り込み、同じ二つなら次からは尋ねない', () => {
    const [key, print] = [contradiction?.key ?? '', contradiction?.sides[1]?.print ?? ''];
    const decided = collect(OPEN, [copy, one], NO_RETURNS, { sides: { [key]: print } });
    expect(entryOf(decided, 'A0001')?.status).toBe('未着手');
    const again = collect(decided.register, [one, copy], decided.memory);
    expect([again.changes, again.contradictions[0]?.isSettled]).toEqual([[], true]);
    const third = fileOf('納税課（2）.xlsx', [reportOf('A0001', { words: { status: '遅れ' } })]);
    const more = collect(decided.register, [one, copy, third], decided.memory);
    expect([more.contradictions[0]?.chosen, more.register]).toEqual([null, decided.register]);
  });

  it('何も書いていない写しは、食い違いではない', () => {
    const blank = fileOf('写し.xlsx', [reportOf('A0001', { words: NOTHING })], 9_000);
    const result = collect(OPEN, [one, blank]);
    expect([result.contradictions, entryOf(result, 'A0001')?.status]).toEqual([[], '概ね順調']);
    expect(result.files[1]).toMatchObject({ reportCount: 0, blankCount: 1 });
  });

  it('新しい方を先に示す', () => {
    const newer = fileOf('納税課 - コピー.xlsx', copy.reports, 9_000);
    expect(collect(OPEN, [one, newer]).contradictions[0]?.sides[0]?.from[0]?.file.name).toBe(
      '納税課 - コピー.xlsx',
    );
  });
});

describe('どの活動の回答か', () => {
  it('配布した様式のIDは、名前や番号より先に見る', () => {
    const moved = reportOf('A0002', { identity: 'A0001', words: { status: '済' } });
    expect(entryOf(collect(OPEN, [fileOf('x.xlsx', [moved])]), 'A0001')?.status).toBe('済');
  });

  it('名称の書き方や番号だけが違うものは同じ活動で、計画の欄は台帳のまま', () => {
    const program = SEED.programs[0];
    const other = reportOf('A0001', { activityNumber: '9-9-9', program: `${program?.name ?? ''} ` });
    const result = collect(OPEN, [fileOf('x.xlsx', [other])]);
    expect(entryOf(result, 'A0001')).toBeDefined();
    expect(result.differences).toMatchObject([{ what: 'activity', field: 'displayNumber', said: '9-9-9' }]);
    expect(result.register.activities).toEqual(OPEN.activities);
  });

  it('別の課の同じ名称の事業とは取り違えない', () => {
    const [twin, activity] = [SEED.programs[0], SEED.activities[0]];
    if (!twin || !activity) throw new Error('no seed');
    const plain: Register = {
      ...OPEN,
      programs: [
        ...OPEN.programs.map((one) => ({ ...one, displayNumber: '' })),
        { ...twin, id: 'P999', displayNumber: '', department: '別の課' },
      ],
      activities: [
        ...OPEN.activities.map((one) => ({ ...one, displayNumber: '' })),
        { ...activity, id: 'A9999', programId: 'P999', displayNumber: '' },
      ],
    };
    const bare = { programNumber: '', numberPrefix: '', activityNumber: '' };
    const mine = collect(plain, [fileOf('a.xlsx', [reportOf('A0001', bare)])]);
    const theirs = collect(plain, [fileOf('b.xlsx', [reportOf('A0001', { ...bare, department: '別の課' })])]);
    expect([entryOf(mine, 'A0001')?.status, entryOf(mine, 'A9999')]).toEqual(['概ね順調', undefined]);
    expect([entryOf(theirs, 'A0001'), entryOf(theirs, 'A9999')?.status]).toEqual([undefined, '概ね順調']);
    const third = collect(plain, [
      fileOf('c.xlsx', [reportOf('A0001', { ...bare, department: '第三の課' })]),
    ]);
    expect([third.unknown.length, third.register.entries]).toEqual([1, []]);
  });

  it('名称の変わった課は、設定の履歴で同じ課とわかる', () => {
    const [program] = SEED.programs;
    const renamed: Register = {
      ...OPEN,
      departments: [{ name: '新しい課', formerName: program?.department ?? '', fromFy: 2022 }],
    };
    const report = reportOf('A0001', {
      department: '新しい課',
      programNumber: '',
      numberPrefix: '',
      activityNumber: '',
    });
    const result = collect(renamed, [fileOf('x.xlsx', [report])]);
    expect([result.unknown, result.differences, entryOf(result, 'A0001')?.status]).toEqual([
      [],
      [],
      '概ね順調',
    ]);
  });

  it('台帳にない活動は、人が加えると言うまで取り込まない', () => {
    const stranger = reportOf('A0001', { activity: 'まったく別の新しい取組', activityNumber: '1-1-9' });
    const result = collect(OPEN, [fileOf('x.xlsx', [stranger])]);
    expect([result.register.entries, result.register.activities]).toEqual([[], OPEN.activities]);
    const key = result.unknown[0]?.key ?? '';
    const added = collect(OPEN, [fileOf('x.xlsx', [stranger])], NO_RETURNS, { unknown: { [key]: 'add' } });
    expect(added.register.activities.at(-1)).toMatchObject({ displayNumber: '1-1-9', programId: 'P1-1' });
    expect(added.register.entries).toHaveLength(1);
    expect(collect(added.register, [fileOf('x.xlsx', [stranger])], added.memory).changes).toEqual([]);
    const left = collect(OPEN, [fileOf('x.xlsx', [stranger])], NO_RETURNS, { unknown: { [key]: 'leave' } });
    expect(collect(OPEN, [fileOf('x.xlsx', [stranger])], left.memory).unknown[0]?.decision).toBe('leave');
  });

  it('前に出した活動が消えた、または空になった回答では、台帳の文を残して知らせる', () => {
    const before = collect(OPEN, [fileOf('x.xlsx', [reportOf('A0001'), reportOf('A0002')])]);
    const silent = fileOf('y.xlsx', [reportOf('A0001', { words: NOTHING })], 5_000);
    const after = collect(before.register, [silent], before.memory);
    expect(after.register).toEqual(before.register);
    expect(after.withdrawn.map(({ activity }) => activity.id)).toEqual(['A0001', 'A0002']);
  });
});

describe('順番や繰り返しによらない', () => {
  const words = fc.record({
    status: fc.constantFrom('', '済', '概ね順調', '遅れ'),
    achievement: fc.constantFrom('', '実施。', '検討。', '=1+1'),
    delayReason: fc.constantFrom('', '入札の不調。'),
    nextAction: fc.constantFrom('', '継続。'),
  });
  const report = fc
    .tuple(fc.constantFrom('A0001', 'A0002', 'A0003', 'A0004'), words, fc.boolean())
    .map(([id, said, isStrange]) =>
      reportOf(id, {
        words: said,
        ...(isStrange ? { activity: `新しい${id}の全く別`, activityNumber: '' } : {}),
      }),
    );
  const batch = fc
    .array(fc.tuple(fc.array(report, { maxLength: 4 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((files) => files.map(([reports, time], i) => fileOf(`課${String(i)}.xlsx`, reports, time)));
  const choice = fc.integer({ min: 0, max: 3 });

  /** Answers everything that is asked, each with the same choice whatever the order. */
  function decideAll(
    register: Register,
    files: readonly ReturnedFile[],
    memory: ReturnsMemory,
    pick: number,
  ): CollectedReturns {
    const asked = collect(register, files, memory);
    const sides = Object.fromEntries(
      asked.contradictions.map(({ key, sides: all }) => [key, all[pick % all.length]?.print ?? '']),
    );
    const unknown = Object.fromEntries(
      asked.unknown.map(({ key }) => [key, pick % 2 === 0 ? 'add' : 'leave'] as const),
    );
    return collect(register, files, memory, { sides, unknown });
  }

  it('ファイルの順番を変えても、写しを混ぜても、台帳も覚えることも同じ', () => {
    fc.assert(
      fc.property(batch, choice, fc.boolean(), (files, pick, isDecided) => {
        const run = (order: readonly ReturnedFile[]): CollectedReturns =>
          isDecided ? decideAll(OPEN, order, NO_RETURNS, pick) : collect(OPEN, order);
        const straight = run(files);
        const turned = run([...files].reverse());
        const doubled = run([...files, ...files]);
        for (const other of [turned, doubled]) {
          expect(other.register).toEqual(straight.register);
          expect(other.memory).toEqual(straight.memory);
        }
      }),
    );
  });

  it('同じ一式をもう一度取り込んでも、台帳は変わらない', () => {
    fc.assert(
      fc.property(batch, choice, (files, pick) => {
        const once = decideAll(OPEN, files, NO_RETURNS, pick);
        const twice = collect(once.register, files, once.memory);
        expect(twice.register).toEqual(once.register);
        expect(twice.changes.filter(({ kind }) => kind === 'changed' || kind === 'added')).toEqual([]);
      }),
    );
  });

  it('人が書いた文は、見えないところで消えない', () => {
    fc.assert(
      fc.property(batch, batch, words, choice, (earlier, later, office, pick) => {
        const once = decideAll(OPEN, earlier, NO_RETURNS, pick);
        const edited: Register = {
          ...once.register,
          entries: once.register.entries.map((entry, i) => (i === 0 ? { ...entry, ...office } : entry)),
        };
        const result = collect(edited, later, once.memory);
        const after = new Map(result.register.entries.map((entry) => [entry.activityId, entry]));
        for (const entry of edited.entries) {
          for (const field of ENTRY_FIELDS) {
            const now = after.get(entry.activityId)?.[field];
            const isTold = result.changes.some(
              (change) =>
                change.kind === 'changed' &&
                change.id === entry.activityId &&
                change.field === field &&
                change.before === entry[field],
            );
            expect(now === entry[field] || isTold).toBe(true);
          }
        }
        // And what a department wrote stands in the register, or is shown.
        const shown = new Set([
          ...result.contradictions.flatMap(({ sides }) =>
            sides.flatMap(({ words: said }) => Object.values(said)),
          ),
          ...result.changes.flatMap((change) => ('after' in change ? [change.after] : [])),
          ...result.unknown.flatMap(({ reports }) =>
            reports.flatMap(({ report: one }) => Object.values(one.words)),
          ),
          ...result.register.entries.flatMap((entry) => ENTRY_FIELDS.map((field) => entry[field])),
        ]);
        for (const file of later) {
          for (const { words: said } of file.reports) {
            for (const text of Object.values(said)) if (text !== '') expect(shown).toContain(text);
          }
        }
      }),
    );
  });

  it('取り込んだ報告は、どのファイルのどのセルかを言う', () => {
    fc.assert(
      fc.property(batch, (files) => {
        const names = files.map(({ file }) => `[${file.name}]資料1-2`);
        for (const { source } of collect(OPEN, files).register.entries) {
          expect(source && isReturned(source) && names.includes(source.sheet)).toBe(true);
        }
      }),
    );
  });
});
