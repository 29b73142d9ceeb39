import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cellArea, formatArea, parseArea } from '../workbook/address';
import { emptyPackage } from './emptyPackage.fixture';
import type { Package } from './package';
import {
  TABLE_CONTENT_TYPE,
  addTable,
  readTables,
  removeTable,
  renameTable,
  resizeTable,
  shiftTables,
} from './tableParts';
import { restyleTableXml, uniqueHeadings } from './tableXml';
import type { SheetNode } from './worksheetOrder';
import { childElement, childElements, parseXml, serializeElement } from './xmlTree';
import { decodeXstring, encodeXstring } from './xstring';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
let pkg: Package;
let sheet: SheetNode;

beforeEach(() => {
  pkg = emptyPackage();
  sheet = {
    path: 'xl/worksheets/sheet1.xml',
    root: parseXml(`<worksheet xmlns="${MAIN}"><sheetData/><pageMargins left="1"/><extLst/></worksheet>`),
  };
});

const area = (text: string) => parseArea(text) ?? cellArea(0, 0);
const register = {
  name: 'Progress',
  area: area('A1:C4'),
  columns: ['№', '活動\n名', '進捗'],
  style: 'TableStyleLight1',
};
const oneTable = (): ReturnType<typeof readTables>[number] => {
  const [table] = readTables(pkg, sheet);
  if (!table) throw new Error('no table');
  return table;
};
const shift = (row: number, count: number) => ({ formulaSheet: 'S', changedSheet: 'S', row, count });

describe('表', () => {
  it('加えた表がそのまま読み戻せる', () => {
    addTable(pkg, sheet, register);
    expect(oneTable()).toMatchObject({
      ...register,
      id: 1,
      headingRows: 1,
      totalsRows: 0,
      isFiltered: false,
    });
    expect(pkg.contentType(oneTable().path)).toBe(TABLE_CONTENT_TYPE);
    expect(pkg.text(oneTable().path)).toContain('name="活動_x000a_名"');
    expect(childElements(sheet.root).map((node) => node.name)).toEqual([
      'sheetData',
      'pageMargins',
      'tableParts',
      'extLst',
    ]);
  });

  it('番号はブック全体で重ならない', () => {
    pkg.put('xl/tables/table7.xml', `<table xmlns="${MAIN}" id="41" ref="A1:A2"/>`, TABLE_CONTENT_TYPE);
    const first = addTable(pkg, sheet, register);
    const second = addTable(pkg, sheet, { ...register, name: 'Other', area: area('F1:H3') });
    expect([first.id, second.id]).toEqual([42, 43]);
    expect(first.path).not.toBe(second.path);
    expect(childElement(sheet.root, 'tableParts')?.attributes.get('count')).toBe('2');
  });

  it('取り除くと部品も一覧も消え、ほかの表は残る', () => {
    const first = addTable(pkg, sheet, register);
    addTable(pkg, sheet, { ...register, name: 'Other', area: area('F1:H3') });
    removeTable(pkg, sheet, first);
    expect(pkg.has(first.path)).toBe(false);
    expect(readTables(pkg, sheet).map((table) => table.name)).toEqual(['Other']);
    removeTable(pkg, sheet, oneTable());
    expect(childElement(sheet.root, 'tableParts')).toBeNull();
    expect(pkg.relationships(sheet.path)).toEqual([]);
  });

  it('列を増やすと、前の列の設定を残して見出しを読む', () => {
    addTable(pkg, sheet, register);
    const tree = pkg.tree(oneTable().path);
    const list = childElement(tree, 'tableColumns');
    childElements(list ?? tree)[1]?.children.push(
      parseXml('<calculatedColumnFormula>A2*2</calculatedColumnFormula>'),
    );
    tree.children.push(parseXml('<extLst><ext uri="x"/></extLst>'));
    resizeTable(pkg, oneTable(), area('A1:E9'), (column) => ['', '', '', '前回', '進捗'][column] ?? '');
    expect(oneTable().columns).toEqual(['№', '活動\n名', '進捗', '前回', '進捗2']);
    const text = serializeElement(tree);
    expect(text).toContain('<calculatedColumnFormula>A2*2</calculatedColumnFormula>');
    expect(text).toContain('<ext uri="x"/>');
    expect(text).toContain('<autoFilter ref="A1:E9"/>');
    expect(text).toContain('<tableColumn id="5" name="進捗2"/>');
    resizeTable(pkg, oneTable(), area('A1:B9'), () => '');
    expect(oneTable().columns).toEqual(['№', '活動\n名']);
  });

  it('打ち直された見出しを読み、見出しのない表のセルは読まない', () => {
    addTable(pkg, sheet, register);
    resizeTable(pkg, oneTable(), area('A1:C4'), (column) => (column === 1 ? '直した' : ''));
    expect(oneTable().columns).toEqual(['№', '直した', '進捗']);
    pkg.tree(oneTable().path).attributes.set('headerRowCount', '0');
    resizeTable(pkg, oneTable(), area('A1:C4'), () => '本体の値');
    expect(oneTable().columns).toEqual(['№', '直した', '進捗']);
  });

  it('なくなる列の絞り込みと並べ替えは消え、残る列のものは残る', () => {
    addTable(pkg, sheet, register);
    const filter = childElement(pkg.tree(oneTable().path), 'autoFilter');
    filter?.children.push(
      parseXml('<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn>'),
      parseXml('<filterColumn colId="2" hiddenButton="1"/>'),
      parseXml('<sortState ref="A2:C4"><sortCondition ref="C2:C4"/></sortState>'),
    );
    expect(oneTable().isFiltered).toBe(true);
    resizeTable(pkg, oneTable(), area('A1:B4'), () => '');
    expect(oneTable().isFiltered).toBe(true);
    expect(serializeElement(pkg.tree(oneTable().path))).not.toMatch(/colId="2"|sortState/);
  });

  it('隠したボタンだけでは絞り込みといわない', () => {
    addTable(pkg, sheet, register);
    childElement(pkg.tree(oneTable().path), 'autoFilter')?.children.push(
      parseXml('<filterColumn colId="2" hiddenButton="1"/>'),
    );
    expect(oneTable().isFiltered).toBe(false);
  });

  it('集計行は絞り込みの範囲に入らない', () => {
    addTable(pkg, sheet, register);
    pkg.tree(oneTable().path).attributes.set('totalsRowCount', '1');
    resizeTable(pkg, oneTable(), area('A1:C10'), () => '');
    expect(pkg.text(oneTable().path)).toContain('<autoFilter ref="A1:C9"/>');
  });

  it('名前とスタイルを変えられる', () => {
    addTable(pkg, sheet, register);
    renameTable(pkg, oneTable(), 'Register');
    restyleTableXml(pkg.tree(oneTable().path), '');
    expect(oneTable()).toMatchObject({ name: 'Register', style: '' });
  });

  it.each([
    ['上に入れると下がる', 0, 2, 'A3:C6'],
    ['中に入れると伸びる', 2, 2, 'A1:C6'],
    ['下に入れても動かない', 4, 2, 'A1:C4'],
    ['中を消すと縮む', 1, -2, 'A1:C2'],
    ['本体をすべて消しても1行は残る', 1, -3, 'A1:C2'],
  ])('行を%s', (_, row, count, expected) => {
    addTable(pkg, sheet, register);
    shiftTables(pkg, sheet, shift(row, count));
    expect(formatArea(oneTable().area)).toBe(expected);
    expect(pkg.text(oneTable().path)).toContain(`<autoFilter ref="${expected}"/>`);
  });

  it('見出しの行を消すと表はなくなる', () => {
    addTable(pkg, sheet, register);
    shiftTables(pkg, sheet, shift(0, -1));
    expect(readTables(pkg, sheet)).toEqual([]);
  });

  it('接頭辞付きの部品も読める', () => {
    const path = 'xl/tables/table1.xml';
    pkg.put(
      path,
      `<x:table xmlns:x="${MAIN}" id="3" displayName="T" ref="B2:B3"><x:tableColumns count="1"><x:tableColumn id="1" name="a"/></x:tableColumns></x:table>`,
      TABLE_CONTENT_TYPE,
    );
    const id = pkg.relate(sheet.path, 'http://purl.oclc.org/ooxml/officeDocument/relationships/table', path);
    sheet.root.children.push(parseXml(`<tableParts><tablePart d:id="${id}" xmlns:d="x"/></tableParts>`));
    expect(oneTable()).toMatchObject({ id: 3, name: 'T', columns: ['a'], style: '' });
    resizeTable(pkg, oneTable(), area('B2:C3'), (column) => (column === 1 ? '' : 'b'));
    expect(pkg.text(path)).toContain('<x:tableColumn id="2" name="b"/>');
  });
});

describe('性質', () => {
  it('見出しの書き表し方は元に戻せる', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => decodeXstring(encodeXstring(text)) === text),
    );
    expect(decodeXstring(encodeXstring('_x000a_\n'))).toBe('_x000a_\n');
  });

  it('見出しは必ず重ならない', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'a', 'A', 'a2', 'a3', '列1')), (columns) => {
        const names = uniqueHeadings(columns).map((name) => name.toLowerCase());
        return new Set(names).size === columns.length && !names.includes('');
      }),
    );
  });
});
