import fc from 'fast-check';
import type { ImportBase } from './importBase';
import type { MergedRegister, RegisterChange, Side } from './mergeRegister';
import { mergeRegister } from './mergeRegister';
import type { Activity, Program, ProgressEntry, Register } from './register';
import { seedRegister } from './seedRegister.testdata';

const SEED = seedRegister();
const NOTHING: Register = { ...SEED, periods: [], programs: [], activities: [], entries: [] };

/** The register right after the sheets were brought in for the first time, and what was remembered of them. */
function imported(sheets: Register): MergedRegister {
  return mergeRegister(NOTHING, sheets);
}

type EntryPatch = Partial<ProgressEntry>;
function withEntry(register: Register, activityId: string, patch: EntryPatch): Register {
  const entries = register.entries.map((entry) =>
    entry.activityId === activityId ? { ...entry, ...patch } : entry,
  );
  return { ...register, entries };
}
function withProgram(register: Register, id: string, patch: Partial<Program>): Register {
  return {
    ...register,
    programs: register.programs.map((row) => (row.id === id ? { ...row, ...patch } : row)),
  };
}
function withActivity(register: Register, id: string, patch: Partial<Activity>): Register {
  return {
    ...register,
    activities: register.activities.map((row) => (row.id === id ? { ...row, ...patch } : row)),
  };
}
function entryOf(register: Register, activityId: string): ProgressEntry | undefined {
  return register.entries.find((entry) => entry.activityId === activityId);
}
function without(register: Register, activityId: string): Register {
  return {
    ...register,
    activities: register.activities.filter(({ id }) => id !== activityId),
    entries: register.entries.filter((entry) => entry.activityId !== activityId),
  };
}
function told(changes: readonly RegisterChange[]): readonly string[] {
  return changes.map((change) =>
    `${change.kind} ${change.id} ${'field' in change ? change.field : ''}`.trim(),
  );
}

describe('もう一度取り込む', () => {
  const { register, base } = imported(SEED);

  it('何も変わっていなければ、何も変えない', () => {
    const again = mergeRegister(register, SEED, { base });
    expect(again).toEqual({ register, changes: [], base });
  });

  it('シートだけが変わったところは取り込む', () => {
    const again = mergeRegister(register, withEntry(SEED, 'A0001', { status: '済' }), { base });
    expect(again.changes).toMatchObject([
      { kind: 'changed', what: 'entry', id: 'A0001', field: 'status', before: '概ね順調', after: '済' },
    ]);
    expect(entryOf(again.register, 'A0001')?.status).toBe('済');
  });

  it('台帳だけが変わったところはそのまま残す。次もその次も', () => {
    const edited = withEntry(register, 'A0001', { achievement: '人が直した文。' });
    const again = mergeRegister(edited, SEED, { base });
    expect(told(again.changes)).toEqual(['kept A0001 achievement']);
    expect(again.register).toEqual(edited);
    expect(mergeRegister(again.register, SEED, { base: again.base }).register).toEqual(edited);
  });

  describe('両方が違うように変わったところ', () => {
    const edited = withEntry(register, 'A0001', { achievement: '台帳の文。' });
    const sheets = withEntry(SEED, 'A0001', { achievement: 'シートの文。' });
    const asked = mergeRegister(edited, sheets, { base });
    const [conflict] = asked.changes;
    if (conflict?.kind !== 'conflict') throw new Error('no conflict');
    const decide = (side: Side): MergedRegister =>
      mergeRegister(edited, sheets, { base, decisions: { [conflict.key]: side } });

    it('両方の文を示し、決まるまでは台帳のまま、何度でも尋ねる', () => {
      expect(conflict).toMatchObject({ before: '台帳の文。', after: 'シートの文。', decision: null });
      expect(asked.register).toEqual(edited);
      expect(mergeRegister(asked.register, sheets, { base: asked.base }).changes).toEqual(asked.changes);
    });

    it('台帳のままと決めれば、次からは尋ねない', () => {
      const kept = decide('register');
      expect(kept.register).toEqual(edited);
      expect(told(mergeRegister(kept.register, sheets, { base: kept.base }).changes)).toEqual([
        'kept A0001 achievement',
      ]);
    });

    it('シートの内容と決めれば、シートの内容になる', () => {
      const taken = decide('sheet');
      expect(entryOf(taken.register, 'A0001')?.achievement).toBe('シートの文。');
      expect(mergeRegister(taken.register, sheets, { base: taken.base }).changes).toEqual([]);
    });

    it('示したあとにどちらかが変われば、前の決定は使わない', () => {
      const later = withEntry(sheets, 'A0001', { achievement: 'シートのもっと新しい文。' });
      const again = mergeRegister(edited, later, { base, decisions: { [conflict.key]: 'sheet' } });
      expect(again.register).toEqual(edited);
    });
  });

  it('両方が同じように変わったところは、尋ねない', () => {
    const patch = { status: '遅れ', delayReason: '入札の不調。' };
    const again = mergeRegister(withEntry(register, 'A0002', patch), withEntry(SEED, 'A0002', patch), {
      base,
    });
    expect(again.changes).toEqual([]);
  });

  it('シートから消えた活動は、印を付けて残す。戻れば印を外す', () => {
    const withSource = { ...register, ...sourced(register) };
    const gone = mergeRegister(withSource, without(SEED, 'A0003'), { base });
    expect(told(gone.changes)).toEqual(['gone A0003']);
    expect(gone.register.activities.find(({ id }) => id === 'A0003')?.isGone).toBe(true);
    expect(entryOf(gone.register, 'A0003')).toMatchObject({ isGone: true, status: '概ね順調' });
    const twice = mergeRegister(gone.register, without(SEED, 'A0003'), { base: gone.base });
    expect(twice.register).toEqual(gone.register);
    expect(twice.changes).toMatchObject([{ kind: 'gone', isNew: false }]);
    const back = mergeRegister(gone.register, SEED, { base: gone.base });
    expect(back.register.activities.find(({ id }) => id === 'A0003')?.isGone).toBe(false);
    expect(back.changes).toEqual([]);
  });

  it('読まなかったシートの行は、消えたとは言わない。シートがなくなったときは言う', () => {
    const withSource = { ...register, ...sourced(register) };
    const read = new Map([['別の一覧', new Set<never>()]]);
    const merge = (standing: readonly string[]): readonly string[] =>
      told(
        mergeRegister(withSource, without(SEED, 'A0003'), {
          base,
          sources: { read, standing: new Set(standing) },
        }).changes,
      );
    expect(merge(['一覧', '別の一覧'])).toEqual([]);
    expect(merge(['別の一覧'])).toEqual(['gone A0003']);
  });

  it('台帳にだけある行は、シートにないとは言わない', () => {
    const [first] = register.entries;
    if (!first) throw new Error('no entry');
    const source = { sheet: '一覧', cell: 'F7' };
    const own = { ...register, entries: [...register.entries, { ...first, status: '済', source }] };
    const again = mergeRegister(own, SEED, { base });
    expect([again.changes, again.register.entries.length]).toEqual([[], own.entries.length]);
  });

  it('その期を報告していないシートからは、前の期の報告が消えたとは言わない', () => {
    const next: Register = {
      ...SEED,
      periods: [
        { id: '2022H2', fiscalYear: 2022, type: 'H2', asOf: '2023-03-31', label: '令和4（2022）年度下半期' },
      ],
      entries: SEED.entries.map((entry) => ({ ...entry, periodId: '2022H2' })),
    };
    const again = mergeRegister({ ...register, ...sourced(register) }, next, { base });
    expect(again.changes.filter(({ kind }) => kind === 'gone')).toEqual([]);
    expect(again.register.entries).toHaveLength(100);
  });

  describe('名前が変わっても、同じIDのまま', () => {
    it('台帳で事業名を直した', () => {
      const [program] = SEED.programs;
      if (!program) throw new Error('no program');
      const edited = withProgram(register, program.id, { name: 'まったく別の呼び名' });
      // The readers know the register's names: a name that it does not have gets a new id.
      const renumber = (id: string): string => (id === program.id ? 'P999' : id);
      const said: Register = {
        ...SEED,
        programs: SEED.programs.map((row) => ({ ...row, id: renumber(row.id) })),
        activities: SEED.activities.map((row) => ({
          ...row,
          programId: renumber(row.programId),
          id: renumber(row.programId) === row.programId ? row.id : `A9${row.id.slice(2)}`,
        })),
        entries: [],
      };
      const again = mergeRegister(edited, said, { base });
      expect(again.register.programs).toEqual(edited.programs);
      expect(again.register.activities).toEqual(edited.activities);
      expect(told(again.changes)).toEqual([`kept ${program.id} name`]);
    });

    it('シートで活動名を言い換えた', () => {
      const said = withEntry(
        withActivity(SEED, 'A0004', { id: 'A0051', name: `${SEED.activities[3]?.name ?? ''}（第2期）` }),
        'A0004',
        { activityId: 'A0051' },
      );
      const again = mergeRegister(register, said, { base });
      expect(told(again.changes)).toEqual(['changed A0004 name']);
      expect(again.register.activities).toHaveLength(50);
    });

    it('番号も名前も違えば、新しい活動と、シートにない活動である', () => {
      const said = withEntry(
        withActivity(SEED, 'A0004', { id: 'A0051', name: '電子契約', displayNumber: '9-9-9' }),
        'A0004',
        { activityId: 'A0051' },
      );
      const again = mergeRegister({ ...register, ...sourced(register) }, said, { base });
      expect(told(again.changes)).toEqual(['gone A0004', 'added A0051', 'added A0051']);
    });
  });

  it('欄のないシートは、何も消さない', () => {
    const blank = SEED.entries.map((entry) => ({ ...entry, delayReason: '', nextAction: '' }));
    const again = mergeRegister(register, { ...SEED, entries: blank }, { base });
    expect(again.changes).toEqual([]);
    const departments = SEED.programs.map((program) => ({ ...program, department: '' }));
    expect(mergeRegister(register, { ...SEED, programs: departments }, { base }).changes).toEqual([]);
  });

  it('欄があって空になったところは、空になったと言って取り込む', () => {
    const [delayed] = SEED.entries.filter(({ delayReason }) => delayReason !== '');
    if (!delayed) throw new Error('no delay');
    const source = { sheet: '一覧', cell: 'H9' };
    const said = withEntry(SEED, delayed.activityId, { delayReason: '', source });
    const read = new Map([['一覧', new Set(['delayReason'] as const)]]);
    const sources = { read, standing: new Set(['一覧']) };
    const again = mergeRegister(register, said, { base, sources });
    expect(told(again.changes)).toEqual([`changed ${delayed.activityId} delayReason`]);
    expect(entryOf(again.register, delayed.activityId)?.delayReason).toBe('');
  });

  describe('課の名称変更が設定にあれば', () => {
    const departments = [{ name: '行政経営課', formerName: '企画政策課', fromFy: 2023 }];
    const [program] = SEED.programs;
    if (!program) throw new Error('no program');
    const known: Register = { ...register, departments };
    const renamed = withProgram(SEED, program.id, { department: '行政経営課' });
    const of = ({ register: { programs } }: MergedRegister): string | undefined =>
      programs.find(({ id }) => id === program.id)?.department;

    it('新しい名称は取り込み、古い名称のシートには戻さない', () => {
      const later = mergeRegister(known, renamed, { base });
      expect([of(later), told(later.changes)]).toEqual(['行政経営課', [`changed ${program.id} department`]]);
      const back = mergeRegister(later.register, SEED, { base: later.base });
      expect([of(back), back.changes]).toEqual(['行政経営課', []]);
    });

    it('台帳とシートが新旧の名称でも、食い違いとは言わない', () => {
      const edited = withProgram(known, program.id, { department: '行政経営課' });
      expect(mergeRegister(edited, SEED).changes).toEqual([]);
      const other = withProgram(known, program.id, { department: '財政課' });
      expect(told(mergeRegister(other, SEED).changes)).toEqual([`conflict ${program.id} department`]);
    });
  });

  it('前の取込を覚えていない台帳では、違うところをすべて尋ね、台帳の空欄だけを埋める', () => {
    const edited = withEntry(register, 'A0001', { status: '済', nextAction: '' });
    const said = withEntry(SEED, 'A0001', { nextAction: '下半期に実施。' });
    const again = mergeRegister(edited, said);
    expect(told(again.changes)).toEqual(['conflict A0001 status', 'changed A0001 nextAction']);
    expect(entryOf(again.register, 'A0001')).toMatchObject({ status: '済', nextAction: '下半期に実施。' });
  });

  it('台帳だけで決めることは、取り込んでも変わらない', () => {
    const [{ id: programId } = { id: '' }] = SEED.programs;
    const edited = withActivity(
      withProgram(register, programId, { lifecycle: '統合', addedFy: 2021, isInSummary: true }),
      'A0002',
      { isCounted: false, exclusionReason: '市長部局へ移管' },
    );
    expect(mergeRegister(edited, SEED, { base }).register).toEqual(edited);
  });
});

/** Rows that name the sheet that they came from. */
function sourced({
  activities,
  entries,
  programs,
}: Register): Pick<Register, 'activities' | 'entries' | 'programs'> {
  const source = { sheet: '一覧', cell: 'A1' };
  const from = <Row extends object>(rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, source }));
  return { activities: from(activities), entries: from(entries), programs: from(programs) };
}

/** A small world: a few activities, and for each field what the sheets and a person made of it. */
const TEXTS = ['', '概ね順調', '遅れ', '第1回を実施。', '第2回を実施。'];
const text = fc.constantFrom(...TEXTS);
const entryTexts = fc.record({ status: text, achievement: text, delayReason: text, nextAction: text });
const ROWS = 6;
const world = fc.record({
  first: fc.array(entryTexts, { minLength: ROWS, maxLength: ROWS }),
  typed: fc.array(fc.option(entryTexts), { minLength: ROWS, maxLength: ROWS }),
  later: fc.array(fc.option(entryTexts), { minLength: ROWS, maxLength: ROWS }),
  present: fc.array(fc.boolean(), { minLength: ROWS, maxLength: ROWS }),
  repeated: fc.boolean(),
  knowsBase: fc.boolean(),
  choices: fc.array(fc.constantFrom<Side | null>('register', 'sheet', null), {
    minLength: 24,
    maxLength: 24,
  }),
});

type World = typeof world extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function sheetsOf(
  texts: readonly Pick<ProgressEntry, 'status' | 'achievement' | 'delayReason' | 'nextAction'>[],
  isRepeated: boolean,
): Register {
  const entries = texts.map((own, i): ProgressEntry => {
    // A repeated report is on the activity before (R15), from another sheet.
    const isAgain = isRepeated && i === ROWS - 1;
    const activityId = `A000${String(isAgain ? i : i + 1)}`;
    return {
      activityId,
      periodId: '2022H1',
      ...own,
      source: { sheet: isAgain ? '個票' : '一覧', cell: `F${String(i + 7)}` },
    };
  });
  const activities = SEED.activities.slice(0, ROWS);
  const programs = SEED.programs.filter(({ id }) => activities.some(({ programId }) => programId === id));
  return { ...SEED, programs, activities, entries };
}

function textsOf({ entries }: Register): readonly string[] {
  return entries.map(({ activityId, status, achievement, delayReason, nextAction, isGone = false }) =>
    JSON.stringify([activityId, status, achievement, delayReason, nextAction, isGone]),
  );
}

describe('どのように直されていても', () => {
  interface Case {
    readonly register: Register;
    readonly base: ImportBase;
    readonly sheets: Register;
  }
  function caseOf({ first, typed, later, present, repeated, knowsBase }: World): Case {
    const start = imported(sheetsOf(first, repeated));
    const entries = start.register.entries.map((entry, i) => ({ ...entry, ...(typed[i] ?? {}) }));
    const said = sheetsOf(
      first.map((own, i) => later[i] ?? own),
      repeated,
    );
    const sheets = { ...said, entries: said.entries.filter((_, i) => present[i] === true || i === 0) };
    return { register: { ...start.register, entries }, base: knowsBase ? start.base : {}, sheets };
  }

  it('人が入力した文字は、示さずに消えることがない', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const { register, base, sheets } = caseOf(drawn);
        const { register: after, changes } = mergeRegister(register, sheets, { base });
        expect(after.entries.length).toBeGreaterThanOrEqual(register.entries.length);
        register.entries.forEach((before, i) => {
          for (const field of ['status', 'achievement', 'delayReason', 'nextAction'] as const) {
            if (after.entries[i]?.[field] === before[field]) continue;
            const shown = changes.find(
              (change) =>
                change.kind === 'changed' &&
                change.id === before.activityId &&
                change.field === field &&
                change.before === before[field],
            );
            expect(shown).toBeDefined();
            // What was typed since the last time is never replaced without a person's decision.
            if (drawn.knowsBase && drawn.typed[i]) {
              expect(before[field]).toBe(drawn.first[i]?.[field]);
            }
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it('シートが言うことは、取り込まれるか、残した理由とともに示される', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const { register, base, sheets } = caseOf(drawn);
        const { register: after, changes } = mergeRegister(register, sheets, { base });
        for (const said of sheets.entries) {
          const rows = after.entries.filter(({ activityId }) => activityId === said.activityId);
          for (const field of ['status', 'achievement', 'delayReason', 'nextAction'] as const) {
            if (said[field] === '' || rows.some((row) => row[field] === said[field])) continue;
            expect(
              changes.some(
                (change) =>
                  (change.kind === 'kept' || change.kind === 'conflict') &&
                  change.id === said.activityId &&
                  change.after === said[field],
              ),
            ).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('二度取り込んでも、一度目と同じである', () => {
    fc.assert(
      fc.property(world, (drawn) => {
        const { register, base, sheets } = caseOf(drawn);
        const asked = mergeRegister(register, sheets, { base });
        const decisions: Record<string, Side> = {};
        asked.changes.forEach((change, i) => {
          const side = drawn.choices[i % drawn.choices.length];
          if (change.kind === 'conflict' && side) decisions[change.key] = side;
        });
        const once = mergeRegister(register, sheets, { base, decisions });
        const twice = mergeRegister(once.register, sheets, { base: once.base });
        expect(twice.register).toEqual(once.register);
        expect(twice.base).toEqual(once.base);
        expect(twice.changes.filter(({ kind }) => kind === 'changed' || kind === 'added')).toEqual([]);
        const open = once.changes.filter((change) => change.kind === 'conflict' && change.decision === null);
        expect(twice.changes.filter(({ kind }) => kind === 'conflict')).toHaveLength(open.length);
      }),
      { numRuns: 500 },
    );
  });

  it('シートの順番は、結果を変えない', () => {
    fc.assert(
      fc.property(
        world.chain((drawn) =>
          fc.tuple(fc.constant(drawn), fc.shuffledSubarray([...Array(ROWS).keys()], { minLength: ROWS })),
        ),
        ([drawn, order]) => {
          const { register, base, sheets } = caseOf(drawn);
          const moved = {
            ...sheets,
            programs: [...sheets.programs].reverse(),
            activities: order.flatMap((i) => sheets.activities[i] ?? []),
            entries: order.flatMap((i) => sheets.entries[i] ?? []),
          };
          const [one, other] = [sheets, moved].map((said) => mergeRegister(register, said, { base }));
          expect(textsOf(other?.register ?? SEED).toSorted()).toEqual(
            textsOf(one?.register ?? SEED).toSorted(),
          );
          expect(other?.base).toEqual(one?.base);
        },
      ),
      { numRuns: 300 },
    );
  });
});
