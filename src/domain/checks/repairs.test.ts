import * as fc from 'fast-check';
import type { Register } from '../register';
import { checkRegister } from './checkRegister';
import type { Finding } from './finding';
import { makeFinding } from './finding';
import { found, officeRegister, R4_FIRST_HALF } from './officeRegister.testdata';
import { choicesOf, chosenRepair, repairRegister, safeRepair } from './repairs';

function statusOf(register: Register, number: string): string | undefined {
  const activity = register.activities.find(({ displayNumber }) => displayNumber === number);
  return register.entries.find(({ activityId }) => activityId === activity?.id)?.status;
}

function only(findings: readonly Finding[]): Finding {
  const [finding, ...others] = findings;
  if (!finding || others.length > 0) throw new Error(`${String(findings.length)} findings`);
  return finding;
}

describe('まとめて直す', () => {
  it('表記だけの違いは直り、もう見つからない', () => {
    const register = officeRegister({ reports: { '1-1-1': { status: 'おおむね順調' } } });
    const step = safeRepair(only(found('R03', register)));
    const repaired = repairRegister(register, step ? [step] : []).register;
    expect(statusOf(repaired, '1-1-1')).toBe('概ね順調');
    expect(found('R03', repaired)).toEqual([]);
  });

  it('番号は活動でも事業でも直る', () => {
    const register = officeRegister({
      activities: { '1-1-2': { displayNumber: '2001/1/2' } },
      programs: { '1-2': { displayNumber: '1月2日' } },
    });
    const steps = found('R22', register).flatMap((finding) => safeRepair(finding) ?? []);
    expect(steps).toHaveLength(2);
    const repaired = repairRegister(register, steps).register;
    expect(found('R22', repaired)).toEqual([]);
    expect(repaired.activities.map(({ displayNumber }) => displayNumber)).toContain('1-1-2');
    expect(repaired.programs.map(({ displayNumber }) => displayNumber)).toContain('1-2');
  });

  it('選択肢の復元は、台帳の言葉を変えない', () => {
    const register = officeRegister();
    const step = safeRepair(makeFinding({ rule: 'R40', blanks: { sheet: '台帳_進捗', cells: 'H2' } }));
    expect(step).toMatchObject({ kind: 'dropDown' });
    expect(repairRegister(register, step ? [step] : []).register).toBe(register);
  });

  it('見つけたあとで変わったところは、そのままにして返す', () => {
    const register = officeRegister({ reports: { '1-1-1': { status: 'おおむね順調' } } });
    const step = safeRepair(only(found('R03', register)));
    const changed = officeRegister({ reports: { '1-1-1': { status: '遅れ' } } });
    const { register: after, left } = repairRegister(changed, step ? [step] : []);
    expect(after).toBe(changed);
    expect(left).toEqual([step]);
  });

  it('何が書いてあっても、直すのは選択肢と同じ言葉のときだけで、ほかの報告には触れない', () => {
    const word = fc.oneof(
      fc.constantFrom('済み', '済　', 'おくれ', '完了', '順調', '△', '', '休止中', '【済】', '未 着 手'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const base = officeRegister();
        const entries = base.entries.map((entry, i) => ({ ...entry, status: words[i] ?? entry.status }));
        const register = { ...base, entries };
        const steps = checkRegister(register, R4_FIRST_HALF).flatMap((finding) => safeRepair(finding) ?? []);
        const { register: after, left } = repairRegister(register, steps);
        expect(left).toEqual([]);
        const labels = register.statusSet.map(({ label }) => label);
        after.entries.forEach((entry, i) => {
          if (entry.status === entries[i]?.status) expect(entry).toBe(entries[i]);
          else expect(labels).toContain(entry.status);
        });
        // Nothing is left that could be mended without a person.
        const again = checkRegister(after, R4_FIRST_HALF).flatMap((finding) => safeRepair(finding) ?? []);
        expect(again).toEqual([]);
      }),
    );
  });
});

describe('人が選んで直す', () => {
  it('「廃止」には候補が二つあり、選んだ方になる', () => {
    const register = officeRegister({ reports: { '1-1-1': { status: '廃止' } } });
    const finding = only(found('R04', register));
    expect(choicesOf(finding)).toEqual(['済', '休止']);
    expect(safeRepair(finding)).toBeNull();
    const step = chosenRepair(finding, '休止', register);
    expect(statusOf(repairRegister(register, step ? [step] : []).register, '1-1-1')).toBe('休止');
    expect(chosenRepair(finding, '遅れ', register)).toBeNull();
  });

  it('選びようのない指摘には、候補がない', () => {
    const register = officeRegister({ reports: { '1-1-1': { status: '△' } } });
    const finding = only(found('R02', register));
    expect(choicesOf(finding)).toEqual([]);
    expect(chosenRepair(finding, '遅れ', register)).toBeNull();
  });
});
