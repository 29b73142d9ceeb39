import { handOut } from '../../../src/domain/handOut';
import type { DepartmentForm } from '../../../src/domain/handOut';
import type { FormEdit } from '../../../src/forms/returnedForm';
import type { Book } from '../../../src/ooxml/book';
import { openSample } from '../../workbooks/longList';
import { columnOf, FORM, formsOf, H2, handedOutBook, readBack, reopened, rolledOver } from './returned';

const REGISTER = rolledOver();

function formOf(department: string): DepartmentForm {
  const form = formsOf(REGISTER).find((one) => one.department === department);
  if (!form) throw new Error(`no form: ${department}`);
  return form;
}

function write(book: Book, heading: string, line: number, text: string): void {
  const { row, column } = columnOf(book, heading);
  book.sheet(FORM)?.write(row + line, column, text === '' ? 'blank' : { text });
}

function editsOf(book: Book): readonly FormEdit[] {
  const { form } = readBack(reopened(book.save()), REGISTER);
  if (form.kind !== 'returned') throw new Error(form.kind);
  return form.edits;
}

test('配るものは、開いている活動がちょうど一度ずつ', () => {
  const { forms, withoutDepartment } = handOut(REGISTER, H2);
  const ids = forms.flatMap(({ rows }) => rows.map(({ activity }) => activity.id));
  expect(ids.sort()).toEqual(REGISTER.activities.map(({ id }) => id).sort());
  expect(withoutDepartment).toEqual([]);
});

test('課の名称が変わっていれば、新しい名前で配る。担当課のない活動は、どこにも配らず知らせる', () => {
  const [first, ...others] = REGISTER.programs;
  if (!first) throw new Error('programs');
  const register = {
    ...REGISTER,
    programs: [{ ...first, department: '' }, ...others],
    departments: [{ name: 'こども育成課', formerName: '保育課', fromFy: 2022 }],
  };
  const { forms, withoutDepartment } = handOut(register, H2);
  const names = forms.map(({ department }) => department);
  expect(names).toContain('こども育成課');
  expect(names).not.toContain('保育課');
  expect(withoutDepartment.length).toBeGreaterThan(0);
});

test('記入する欄だけが開いていて、選択肢と定義の案内があり、ほかは保護されている', () => {
  const form = formOf('保育課');
  const book = handedOutBook(REGISTER, form);
  const sheet = book.sheet(FORM);
  if (!sheet) throw new Error('form');
  const { row } = columnOf(book, '活動ID');
  const open = ['進捗状況', '取組実績', '遅れの理由', '今後の対応'].map(
    (heading) => columnOf(book, heading).column,
  );
  const columns = Array.from({ length: columnOf(book, '活動ID').column + 1 }, (_, column) => column);
  expect(columns.filter((column) => !sheet.format(row + 1, column).locked)).toEqual(open);
  expect(columns.every((column) => sheet.format(row, column).locked)).toBe(true);
  expect(sheet.isProtected).toBe(true);
  const [rule] = sheet.validations();
  expect(rule?.areas).toEqual([
    { row: row + 1, column: open[0], rowCount: form.rows.length, columnCount: 1 },
  ]);
  expect(rule?.rule).toMatchObject({ kind: 'list', list: { source: '=GK_StatusWords' } });
  const message = rule?.rule.kind === 'list' ? (rule.rule.prompt?.message ?? '') : '';
  expect(message).toContain('概ね順調：計画どおり又は計画の範囲内で進んでいるもの');
  expect(book.names().map(({ formula }) => formula)).toContain("='配布情報'!$H$2:$H$6");
  expect(book.sheet('配布情報')?.visibility).toBe('hidden');
  expect(book.activeSheet.name).toBe(FORM);
});

test('書き換えた活動名、消した活動ID、書き足した行、書き換えた報告期と担当課を知らせる', () => {
  const book = handedOutBook(REGISTER, formOf('市民課'));
  expect(editsOf(book)).toEqual([]);
  write(book, '活動名', 1, '別の活動の名前');
  write(book, '活動ID', 2, '');
  const { row, column } = columnOf(book, '活動ID');
  book.sheet(FORM)?.insertRows(row + 7, 1);
  book.sheet(FORM)?.write(row + 7, column - 1, { text: '来年度も続ける。' });
  const sheet = book.sheet(FORM);
  for (const cell of [...(sheet?.cells() ?? [])]) {
    if (cell.value === '令和4（2022）年度下半期')
      sheet?.write(cell.row, cell.column, { text: '令和4年度上半期' });
    if (cell.value === '市民課') sheet?.write(cell.row, cell.column, { text: '納税課' });
  }
  expect(editsOf(book).map(({ kind }) => kind)).toEqual([
    'headChanged',
    'headChanged',
    'renamed',
    'idChanged',
    'rowAdded',
  ]);
});

test('シートだけを別のブックに移しても、様式番号と活動IDで分かる', () => {
  const form = formOf('納税課');
  const handed = handedOutBook(REGISTER, form);
  const source = handed.sheet(FORM);
  const other = openSample('r4h1-list.xlsx');
  const copy = other.addSheet('うちの課の報告');
  for (const { row, column, value } of [...(source?.cells() ?? [])]) {
    if (typeof value === 'string') copy.write(row, column, { text: value });
  }
  for (const area of source?.merged() ?? []) copy.merge(area);
  for (const { name } of other.sheets) if (name !== copy.name) other.deleteSheet(name);
  const back = readBack(reopened(other.save()), REGISTER);
  expect(back.form).toMatchObject({
    kind: 'returned',
    handedOut: null,
    edits: [],
    formNumber: { periodId: H2.id },
  });
  expect([...back.entries.keys()]).toEqual(form.rows.map(({ activity }) => activity.id));
});

test('よその課の行を貼り付けたら、その課のものとしては読まず、知らせる', () => {
  const book = handedOutBook(REGISTER, formOf('保育課'));
  write(book, '活動ID', 1, 'A0050');
  write(book, '活動名', 1, 'よその活動');
  expect(editsOf(book)).toMatchObject([
    { kind: 'rowAdded', id: 'A0050', name: 'よその活動' },
    { kind: 'rowMissing', activityId: 'A0004' },
  ]);
});

test('課の一覧や個票は、配ったものとは取り違えない', () => {
  for (const name of ['r4h1-list.xlsx', 'r4h1-forms.xlsx']) {
    expect(readBack(openSample(name), REGISTER).form).toEqual({ kind: 'none' });
  }
});
