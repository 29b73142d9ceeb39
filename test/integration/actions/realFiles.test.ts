import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { PressResult } from '../../../scripts/pressButtons';
import { pressButtons } from '../../../scripts/pressButtons';
import { changedParts } from '../../workbooks/partBytes';

const NOW = '2022-10-31 17:05';
const REAL = '../shared/samples-real';
const DEPARTMENTS = 'samples/departments';

// Workbooks of a city's open data have tens of thousands of cells.
jest.setTimeout(120_000);

const REFUSED_FILE = {
  empty: (file: string) => `「${file}」は中身がありません（0バイト）。作成した課に確認してください。`,
  notWorkbook: (file: string) =>
    `「${file}」は Excel のブックではありません。Excel で開いて .xlsx で保存し直してください。`,
};

/** The workbook as it was left: the parts that are not those of the file. */
function changedIn(path: string, result: PressResult): readonly string[] {
  if (result.kind === 'refused') return [];
  return changedParts(new Uint8Array(readFileSync(path)), result.host.save());
}

interface DepartmentFile {
  readonly activities?: readonly string[];
}
const { files } = JSON.parse(readFileSync(`${DEPARTMENTS}/expected.json`, 'utf8')) as {
  readonly files: Readonly<Record<string, DepartmentFile>>;
};

describe('各課から届いたファイル', () => {
  const opened = Object.entries(files).filter(([, { activities }]) => activities !== undefined);
  test.each(opened)(
    '%s は台帳になり、届いたシートは1バイトも変わらない',
    async (name, { activities = [] }) => {
      const path = `${DEPARTMENTS}/${name}`;
      const result = await pressButtons(path, ['台帳化'], { now: NOW });
      if (result.kind === 'refused') throw new Error(result.sentence);
      const report = { activities: activities.length, periods: ['2022H1'], hasChanged: true };
      expect(result.pressed[0]?.report).toMatchObject(report);
      const sourceParts = changedIn(path, result).filter((part) => /worksheets\/sheet1\.xml$/.test(part));
      expect(sourceParts).toEqual([]);
      const numbers = [...(result.host.book.sheet('台帳_活動')?.cells() ?? [])]
        .filter(({ row, column }) => row > 0 && column === 1)
        .map(({ value }) => value);
      expect(numbers).toEqual(activities);
    },
  );

  test('前の期の個票は、その期の台帳になる', async () => {
    const path = `${DEPARTMENTS}/15_福祉総務課_取組状況（R3下半期）.xlsx`;
    const result = await pressButtons(path, ['台帳化'], { now: NOW });
    expect(result).toMatchObject({ pressed: [{ report: { periods: ['2021H2'], activities: 1 } }] });
  });

  test.each([
    ['99_保育課_取組状況.xlsx', 'empty'],
    ['~$02_保育課_取組状況（R4上半期）.xlsx', 'notWorkbook'],
  ] as const)('%s は開かずに断る', async (name, reason) => {
    const result = await pressButtons(`${DEPARTMENTS}/${name}`, ['台帳化'], { now: NOW });
    expect(result).toEqual({ kind: 'refused', reason, sentence: REFUSED_FILE[reason](name) });
  });
});

const realFiles = existsSync(REAL) ? readdirSync(REAL).filter((name) => name.endsWith('.xlsx')) : [];
if (realFiles.length === 0) {
  console.warn('公開データのブックがこの機械にはないため、それらに答えるかの試験は省きました。');
} else {
  describe('計画ではない公開データのブックには、理由を言い、何も変えない', () => {
    test.each(realFiles)('%s', async (name) => {
      const path = `${REAL}/${name}`;
      const bytes = readFileSync(path);
      const result = await pressButtons(path, ['台帳化', '点検', '集計'], { now: NOW });
      expect(readFileSync(path).equals(bytes)).toBe(true);
      if (bytes.length === 0) {
        expect(result).toEqual({ kind: 'refused', reason: 'empty', sentence: REFUSED_FILE.empty(name) });
        return;
      }
      if (result.kind === 'refused') throw new Error(result.sentence);
      const [makeRegister, ...others] = result.pressed;
      expect(makeRegister?.report).toMatchObject({ reasons: [{ code: 'noList' }] });
      expect(makeRegister?.sentences).toEqual([
        expect.stringMatching(
          /^シート「.+」に、取組状況の一覧や個票が見つかりません。.+もう一度実行してください。$/u,
        ),
      ]);
      for (const { sentences } of others) {
        expect(sentences).toEqual(['このブックには台帳がありません。先に「台帳化」を実行してください。']);
      }
      expect(changedIn(path, result)).toEqual([]);
    });
  });
}
