import { found, officeRegister, told } from './officeRegister.testdata';
import { chosenRepair, repairRegister } from './repairs';
import { departmentsIn, leadDepartment, withLead } from './severalDepartments';

describe('同じ名前（R16、R17）', () => {
  const SAME = { name: '広告事業', nodeId: 'V4' };

  it('事業番号のない同じ名前の事業が、二つの課にある', () => {
    const register = officeRegister({ programs: { '4-4': { ...SAME, displayNumber: '' } } });
    expect(found('R16', register)).toMatchObject([
      { severity: 'confirm', blanks: { program: '広告事業', departments: ['広報課', '資産経営課'] } },
    ]);
  });

  it('事業番号が違えば、別の事業', () => {
    expect(told(officeRegister({ programs: { '4-4': SAME } }))).toEqual([]);
  });

  it('課が同じなら、二つの課にあるとは言わない', () => {
    const programs = { '4-4': { ...SAME, displayNumber: '', department: '広報課' } };
    expect(found('R16', officeRegister({ programs }))).toEqual([]);
  });

  it.each([
    ['龍城ヶ丘ゾーン公園整備事業', '龍城ケ丘ゾーン公園整備事業', 'ヶ', 'ケ'],
    ['ICT活用推進事業', 'ＩＣＴ活用推進事業', 'ICT', 'ＩＣＴ'],
    ['サービス改革事業', 'サ－ビス改革事業', 'ー', '－'],
    ['広告事業', '廣告事業', '広', '廣'],
    ['広告事業', '広告 事業', '', ' '],
  ])('「%s」と「%s」は表記の違い', (one, other, left, right) => {
    const register = officeRegister({ programs: { '4-3': { name: one }, '4-4': { name: other } } });
    expect(found('R17', register)).toMatchObject([
      {
        field: 'programName',
        value: other,
        blanks: { what: 'program', one, other, difference: { one: left, other: right } },
      },
    ]);
  });

  it('「広告事業」と「広報事業」は別の名前', () => {
    const register = officeRegister({ programs: { '4-4': { name: '広報事業' } } });
    expect(told(register)).toEqual([]);
  });

  it('同じ事業の中の、表記だけ違う活動', () => {
    const register = officeRegister({ activities: { '6-1-2': { name: 'ＲＰＡの導入' } } });
    expect(found('R17', register)).toMatchObject([
      { field: 'activityName', blanks: { what: 'activity', one: 'RPAの導入', other: 'ＲＰＡの導入' } },
    ]);
  });

  it('違う事業にある同じ名前の活動には、何も言わない', () => {
    const register = officeRegister({ activities: { '6-2-1': { name: 'ＲＰＡの導入' } } });
    expect(told(register)).toEqual([]);
  });

  it('表記だけ違う担当課', () => {
    const register = officeRegister({ programs: { '6-2': { department: 'ﾃﾞｼﾞﾀﾙ推進課' } } });
    expect(found('R17', register)).toMatchObject([{ field: 'department', blanks: { what: 'department' } }]);
  });
});

describe('担当課（R21）', () => {
  it('担当課が複数ある', () => {
    const register = officeRegister({ programs: { '5-1': { department: '市民課／デジタル推進課' } } });
    expect(found('R21', register)).toMatchObject([
      { field: 'department', blanks: { departments: ['市民課', 'デジタル推進課'] } },
    ]);
  });

  it.each([
    ['市民課、デジタル推進課', 2],
    ['市民課\nデジタル推進課', 2],
    ['市民課　デジタル推進課', 2],
    ['市民課，福祉総務課，保育課', 3],
    ['監査委員事務局/選挙管理委員会事務局', 2],
  ])('「%s」は%i課', (text, count) => {
    expect(departmentsIn(text)).toHaveLength(count);
  });

  it.each([
    ['保育課、市民課', '保育課'],
    ['市民課、保育課（主管）', '保育課'],
    ['市民課／保育課(主管課)', '保育課'],
    ['市民課　◎保育課', '保育課'],
    ['保育課（主）', '保育課'],
    ['◎市民課、◎保育課', '市民課'],
    ['会計課（出納担当）', '会計課（出納担当）'],
    ['', ''],
  ])('「%s」の主管課は「%s」', (text, lead) => {
    expect(leadDepartment(text)).toBe(lead);
  });

  it('主管課を決めると、聞かなくなり、どの課も残る', () => {
    const department = withLead('市民課／デジタル推進課', 'デジタル推進課');
    expect(department).toBe('デジタル推進課（主管）、市民課');
    expect(departmentsIn(department)).toEqual(['デジタル推進課', '市民課']);
    expect(withLead(department, '市民課')).toBe('市民課（主管）、デジタル推進課');
    const register = officeRegister({ programs: { '5-1': { department } } });
    expect(found('R21', register)).toEqual([]);
  });

  it.each([
    'みどり公園・水辺課',
    '企画部　企画政策課',
    '企画部／企画政策課',
    '子ども・若者支援課',
    '市民課',
    '',
    '議会事務局',
    '会計課（出納担当）',
    '職員課 人事係',
  ])('「%s」は一つの課', (text) => {
    expect(departmentsIn(text)).toHaveLength(1);
  });
});

describe('取組の視点（R46）', () => {
  it('取組の視点が決まっていない', () => {
    const register = officeRegister({ programs: { '4-3': { nodeId: null } } });
    expect(found('R46', register)).toMatchObject([
      { severity: 'stop', blanks: { program: '広告事業', levelName: '取組の視点' } },
    ]);
  });

  it('見出しIDが表にないものなら、決まっていないのと同じ', () => {
    const register = officeRegister({ programs: { '4-3': { nodeId: 'V9' } } });
    expect(found('R46', register)).toHaveLength(1);
  });

  it('終わった事業の視点は問わない', () => {
    const register = officeRegister({ programs: { '4-3': { nodeId: null, lifecycle: '終了' } } });
    expect(told(register)).toEqual(['R47']);
  });
});

describe('前の名前の担当課（R20）', () => {
  const renamed = (name: string, fromFy: number | null) => ({ name, formerName: '宣伝課', fromFy });
  const office = () => officeRegister({ programs: { '4-3': { department: '宣伝課' } } });

  it('今の年度には名前が変わっている課と、新しい名前', () => {
    const departments = [renamed('広報広聴課', 2022)];
    expect(found('R20', { ...office(), departments })).toMatchObject([
      {
        severity: 'confirm',
        field: 'department',
        value: '宣伝課',
        blanks: { department: '宣伝課', year: '令和4（2022）年度', successors: ['広報広聴課'] },
      },
    ]);
  });

  it('二度変わっていれば、今の名前を言う', () => {
    const again = { name: '魅力発信課', formerName: '広報広聴課', fromFy: 2022 };
    const departments = [renamed('広報広聴課', 2021), again];
    expect(found('R20', { ...office(), departments })).toMatchObject([
      { blanks: { successors: ['魅力発信課'] } },
    ]);
  });

  it('分かれた課は、どちらかを人に聞く', () => {
    const departments = [renamed('広報第一課', null), renamed('広報第二課', null)];
    const [finding] = found('R20', { ...office(), departments });
    expect(finding?.blanks.successors).toEqual(['広報第一課', '広報第二課']);
    const register = office();
    const step = finding && chosenRepair(finding, '広報第二課', register);
    const repaired = step && repairRegister(register, [step]).register;
    expect(repaired?.programs.filter(({ department }) => department === '広報第二課')).toHaveLength(1);
  });

  it.each([
    ['次の年度から変わる課', [renamed('広報広聴課', 2023)]],
    ['台帳にない課の変更', [{ name: '広報広聴課', formerName: '広聴課', fromFy: 2020 }]],
    ['表記だけ違う名前への変更', [renamed('宣傳課', 2020)]],
    [
      'なくなって、また作られた課',
      [renamed('広聴課', 2019), { name: '宣伝課', formerName: '広聴課', fromFy: 2021 }],
    ],
  ])('%sには、何も言わない', (_, departments) => {
    expect(found('R20', { ...office(), departments })).toEqual([]);
  });

  it('この期に報告のない事業には、何も言わない', () => {
    const register = office();
    const old = register.programs.find(({ department }) => department === '宣伝課');
    const activities = register.activities.filter(({ programId }) => programId === old?.id);
    const ids = new Set(activities.map(({ id }) => id));
    const entries = register.entries.filter(({ activityId }) => !ids.has(activityId));
    expect(found('R20', { ...register, entries, departments: [renamed('広報広聴課', 2022)] })).toEqual([]);
  });
});
