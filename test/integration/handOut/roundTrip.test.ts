import fc from 'fast-check';
import type { DepartmentForm } from '../../../src/domain/handOut';
import type { Book } from '../../../src/ooxml/book';
import { applyPlan } from '../../../src/ooxml/applyPlan';
import { recalculateByLibreOffice } from '../../workbooks/libreOffice';
import { columnOf, FORM, formsOf, H2, handedOutBook, readBack, reopened, rolledOver } from './returned';

jest.setTimeout(180_000);

const REGISTER = rolledOver();
const FORMS = formsOf(REGISTER);
const HEADINGS = ['進捗状況', '取組実績', '遅れの理由', '今後の対応'] as const;

/** What departments type: sentences, bullets, and much that looks like something else. */
const words = fc.oneof(
  fc.constantFrom(
    '',
    '4月から給食単独調理場業務を委託。',
    '・説明会を2回開催。\n・参加者は45人。',
    '=SUM(A1:A3)',
    '＝HYPERLINK("x")',
    '-',
    '1-1',
    '令和6（2024）年3月29日まで',
    '※詳細は別紙',
    '例年どおり',
    '記入例を参照',
    '合計50件',
    '概ね順調',
    '進捗状況',
    '\t字下げ',
  ),
  fc.string({
    unit: fc.constantFrom('実', '施', '。', '、', '\n', '　', ' ', '1', '・', '（', '）', '%'),
    maxLength: 60,
  }),
);
const statuses = fc.constantFrom('済', '概ね順調', '遅れ', '未着手', '休止', '', '概ね順調。', '順調', '△');
const answers = fc.tuple(statuses, words, words, words);
const filled = fc
  .constantFrom(...FORMS)
  .chain((form) =>
    fc.tuple(
      fc.constant(form),
      fc.array(answers, { minLength: form.rows.length, maxLength: form.rows.length }),
    ),
  );

function fill(book: Book, rows: readonly (readonly string[])[]): void {
  const { row } = columnOf(book, '活動ID');
  HEADINGS.forEach((heading, index) => {
    const { column } = columnOf(book, heading);
    const cells = rows.map((answer) => [{ text: answer[index] ?? '' }]);
    applyPlan(book, { edits: [{ kind: 'setCells', sheet: FORM, at: { row: row + 1, column }, cells }] });
  });
}

/** Readers take the blanks around a text for none of its letters. */
function trimmed(text: string): string {
  return text.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, '');
}

function expected(form: DepartmentForm, rows: readonly (readonly string[])[]): [string, string[]][] {
  return form.rows.map(({ activity }, index) => [activity.id, (rows[index] ?? []).map(trimmed)]);
}

const notes = fc.constantFrom(
  '',
  '提出期限：10月14日（金）　企画政策課まで',
  '担当課：企画政策課',
  '令和3年度上半期の分は提出済みです。',
  '※報告期 令和5年度下半期',
);

test('配って、書いてもらい、戻ってきたものは、書かれたとおりに読め、ほかには何もない', () => {
  fc.assert(
    fc.property(filled, notes, ([form, rows], note) => {
      const book = handedOutBook(REGISTER, form, note);
      fill(book, rows);
      const back = readBack(reopened(book.save()), REGISTER);
      expect([...back.entries]).toEqual(expected(form, rows));
      expect(back.periodId).toBe(H2.id);
      expect(back.form).toMatchObject({
        kind: 'returned',
        edits: [],
        handedOut: { periodId: H2.id, department: form.department },
      });
      expect(new Set(back.records.map(({ values }) => values.department?.value))).toEqual(
        new Set([form.department]),
      );
    }),
    { numRuns: 60 },
  );
});

test('LibreOffice で保存し直されても、同じに読める', () => {
  const [form] = FORMS;
  if (!form) throw new Error('forms');
  fc.assert(
    fc.property(fc.array(answers, { minLength: form.rows.length, maxLength: form.rows.length }), (rows) => {
      const book = handedOutBook(REGISTER, form);
      fill(book, rows);
      const saved = recalculateByLibreOffice(book.save());
      if (!saved) return;
      const back = readBack(saved, REGISTER);
      expect([...back.entries]).toEqual(expected(form, rows));
      expect(back.form).toMatchObject({
        kind: 'returned',
        edits: [],
        handedOut: { department: form.department },
      });
      expect(saved.sheet('配布情報')?.visibility).not.toBe('visible');
      expect(saved.sheet(FORM)?.isProtected).toBe(true);
    }),
    { numRuns: 5 },
  );
});
