import { cellArea } from '../workbook/address';
import type { Edit } from '../workbook/editPlan';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { describeRefusal } from './officeErrors';

const sheet: SheetSnapshot = {
  name: '台帳_活動',
  visibility: 'visible',
  isProtected: false,
  isFiltered: false,
  usedArea: null,
  grid: null,
  isTruncated: false,
  tables: [{ name: 'Activities', area: cellArea(0, 0, 10, 5), columns: [], isFiltered: false }],
  charts: [],
};
const workbook: WorkbookSnapshot = {
  fileName: '計画.xlsx',
  readOnly: false,
  structureProtected: false,
  sheets: [sheet],
  names: [],
  customXml: null,
};
const write: Edit = {
  kind: 'setCells',
  sheet: '台帳_活動',
  at: { row: 0, column: 0 },
  cells: [[{ text: '住民の電話番号' }]],
};

function officeError(code: string, errorLocation?: string): Error {
  const error = new Error('「住民の電話番号」は使えません。');
  const debugInfo = {
    ...(errorLocation ? { errorLocation } : {}),
    statement: 'range.values = [["住民の電話番号"]];',
  };
  return Object.assign(error, { name: 'RichApi.Error', code, debugInfo });
}

function writing(code: string, edit: Edit | null, snapshot = workbook, location?: string): unknown {
  const refusal = describeRefusal(officeError(code, location), { snapshot, isWriting: true, edit });
  return refusal?.kind === 'blocked' ? refusal.obstacle : refusal;
}

describe('Excel が断ったわけ', () => {
  test('セルの編集中', () => {
    expect(writing('InvalidOperationInCellEditMode', null)).toEqual({ code: 'cellEditMode' });
    expect(writing('InvalidOperation', write)).toEqual({ code: 'cellEditMode' });
  });

  test('読むだけのときの InvalidOperation は、わけが分からない', () => {
    const work = { snapshot: null, isWriting: false, edit: null };
    expect(describeRefusal(officeError('InvalidOperation', 'Range.values'), work)).toEqual({
      kind: 'failed',
      code: 'InvalidOperation',
      detail: 'Range.values',
    });
  });

  test('書けない: 保護されたシート、読み取り専用、どちらでもなければ従来の共有ブック', () => {
    const isProtected = { ...workbook, sheets: [{ ...sheet, isProtected: true }] };
    expect(writing('AccessDenied', write, isProtected)).toEqual({
      code: 'sheetProtected',
      sheet: '台帳_活動',
    });
    expect(writing('AccessDenied', null, isProtected)).toEqual({
      code: 'sheetProtected',
      sheet: '台帳_活動',
    });
    expect(writing('AccessDenied', write, { ...workbook, readOnly: true })).toEqual({
      code: 'workbookReadOnly',
    });
    expect(writing('AccessDenied', write)).toEqual({ code: 'sharedWorkbook' });
  });

  test('シートを足せない: ブックの保護か、別のブックが前にある', () => {
    const add: Edit = { kind: 'addSheet', sheet: '総括', showGridlines: false };
    const isProtected = { ...workbook, structureProtected: true };
    expect(writing('InvalidOperation', add, isProtected)).toEqual({ code: 'structureProtected' });
    expect(writing('GeneralException', add)).toEqual({ code: 'otherWorkbookInFront' });
    expect(writing('ItemAlreadyExists', add)).toEqual({ code: 'sheetNameTaken', sheet: '総括' });
  });

  test('表が重なるなら表を、そうでなければ結合セルを名指しする', () => {
    const area = cellArea(8, 0, 4, 2);
    const add: Edit = { kind: 'addTable', sheet: '台帳_活動', area, name: 'T', columns: [], style: '' };
    expect(writing('MergedRangeConflict', add)).toMatchObject({ code: 'tableInTheWay', name: 'Activities' });
    expect(writing('MergedRangeConflict', { ...add, area: cellArea(20, 0, 4, 2) })).toMatchObject({
      code: 'mergedCells',
      area: cellArea(20, 0, 4, 2),
    });
  });

  test('なくなったシートは名指しし、ほかのなくなった物は符号だけを返す', () => {
    expect(writing('ItemNotFound', write, workbook, 'WorksheetCollection.getItem')).toEqual({
      code: 'sheetMissing',
      sheet: '台帳_活動',
    });
    expect(writing('ItemNotFound', write, workbook, 'Worksheet.charts')).toMatchObject({ kind: 'failed' });
    expect(writing('ItemNotFound', write, workbook, 'ChartCollection.getItem')).toMatchObject({
      kind: 'failed',
    });
  });

  test('どの符号でも、セルの文字は残らない', () => {
    const codes = [
      'AccessDenied',
      'GeneralException',
      'InvalidArgument',
      'ItemNotFound',
      'ApiNotFound',
      'Conflict',
    ];
    for (const code of codes) {
      expect(JSON.stringify(writing(code, write, workbook, 'Range.values'))).not.toContain('電話');
    }
  });

  test('Office.js のものでない誤りは不具合なので、ここでは扱わない', () => {
    const work = { snapshot: workbook, isWriting: true, edit: write };
    expect(describeRefusal(new TypeError('x is not a function'), work)).toBeNull();
  });
});
