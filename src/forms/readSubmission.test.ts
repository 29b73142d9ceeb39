import type { Program, Register } from '../domain/register';
import { makePeriod } from '../domain/reportPeriod';
import type { SubmissionFile } from '../domain/submissionFile';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import type { SheetSnapshot } from '../workbook/snapshot';
import { buildRegister } from './buildRegister';
import type { Collecting } from './collecting';
import { answerSubmission } from './judgeSubmission';
import { rememberForm } from './headingMappings';
import { readSubmission } from './readSubmission';
import { recogniseSheet } from './recogniseSheet';
import { drawSheet } from './sheetDraft.fixture';
import type { AskedSubmission, Submission } from './submission';

const { plan, statusSet } = HIRATSUKA_2020;
const context = { statusSet, planSpan: plan, levelNames: plan.levelNames };
const FILE: SubmissionFile = {
  name: '回答.xlsx',
  path: '回答.xlsx',
  sizeBytes: 1,
  modifiedAt: 0,
  hash: '0123456789ab',
};

const MASTER = drawSheet(
  '一覧',
  `| 令和3年度下半期 | | | | |
   | 番号 | 事業名 | 活動 | 進捗状況 | 担当課 |
   | 1-1-1 | 保育園の整備 | 待機児童の調査 | 概ね順調 | 保育課 |
   | 1-1-2 | 保育園の整備 | 園舎の建て替え | 遅れ | 保育課 |
   | 2-1-1 | 窓口の改善 | 番号札の導入 | 済 | 市民課 |
   | 2-2-1 | 税の納付 | スマートフォンでの納付 | 済 | 納税課、市民課 |`,
);

const register: Register = buildRegister([recogniseSheet(MASTER, context)], HIRATSUKA_2020).register;

function collecting(own: Partial<Collecting> = {}): Collecting {
  return { register, period: makePeriod(2022, 'H1'), mappings: [], ownTables: ['Progress'], ...own };
}

function read(sheets: readonly SheetSnapshot[], own: Partial<Collecting> = {}, name = FILE.name): Submission {
  const snapshot = {
    fileName: name,
    readOnly: false,
    structureProtected: false,
    sheets,
    names: [],
    customXml: null,
  };
  return readSubmission({ ...FILE, name }, snapshot, collecting(own));
}

function list(rows: string, title = '令和4年度上半期', name = '回答'): SheetSnapshot {
  return drawSheet(name, `| ${title} | | | | |\n| 番号 | 事業名 | 活動 | 進捗状況 | 担当課 |\n${rows}`);
}

const HOIKU = `
  | 1-1-1 | 保育園の整備 | 待機児童の調査 | 済 | 保育課 |
  | 1-1-2 | 保育園の整備 | 園舎の建て替え | 概ね順調 | 保育課 |`;

function asked(submission: Submission): AskedSubmission {
  if (submission.kind !== 'asked') throw new Error(JSON.stringify(submission));
  return submission;
}

const questions = (submission: Submission): readonly string[] =>
  submission.kind === 'asked' ? submission.questions.map(({ code }) => code) : [];

describe('誰の、いつの回答か', () => {
  it('課と期は中身で決まり、ファイルの名前は見ない', () => {
    const submission = read([list(HOIKU)], {}, '納税課_R3下半期.xlsx');
    expect(submission).toMatchObject({
      kind: 'accepted',
      departments: ['保育課'],
      period: { id: '2022H1' },
    });
  });

  it('課の欄がなくても、台帳の活動から分かる', () => {
    const sheet = drawSheet(
      '回答',
      `| 令和4年度上半期 | | |
       | 事業名 | 活動 | 進捗状況 |
       | 保育園の整備 | 待機児童の調査 | 済 |`,
    );
    expect(read([sheet])).toMatchObject({ kind: 'accepted', departments: ['保育課'] });
  });

  it('二つの課の活動があれば、どこに何件あるかを示して聞く', () => {
    const submission = read([list(`${HOIKU}\n| 2-1-1 | 窓口の改善 | 番号札の導入 | 済 | 市民課 |`)]);
    expect(asked(submission).questions).toEqual([
      {
        code: 'severalDepartments',
        mentions: [
          { name: '保育課', sheet: '回答', cell: 'E3', rowCount: 2 },
          { name: '市民課', sheet: '回答', cell: 'E5', rowCount: 1 },
        ],
      },
    ]);
    expect(answerSubmission(asked(submission), { departments: ['市民課'] }, collecting())).toMatchObject({
      kind: 'accepted',
      departments: ['市民課'],
      sheets: [{ records: { length: 3 } }],
    });
  });

  it('どの行にもある課が一つなら、ほかの課と並んでいても聞かない', () => {
    const rows = `
      | 2-1-1 | 窓口の改善 | 番号札の導入 | 済 | 市民課 |
      | 2-2-1 | 税の納付 | スマートフォンでの納付 | 済 | 納税課、市民課 |`;
    expect(read([list(rows)])).toMatchObject({ kind: 'accepted', departments: ['市民課'] });
  });

  it('台帳にない課は、似た名前を添えて聞く', () => {
    const submission = read([list(HOIKU.replaceAll('保育課', '保育支援課'))]);
    expect(asked(submission).questions).toMatchObject([
      { code: 'unknownDepartment', mention: { name: '保育支援課', rowCount: 2 }, near: ['保育課'] },
    ]);
  });

  it('課の名前の変遷を知っていれば、新しい名前でも旧い名前でも同じ課である', () => {
    const departments = [{ name: '保育支援課', formerName: '保育課', fromFy: 2022 }];
    const submission = read([list(HOIKU.replaceAll('保育課', '保育支援課'))], {
      register: { ...register, departments },
    });
    expect(submission).toMatchObject({ kind: 'accepted', departments: ['保育課'] });
  });

  it('課がどこにも書かれていなければ、ファイルの名前を手がかりに聞く', () => {
    const programs = register.programs.map((program): Program => ({ ...program, department: '' }));
    const [first, ...others] = programs;
    const known = first ? [...others, { ...first, id: 'P999', name: '別の事業', department: '保育課' }] : [];
    const rows = HOIKU.replaceAll('保育課', '');
    const own = { register: { ...register, programs: [...programs, ...known] } };
    expect(asked(read([list(rows)], own, '02_保育課_回答.xlsx')).questions).toEqual([
      { code: 'noDepartment', hint: '保育課' },
    ]);
  });
});

describe('報告期', () => {
  it('ほかの期の回答は、どこにそう書いてあるかを言って断る（R13）', () => {
    expect(read([list(HOIKU, '令和3年度下半期')])).toMatchObject({
      kind: 'refused',
      refusal: { code: 'otherPeriod', periods: [{ id: '2021H2' }], sheet: '回答', cell: 'A1' },
    });
  });

  it('期が書かれていなければ聞き、ファイルの名前は手がかりにとどめる', () => {
    const submission = asked(read([list(HOIKU, '取組状況')], {}, '保育課（R4上半期）.xlsx'));
    expect(submission.questions).toMatchObject([
      { code: 'noPeriod', sheets: ['回答'], hint: { id: '2022H1' } },
    ]);
    expect(answerSubmission(submission, { period: makePeriod(2022, 'H1') }, collecting())).toMatchObject({
      kind: 'accepted',
      sheets: [{ period: { kind: 'found', period: { id: '2022H1' } } }],
    });
    expect(answerSubmission(submission, { period: makePeriod(2021, 'H2') }, collecting())).toMatchObject({
      kind: 'refused',
      refusal: { code: 'otherPeriod' },
    });
  });

  it('期が食い違っていれば、その場所を示して聞く（R12）', () => {
    expect(asked(read([list(HOIKU, '令和4（2021）年度上半期')])).questions).toEqual([
      {
        code: 'periodConflict',
        sheet: '回答',
        places: [{ cell: 'A1', text: '令和4（2021）年度上半期' }],
      },
    ]);
  });

  it('「9月30日現在」の回答は、その日に終わる上半期の回答である', () => {
    expect(read([list(HOIKU, '令和4年9月30日現在')])).toMatchObject({
      kind: 'accepted',
      period: { id: '2022H1' },
    });
  });

  it('前の期のシートが残っていても、集めている期だけを取り、ほかは数えて言う', () => {
    const submission = read([list(HOIKU, '令和3年度下半期', '前回'), list(HOIKU)]);
    expect(submission).toMatchObject({
      kind: 'accepted',
      sheets: [{ sheet: '回答' }],
      passedOver: { otherPeriods: [{ period: { id: '2021H2' }, rowCount: 2 }] },
    });
  });
});

describe('様式と計画', () => {
  it('回答でないブックは断る', () => {
    const budget = drawSheet('予算', '| 科目 | 金額 |\n| 需用費 | 100 |');
    expect(read([budget])).toMatchObject({ kind: 'refused', refusal: { code: 'otherForm' } });
  });

  it('台帳に一つもない活動だけなら、別の計画の回答として断る', () => {
    const rows = '| 1-1-1 | 道路の補修 | 舗装の打ち替え | 済 | 保育課 |';
    expect(read([list(rows)])).toMatchObject({ kind: 'refused', refusal: { code: 'notInPlan' } });
  });

  it('番号が同じで名前が似ている活動は、書き直された活動である', () => {
    const rows = '| 1-1-1 | 保育施設 | 待機児童数の調査 | 済 | 保育課 |';
    expect(read([list(rows)])).toMatchObject({ kind: 'accepted' });
  });

  it('事務局のブックの写しの台帳は、回答として読まない', () => {
    const area = { row: 1, column: 0, rowCount: 3, columnCount: 5 };
    const tables = [{ name: 'progress', area, columns: [], isFiltered: false }];
    expect(read([{ ...list(HOIKU), tables }])).toMatchObject({
      kind: 'refused',
      refusal: { code: 'otherForm' },
    });
  });

  it('途中までしか読めない大きなシートは、途中までの回答にしない', () => {
    const sheet = list(HOIKU);
    const usedArea = { row: 0, column: 0, rowCount: 30_000, columnCount: 5 };
    expect(read([{ ...sheet, usedArea, isTruncated: true }])).toMatchObject({
      kind: 'refused',
      refusal: { code: 'tooLarge' },
    });
  });

  it('見出しが一つ分からなければ場所を聞き、一度示せば同じ様式のどのファイルでも読める（R45）', () => {
    const odd = (name: string): SheetSnapshot => ({
      ...drawSheet(
        name,
        `| 令和4年度上半期 | | | | |
         | 番号 | 事業名 | 活動 | あんばい | 取組実績 |
         | 1-1-1 | 保育園の整備 | 待機児童の調査 | 済 | 調査した。 |`,
      ),
    });
    const submission = asked(read([odd('回答')]));
    const [question] = submission.questions;
    if (question?.code !== 'noHeading') throw new Error(JSON.stringify(question));
    const [form] = question.sheets;
    if (!form) throw new Error('a form');
    expect([form.sheet, form.missing, form.top.texts[1]?.[3]]).toEqual(['回答', ['status'], 'あんばい']);
    const mapping = rememberForm(form, [{ field: 'status', cell: { row: 1, column: 3 } }]);
    expect(read([odd('別の名前')], { mappings: [mapping] })).toMatchObject({
      kind: 'accepted',
      departments: ['保育課'],
      sheets: [{ records: [{ values: { status: { value: '済', cell: 'D3' } } }] }],
    });
    expect(answerSubmission(submission, { leftOut: ['回答'] }, collecting())).toMatchObject({
      kind: 'refused',
      refusal: { code: 'otherForm' },
    });
  });

  it('読める回答の隣に、読めそうで読めないシートがあれば、黙って落とさず聞く', () => {
    const half = drawSheet(
      '追加',
      `| 令和4年度上半期 | | |
       | 番号 | 事業名 | 進捗状況 | 取組実績 |
       | 1-1-2 | 保育園の整備 | 済 | 建てた。 |`,
    );
    const submission = read([list(HOIKU), half]);
    expect(questions(submission)).toEqual(['noHeading']);
    expect(answerSubmission(asked(submission), { leftOut: ['追加'] }, collecting())).toMatchObject({
      kind: 'accepted',
    });
  });
});

it('結果はどれも、そのまま別のスレッドへ渡せる', () => {
  const all = [
    read([list(HOIKU)]),
    read([list(HOIKU, '取組状況')]),
    read([list(HOIKU, '令和3年度下半期')]),
    read([]),
  ];
  expect(all.map(({ kind }) => kind)).toEqual(['accepted', 'asked', 'refused', 'refused']);
  for (const submission of all) expect(structuredClone(submission)).toEqual(submission);
});
