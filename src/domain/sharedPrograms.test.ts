import { collectReturns, NO_DECISIONS } from './collection/collectReturns';
import type { ReturnedFile } from './collection/returnedReport';
import { NO_RETURNS } from './collection/returnsMemory';
import { reportingDepartments, submissionsOf } from './departmentSubmission';
import { handOut } from './handOut';
import { ENTRY_FIELDS } from './importBase';
import type { Register } from './register';
import { makePeriod } from './reportPeriod';
import { openPeriod } from './rollOver';
import { seedRegister } from './seedRegister.testdata';

const H2 = makePeriod(2022, 'H2');
const ALL = seedRegister();
/** A program of several activities, shared by two departments that have others of their own, and by one that has none. */
const SHARED = ALL.programs.find(({ department }) => department === '納税課');

function office(department: string): Register {
  const programs = ALL.programs.map((one) => (one.id === SHARED?.id ? { ...one, department } : one));
  return openPeriod({ ...ALL, programs }, { period: H2, notReopened: [] }).register;
}

function ownActivities(register: Register): readonly string[] {
  return register.activities.filter(({ programId }) => programId === SHARED?.id).map(({ id }) => id);
}

/** What a department writes into a form of the city's own, which names itself alone. */
function answerOf(register: Register, department: string, words = '実施した。'): ReturnedFile {
  const reports = ownActivities(register).map((id, index) => {
    const activity = register.activities.find((one) => one.id === id);
    return {
      identity: null,
      programNumber: '',
      numberPrefix: '',
      program: SHARED?.name ?? '',
      isPriority: false,
      activityNumber: '',
      activity: activity?.name ?? '',
      isRepeated: false,
      nodeId: null,
      department,
      words: { status: '概ね順調', achievement: words, delayReason: '', nextAction: '' },
      places: ENTRY_FIELDS,
      source: { sheet: '報告', cell: `F${String(index + 6)}` },
    };
  });
  const name = `${department}.xlsx`;
  const file = { name, path: name, sizeBytes: 1, modifiedAt: 1, hash: `${department}${words}` };
  return { file, departments: [department], reports };
}

const taken = (register: Register, ...files: readonly ReturnedFile[]) =>
  collectReturns(register, files, H2, NO_RETURNS, NO_DECISIONS);

describe('担当課が複数の事業（R21）', () => {
  const register = office('納税課、市民課、会計課');

  test('主管課だけに配り、どの活動も一度だけ載り、だれに配らないかが分かる', () => {
    const { forms, shared } = handOut(register, H2);
    const asked = forms.flatMap(({ rows }) => rows.map(({ activity }) => activity.id));
    expect([...asked].sort()).toEqual(register.activities.map(({ id }) => id).sort());
    expect(forms.map(({ department }) => department)).not.toContain('会計課');
    expect(shared.map(({ program, lead, others }) => [program.id, lead, others])).toEqual([
      [SHARED?.id, '納税課', ['市民課', '会計課']],
    ]);
  });

  test('提出状況は主管課を待ち、ほかの課は自分の活動だけを待ち、活動の数は台帳と合う', () => {
    const rows = reportingDepartments(register, H2);
    const alone = reportingDepartments(office('納税課'), H2);
    expect(rows).toEqual(alone);
    expect(rows.reduce((sum, { activityCount }) => sum + activityCount, 0)).toBe(register.activities.length);
    expect(rows.map(({ department }) => department)).not.toContain('会計課');
    const asked = handOut(register, H2).forms.map(({ department }) => department);
    expect(rows.map(({ department }) => department)).toEqual(asked);
  });

  test('主管課を選び直すと、配る先も待つ先も変わる', () => {
    const chosen = office('納税課、会計課（主管）');
    const form = handOut(chosen, H2).forms.find(({ department }) => department === '会計課');
    expect(form?.rows.map(({ activity }) => activity.id)).toEqual(ownActivities(chosen));
    expect(reportingDepartments(chosen, H2)).toContainEqual({
      department: '会計課',
      activityCount: ownActivities(chosen).length,
      reportCount: 0,
    });
  });

  test.each(['納税課', '市民課', '会計課'])(
    '%sが自分の課の名前だけで回答しても、台帳の活動に入り、計画の違いとは言わない',
    (department) => {
      const {
        register: after,
        unknown,
        unclear,
        differences,
      } = taken(register, answerOf(register, department));
      expect([unknown, unclear, differences]).toEqual([[], [], []]);
      const entries = after.entries.filter(
        ({ periodId, status }) => periodId === H2.id && status === '概ね順調',
      );
      expect(entries.map(({ activityId }) => activityId)).toEqual(ownActivities(register));
    },
  );

  test('2つの課が同じことを書けば一つ、違うことを書けば人が選ぶ', () => {
    const same = taken(register, answerOf(register, '納税課'), answerOf(register, '会計課'));
    expect(same.contradictions).toEqual([]);
    expect(same.register.entries).toHaveLength(register.entries.length);
    const other = taken(register, answerOf(register, '納税課'), answerOf(register, '会計課', '別のこと。'));
    expect(other.contradictions.map(({ activity }) => activity.id)).toEqual(ownActivities(register));
    expect(other.register.entries.filter(({ periodId }) => periodId === H2.id)).toEqual(
      register.entries.filter(({ periodId }) => periodId === H2.id),
    );
  });

  test('主管課を「確定」にすれば、共同の活動も黙って書き換えない', () => {
    const first = taken(register, answerOf(register, '納税課'));
    const submissions = submissionsOf(first.register, H2, [], '').map((row) =>
      row.department === '納税課' ? { ...row, state: '確定' as const } : row,
    );
    const later = answerOf(register, '会計課', '確定のあとに届いた文。');
    const again = collectReturns({ ...first.register, submissions }, [later], H2, first.memory, NO_DECISIONS);
    expect(again.register.entries).toEqual(first.register.entries);
    expect(new Set(again.guards.values())).toEqual(new Set(['confirmed']));
  });
});
