import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRegister } from '../domain/checks/checkRegister';
import type { Finding, RuleId } from '../domain/checks/finding';
import { mergeRegister } from '../domain/mergeRegister';
import type { Register } from '../domain/register';
import { makePeriod } from '../domain/reportPeriod';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { buildRegister } from '../forms/buildRegister';
import { findingsJa } from '../messages/findings';
import { findingSentence } from '../messages/findingSentence';
import type { Book } from '../ooxml/book';
import { openBook } from '../ooxml/openBook';
import { packageDoor } from '../ooxml/packageDoor';
import { readSnapshot } from '../ooxml/readSnapshot';
import { parseCell } from '../workbook/address';
import { plainText } from '../workbook/cellValue';
import type { Door } from '../workbook/door';
import type { SnapshotRequest } from '../workbook/snapshot';
import { aggregate } from './aggregate';
import type { CheckReport } from './check';
import { check } from './check';
import { makeRegister, recogniseSources } from './makeRegister';

const SAMPLES = join(__dirname, '../../samples');
const NOW = '2022-10-31 17:05';

interface Desk {
  readonly book: Book;
  readonly door: Door;
}

function open(sample: string): Desk {
  const opened = openBook(new Uint8Array(readFileSync(join(SAMPLES, sample))));
  if (opened.kind !== 'opened') throw new Error(opened.reason);
  return { book: opened.book, door: packageDoor(opened.book, { fileName: sample }) };
}

async function registered(sample: string): Promise<Desk> {
  const desk = open(sample);
  const made = await makeRegister(desk.door, { acceptsChanges: false, now: NOW });
  if (made.kind !== 'done') throw new Error(JSON.stringify(made));
  return desk;
}

async function checked({ door }: Desk, periodId?: string): Promise<CheckReport> {
  const result = await check(door, periodId === undefined ? {} : { periodId });
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.value;
}

async function rules(desk: Desk): Promise<readonly string[]> {
  const { findings } = await checked(desk);
  return findings.map(({ rule }) => rule);
}

function cellOf({ book }: Desk, { place }: Pick<Finding, 'place'>): string {
  const at = parseCell(place?.cell ?? '');
  const sheet = book.sheet(place?.sheet ?? '');
  if (!at || !sheet) throw new Error(`no cell: ${JSON.stringify(place)}`);
  return plainText(sheet.cell(at.row, at.column).value);
}

function write({ book }: Desk, sheet: string, cell: string, text: string): void {
  const at = parseCell(cell);
  const found = book.sheet(sheet);
  if (!at || !found) throw new Error(`no cell: ${sheet}!${cell}`);
  found.write(at.row, at.column, text === '' ? 'blank' : { text });
}

describe('手書きの乱れた一覧（r4h1-messy）', () => {
  interface Expected {
    readonly issues: readonly {
      readonly activity: string;
      readonly field: string;
      readonly value: string;
      readonly rule: string;
    }[];
  }
  const FIELD: Readonly<Record<string, string>> = {
    delayReason: 'reason',
    programName: 'program',
    department: 'dept',
    activityNumber: 'number',
  };
  // What a cell shows, and what the list of expected findings calls it.
  const VALUE: Readonly<Partial<Record<RuleId, (value: string) => string>>> = {
    R22: (value) => (value === '2001年2月1日' ? 'date 2001-02-01' : value),
    R42: () => 'hidden',
  };

  it('書かれているとおりのことだけを、全部見つける', async () => {
    const file = readFileSync(join(SAMPLES, 'r4h1-messy.expected.json'), 'utf8');
    const expected = JSON.parse(file) as Expected;
    const { findings, register } = await checked(await registered('r4h1-messy.xlsx'));
    const numberOf = new Map(register.activities.map(({ id, displayNumber }) => [id, displayNumber]));
    const lines = findings.map(({ rule, activityId, field, value }) =>
      [numberOf.get(activityId ?? ''), FIELD[field ?? ''] ?? field, VALUE[rule]?.(value) ?? value, rule].join(
        '|',
      ),
    );
    const wanted = expected.issues.map(({ activity, field, value, rule }) =>
      [activity, field, value, rule].join('|'),
    );
    expect([...lines].sort()).toEqual([...wanted].sort());
  });

  it('どれも、その値があるセルを指す', async () => {
    const desk = await registered('r4h1-messy.xlsx');
    const { findings } = await checked(desk);
    const inRegister = findings.filter(({ source, rule }) => source !== null && rule !== 'R42');
    expect(inRegister).toHaveLength(14);
    const kept: Partial<Record<RuleId, string>> = { R17: '龍城ヶ丘ゾーン公園整備事業', R22: '1-2-1' };
    for (const finding of inRegister) expect(cellOf(desk, finding)).toBe(kept[finding.rule] ?? finding.value);
    const inSheet = findings.filter(({ rule }) => ['R03', 'R04', 'R17'].includes(rule));
    for (const { source, value } of inSheet) expect(cellOf(desk, { place: source })).toBe(value);
  });

  it('まとめて直せるものを直すと、人が決めるものだけが残る', async () => {
    const desk = await registered('r4h1-messy.xlsx');
    const { findings } = await checked(desk);
    const repaired = findings.filter(({ repair }) => repair !== null);
    expect(repaired.map(({ rule }) => rule)).toEqual(['R03', 'R03', 'R22']);
    for (const { repair, place, source } of repaired) {
      const at = repair?.where === 'office' ? source : place;
      if (!at || !repair) throw new Error('nothing to repair');
      write(desk, at.sheet, at.cell, repair.after);
    }
    const left = await checked(desk);
    const wanted = findings.filter(({ repair }) => repair === null);
    expect(left.findings).toEqual(wanted);
  });

  it('一文ずつ、活動と、することを言う', async () => {
    const { findings } = await checked(await registered('r4h1-messy.xlsx'));
    const sentences = findings.map((finding) => findingSentence(finding, findingsJa));
    expect(sentences).toContain(
      '「6-4-1 情報セキュリティ監査の実施」の報告が2件あります（「資料1-2」のF56、F57）。1件に決めてください。',
    );
    expect(sentences).toContain(
      '非表示の行に入力があります（「資料1-2」の17行目「2-3-1 保有台数の適正化」）。報告に含めてよいか確認してください。',
    );
    for (const sentence of sentences) expect(sentence).toMatch(/。$/u);
  });
});

describe('きれいな一覧と個票', () => {
  it.each(['r4h1-list.xlsx', 'r3h2-list.xlsx'])('%s には、直すところがない', async (sample) => {
    expect(await rules(await registered(sample))).toEqual([]);
  });

  it('個票には、保護されたシートが1枚あるだけ', async () => {
    const desk = await registered('r4h1-forms.xlsx');
    const { findings } = await checked(desk);
    expect(findings).toMatchObject([{ rule: 'R41', severity: 'notice', blanks: { sheet: '2-1' } }]);
    expect(desk.book.sheet('2-1')?.isProtected).toBe(true);
  });

  it('集計したあとも、直すところがない', async () => {
    const desk = await registered('r4h1-list.xlsx');
    await aggregate(desk.door, { overwritesHandEdits: false, now: NOW });
    expect(await rules(desk)).toEqual([]);
  });

  it('ブックには何も書かない', async () => {
    const desk = await registered('r4h1-messy.xlsx');
    const before = desk.book.save();
    await checked(desk);
    expect(desk.book.save()).toEqual(before);
  });
});

describe('台帳にしたあとで変わったもの', () => {
  it('一覧に足した活動は、台帳にないと言う', async () => {
    const desk = await registered('r4h1-list.xlsx');
    write(desk, '資料1-2', 'A57', '6-4-2');
    write(desk, '資料1-2', 'E57', '職員への注意喚起');
    write(desk, '資料1-2', 'F57', '概ね順調');
    const { findings } = await checked(desk);
    expect(findings).toMatchObject([
      { rule: 'R18', severity: 'stop', value: '職員への注意喚起', source: { sheet: '資料1-2' } },
    ]);
  });

  it.each([
    ['R11', '取組状況【一覧】'],
    ['R12', '令和4（2023）年度上半期取組状況【一覧】'],
  ])('表題の報告期が読めなくなった（%s）', async (rule, title) => {
    const desk = await registered('r4h1-list.xlsx');
    write(desk, '資料1-2', 'A2', title);
    expect(await checked(desk)).toMatchObject({
      findings: [{ rule, severity: 'stop', source: { sheet: '資料1-2' } }],
    });
  });

  it('台帳から消した報告は、未回答と言う', async () => {
    const desk = await registered('r4h1-list.xlsx');
    const progress = desk.book.sheet('台帳_進捗');
    progress?.deleteRows(50, 1);
    const { findings } = await checked(desk);
    expect(findings).toMatchObject([{ rule: 'R19', place: { sheet: '台帳_活動', cell: 'E51' } }]);
  });

  it('台帳のセルを消すと、そのセルを指す', async () => {
    const desk = await registered('r4h1-list.xlsx');
    write(desk, '台帳_進捗', 'H5', '');
    write(desk, '台帳_進捗', 'I8', '同上');
    const { findings } = await checked(desk);
    expect(findings.map(({ rule, place }) => [rule, place?.cell])).toEqual([
      ['R01', 'H5'],
      ['R10', 'I8'],
    ]);
  });

  it('台帳がなければ、先に台帳化をしてもらう', async () => {
    const { door } = open('r4h1-list.xlsx');
    expect(await check(door)).toEqual({ kind: 'blocked', reasons: [{ code: 'noRegister' }] });
  });

  it('台帳にない報告期は点検できない', async () => {
    const { door } = await registered('r4h1-list.xlsx');
    expect(await check(door, { periodId: '2021H2' })).toMatchObject({
      kind: 'blocked',
      reasons: [{ code: 'unknownPeriod' }],
    });
  });

  it('一度だけブックを読む', async () => {
    const { door } = await registered('r4h1-list.xlsx');
    const requests: SnapshotRequest[] = [];
    const watched: Door = {
      run: (work) =>
        door.run((session) =>
          work({
            ...session,
            takeSnapshot: (request) => {
              requests.push(request);
              return session.takeSnapshot(request);
            },
          }),
        ),
    };
    await check(watched);
    expect(requests).toHaveLength(1);
  });

  it('読み取り専用なら、書き込まないことを知らせる', async () => {
    const { book } = await registered('r4h1-list.xlsx');
    const readOnly = { book, door: packageDoor(book, { fileName: 'r4h1-list.xlsx', readOnly: true }) };
    expect(await checked(readOnly)).toMatchObject({ findings: [{ rule: 'R41', blanks: { sheet: null } }] });
  });
});

describe('二つの期', () => {
  function read(sample: string, existing?: Register): Register {
    const { book } = open(sample);
    const snapshot = readSnapshot(book, { detail: () => 'full' }, sample);
    const sheets = recogniseSources(snapshot, existing ?? null);
    return buildRegister(sheets, HIRATSUKA_2020, existing).register;
  }

  it('令和3年度下半期と比べて、変わったところだけを知らせる', () => {
    const before = read('r3h2-list.xlsx');
    const { register } = mergeRegister(before, read('r4h1-list.xlsx', before));
    const numberOf = new Map(register.activities.map(({ id, displayNumber }) => [id, displayNumber]));
    const findings = checkRegister(register, makePeriod(2022, 'H1'));
    expect(
      findings.map(({ rule, activityId, blanks }) => {
        const { before: was, now } = blanks as { before: string; now: string };
        return `${rule} ${numberOf.get(activityId ?? '') ?? ''} ${was}→${now}`;
      }),
    ).toEqual([
      'R36 2-3-1 休止→概ね順調',
      'R35 4-2-1 済→概ね順調',
      'R36 5-1-1 休止→概ね順調',
      'R36 5-2-1 未着手→概ね順調',
      'R36 6-1-2 遅れ→概ね順調',
    ]);
  });
});

describe('総括との突き合わせ', () => {
  /** The paper after 集計, its figures calculated as Excel does. */
  async function printed(): Promise<Desk> {
    const desk = await registered('r4h1-list.xlsx');
    const result = await aggregate(desk.door, { overwritesHandEdits: false, now: NOW });
    if (result.kind !== 'done') throw new Error(JSON.stringify(result));
    const { tableArea, tally } = result.value;
    const sheet = desk.book.sheet('総括');
    const lines = [...tally.rows, { counts: tally.columnTotals, total: tally.total }];
    lines.forEach(({ counts, total }, i) => {
      [...counts, total].forEach((figure, j) => {
        sheet?.cacheValue(tableArea.row + i, tableArea.column + 1 + j, figure);
      });
    });
    return desk;
  }

  it('計算された表にも、直すところがない', async () => {
    expect(await rules(await printed())).toEqual([]);
  });

  it('表の数を手で書き換えた', async () => {
    const desk = await printed();
    const table = await tableCell(desk, 1, 2);
    desk.book.sheet('総括')?.write(table.row, table.column, { number: 5 });
    const { findings } = await checked(desk);
    expect(findings.map(({ rule }) => rule)).toEqual(['R31', 'R31', 'R50']);
    expect(findings.map((finding) => findingSentence(finding, findingsJa))).toEqual([
      '検算が合いません：(2)施設の総合的管理の行（表は4、計算では5）。もう一度「集計」をしてください。',
      '検算が合いません：概ね順調の列（表は49、計算では50）。もう一度「集計」をしてください。',
      expect.stringMatching(/^シート「総括」の表の中に手入力があります/u),
    ]);
  });

  it('集計のあとで台帳が変わった', async () => {
    const desk = await printed();
    write(desk, '台帳_進捗', 'H2', '済');
    const { findings } = await checked(desk);
    expect(findings).toMatchObject([
      { rule: 'R48', severity: 'confirm', field: 'sentence', place: { sheet: '総括' } },
    ]);
  });

  it('台帳から活動が減れば、表の合計と明細が違う', async () => {
    const desk = await printed();
    write(desk, '台帳_活動', 'G2', '');
    expect(await rules(desk)).toEqual(['R47', 'R32', 'R48']);
  });

  it('文の言い回しを手で変えても、数が同じなら本文の数は違わない', async () => {
    const desk = await printed();
    const { findings: none } = await checked(desk);
    expect(none).toEqual([]);
    const sheet = desk.book.sheet('総括');
    const row = [...(sheet?.cells() ?? [])].find(({ value }) => plainText(value).includes('全体の98%'))?.row;
    sheet?.write(row ?? 0, 1, { text: '・50のうち「概ね順調」は49の活動で、98%が順調です。' });
    expect(await rules(desk)).toEqual(['R50']);
  });

  async function tableCell({ book }: Desk, line: number, column: number) {
    const cells = [...(book.sheet('総括')?.cells() ?? [])];
    const head = cells.find(({ value }) => value === '取組の視点');
    if (!head) throw new Error('no table');
    return { row: head.row + 1 + line, column: head.column + column };
  }
});
