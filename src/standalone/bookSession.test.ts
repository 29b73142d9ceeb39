import { readFileSync } from 'node:fs';
import { openBook } from '../ooxml/openBook';
import type { Edit } from '../workbook/editPlan';
import { BookSession } from './bookSession';

const original = new Uint8Array(readFileSync('samples/r4h1-list.xlsx'));

function newSession(): BookSession {
  const opened = openBook(original);
  if (opened.kind === 'refused') throw new Error(opened.reason);
  return new BookSession(opened.book, 'r4h1-list.xlsx');
}

const addSheet: Edit = { kind: 'addSheet', sheet: '計', showGridlines: true };
const show: Edit = { kind: 'activate', sheet: '計', cell: { row: 3, column: 2 } };

async function apply(session: BookSession, edits: readonly Edit[]) {
  return session.door.run((run) => run.applyPlan({ edits }));
}

describe('開いているブック', () => {
  test('見るだけなら、変わったことにならない', async () => {
    const session = newSession();
    const [sheet] = session.book.sheets;
    await apply(session, [{ kind: 'activate', sheet: sheet?.name ?? '', cell: { row: 6, column: 5 } }]);
    expect(session.isChanged).toBe(false);
    const selection = await session.door.run((run) => run.getSelection());
    expect(selection).toEqual({ kind: 'done', value: { sheet: sheet?.name, row: 6, column: 5 } });
  });

  test('書いた数式には、すぐに値が付く', async () => {
    const session = newSession();
    await apply(session, [
      addSheet,
      {
        kind: 'setCells',
        sheet: '計',
        at: { row: 0, column: 0 },
        cells: [[{ number: 20 }, { formula: '=A1*2+2' }]],
      },
      show,
    ]);
    expect(session.isChanged).toBe(true);
    expect(session.shown).toMatchObject({ row: 3, column: 2 });
    expect(session.book.sheet('計')?.cell(0, 1).value).toBe(42);
    session.markSaved(session.revision);
    expect(session.isChanged).toBe(false);
  });

  test('見ているシートがなくなれば、ほかのシートを見せる', async () => {
    const session = newSession();
    await apply(session, [addSheet, show]);
    expect(session.shown.sheet.name).toBe('計');
    await apply(session, [{ kind: 'deleteSheet', sheet: '計' }]);
    expect(session.book.sheets).toContain(session.shown.sheet);
  });

  test('断られた操作では何も変わらず、保存できる', async () => {
    const session = newSession();
    const result = await apply(session, [{ kind: 'deleteSheet', sheet: 'ない' }]);
    expect(result.kind).toBe('blocked');
    expect(session.isBroken).toBe(false);
    expect(session.isChanged).toBe(false);
  });

  test('私たちの誤りで途中で止まったブックは、保存させない', async () => {
    const session = newSession();
    const tooLong: Edit = {
      kind: 'setCells',
      sheet: '計',
      at: { row: 0, column: 0 },
      cells: [[{ text: 'あ'.repeat(40_000) }]],
    };
    await expect(apply(session, [addSheet, tooLong])).rejects.toThrow(RangeError);
    expect(session.isBroken).toBe(true);
    await session.door.run((door) => door.getSelection());
    expect(session.isBroken).toBe(true);
  });
});
