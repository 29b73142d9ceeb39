import { departmentOrder, departmentProgress } from './departments';
import { officeRegister } from './officeRegister.testdata';

const register = officeRegister({
  programs: { '1-1': { department: '庁舎管理課、財政課（主管）' }, '1-2': { department: '旧総務課' } },
});
const renamed = { ...register, departments: [{ name: '総務課', formerName: '旧総務課', fromFy: 2022 }] };

describe('担当課の並び', () => {
  it('台帳の最初の事業の順で、主管課の今の名前による', () => {
    const order = departmentOrder(renamed);
    expect(order.get('財政課')).toBe(0);
    expect(order.get('総務課')).toBe(1);
    expect(order.has('旧総務課')).toBe(false);
    expect([...order.values()]).toEqual([...order.values()].sort((a, b) => a - b));
  });

  it('あとの事業をまた受け持つ課も、最初の事業の場所にとどまる', () => {
    const again = {
      ...renamed,
      programs: [...renamed.programs, ...renamed.programs.slice(0, 1).map((one) => ({ ...one, id: 'P99' }))],
    };
    expect([...departmentOrder(again)]).toEqual([...departmentOrder(renamed)]);
  });

  it('担当課のようすと同じ並び', () => {
    const order = departmentOrder(renamed);
    const named = departmentProgress(renamed, []).map(({ department }) => department);
    expect(named.filter((name) => name !== '')).toEqual([...order.keys()]);
  });
});
