import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseArea } from '../workbook/address';
import type { Area } from '../workbook/address';
import { relationship, worksheet } from './bookBytes.fixture';
import { shiftNoteShapes } from './commentParts';
import { firstSheet, makeBook, reopen, savedPart } from './openedBook.fixture';

function area(text: string): Area {
  const parsed = parseArea(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('行の挿入と削除に、まわりのすべてが付いてくる', () => {
  const part = worksheet(
    '<dimension ref="A1:C9"/><sheetData>' +
      '<row r="1"><c r="A1"><f>SUM(A3:A5)</f><v>6</v></c></row>' +
      '<row r="3" hidden="1" ht="24" customHeight="1"><c r="A3"><v>1</v></c></row>' +
      '<row r="4"><c r="A4"><v>2</v></c><c r="B4"><f t="array" ref="B4:B5">A4:A5</f><v>2</v></c></row>' +
      '<row r="5"><c r="A5"><v>3</v></c></row></sheetData>' +
      '<autoFilter ref="A2:C9"><sortState ref="A3:C9"/></autoFilter>' +
      '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B7:B9"/></mergeCells>' +
      '<hyperlinks><hyperlink ref="A5" location="a!A5"/></hyperlinks>' +
      '<rowBreaks count="1" manualBreakCount="1"><brk id="5" man="1"/></rowBreaks>' +
      '<ignoredErrors><ignoredError sqref="A3:A5 C1" numberStoredAsText="1"/></ignoredErrors>',
  );

  function book() {
    return makeBook({
      sheets: { a: '', 集計: '<row r="1"><c r="A1"><f>a!A5*2</f><v>6</v></c></row>' },
      sheetPart: part,
      workbookTail:
        '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">a!$A$1:$C$9</definedName>' +
        '<definedName name="範囲">a!$A$5</definedName></definedNames>',
    });
  }

  it('挿入する', () => {
    const changed = book();
    firstSheet(changed).insertRows(3, 2);
    const again = reopen(changed);
    const sheet = firstSheet(again);
    expect([...sheet.cells()].map(({ row, column, value }) => [row, column, value])).toEqual([
      [0, 0, 6],
      [2, 0, 1],
      [5, 0, 2],
      [5, 1, 2],
      [6, 0, 3],
    ]);
    expect(sheet.cell(0, 0).formula).toBe('=SUM(A3:A7)');
    expect(sheet.cell(5, 1).formula).toBe('=A6:A7');
    expect(again.sheet('集計')?.cell(0, 0).formula).toBe('=a!A7*2');
    expect(again.names().map(({ formula }) => formula)).toEqual(['=a!$A$1:$C$11', '=a!$A$7']);
    expect(sheet.merged()).toEqual([area('A1:C1'), area('B9:B11')]);
    expect([[...sheet.hiddenRows()], sheet.rowHeight(2)]).toEqual([[2], 24]);
    expect(sheet.autoFilter()?.area).toEqual(area('A2:C11'));
    const saved = savedPart(changed, SHEET);
    for (const expected of [
      '<sortState ref="A3:C11"/>',
      '<hyperlink ref="A7" location="a!A5"/>',
      '<brk id="7" man="1"/>',
      'sqref="A3:A7 C1"',
      '<dimension ref="A1:C11"/>',
      't="array" ref="B6:B7"',
    ]) {
      expect(saved).toContain(expected);
    }
  });

  it('削除する', () => {
    const changed = book();
    firstSheet(changed).deleteRows(4, 3);
    const again = reopen(changed);
    const sheet = firstSheet(again);
    expect(sheet.cell(0, 0).formula).toBe('=SUM(A3:A4)');
    expect(again.sheet('集計')?.cell(0, 0).formula).toBe('=a!#REF!*2');
    expect(again.names().map(({ formula }) => formula)).toEqual(['=a!$A$1:$C$6', '=a!#REF!']);
    expect(sheet.merged()).toEqual([area('A1:C1'), area('B5:B6')]);
    const saved = savedPart(changed, SHEET);
    expect(saved).not.toContain('hyperlink');
    expect(saved).not.toContain('rowBreaks');
    expect(saved).toContain('t="array" ref="B4"');
  });

  it('触っていないシートは、関わる数式がなければ1バイトも変わらない', () => {
    const rows = '<row r="1"><c r="A1"  ><f>B1</f><v>6</v></c></row>';
    const changed = makeBook({ sheets: { a: '<row r="1"><c r="A1"><v>1</v></c></row>', b: rows } });
    firstSheet(changed).insertRows(0, 1);
    expect(savedPart(changed, 'xl/worksheets/sheet2.xml')).toBe(worksheet(`<sheetData>${rows}</sheetData>`));
  });

  it('計算の順番の部品は、数式が動いたら外す', () => {
    const rows = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>';
    const changed = makeBook({
      sheets: { a: rows },
      more: {
        'xl/calcChain.xml': '<calcChain/>',
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relationship('rId2', 'calcChain', 'calcChain.xml')}</Relationships>`,
      },
    });
    expect(savedPart(changed, 'xl/calcChain.xml')).toBe('<calcChain/>');
    firstSheet(changed).insertRows(0, 1);
    expect(() => savedPart(changed, 'xl/calcChain.xml')).toThrow('no part');
    expect(savedPart(changed, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  it('入れた行は、すぐ上の行と同じ見た目になる', () => {
    const changed = makeBook({ sheets: { a: '<row r="1"><c r="A1"><v>1</v></c></row>' } });
    const sheet = firstSheet(changed);
    sheet.setFormat(area('A1:B1'), { fill: '#DDEBF7', border: '#808080' });
    sheet.insertRows(1, 2);
    expect(firstSheet(reopen(changed)).format(2, 1)).toEqual(sheet.format(0, 1));
    expect(firstSheet(reopen(changed)).usedArea()).toEqual(area('A1'));
  });

  it('入れてすぐ消せば、元に戻る', () => {
    fc.assert(
      fc.property(fc.nat(9), fc.integer({ min: 1, max: 5 }), (row, count) => {
        const changed = book();
        const sheet = firstSheet(changed);
        const before = [[...sheet.cells()], sheet.merged(), [...sheet.hiddenRows()], changed.names()];
        sheet.insertRows(row, count);
        sheet.deleteRows(row, count);
        const again = reopen(changed);
        const after = firstSheet(again);
        expect([[...after.cells()], after.merged(), [...after.hiddenRows()], again.names()]).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('コメントも行に付いてくる', () => {
  const vml =
    '<xml><v:shape id="a"><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 4, 2, 3, 15, 8, 4</x:Anchor><x:Row>4</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>' +
    '<v:shape id="b"><br><x:ClientData ObjectType="Note"><x:Row>\n1</x:Row></x:ClientData></v:shape>' +
    '<v:shape id="c"><x:ClientData ObjectType="Button"><x:Row>9</x:Row></x:ClientData></v:shape></xml>';

  it('枠の位置を動かし、消えた行の枠は除く', () => {
    const inserted = shiftNoteShapes(vml, { row: 2, count: 3 });
    expect(inserted).toContain('<x:Anchor>1, 15, 7, 2, 3, 15, 11, 4</x:Anchor><x:Row>7</x:Row>');
    expect(inserted).toContain('<x:Row>1</x:Row>');
    expect(inserted).toContain('<x:Row>9</x:Row>');
    const removed = shiftNoteShapes(vml, { row: 4, count: -1 });
    expect(removed).not.toContain('id="a"');
    expect(removed).toContain('id="b"');
  });

  it('本文のセルも動かす', () => {
    const changed = makeBook({
      sheetPart: worksheet('<sheetData/><legacyDrawing r:id="rId2"/>'),
      sheetRelations:
        relationship('rId1', 'comments', '../comments1.xml') +
        relationship('rId2', 'vmlDrawing', '../drawings/v.vml'),
      more: {
        'xl/comments1.xml':
          '<comments><authors/><commentList><comment ref="C5"/><comment ref="A2"/></commentList></comments>',
        'xl/drawings/v.vml': vml,
      },
    });
    firstSheet(changed).insertRows(2, 1);
    expect(savedPart(changed, 'xl/comments1.xml')).toContain('<comment ref="C6"/><comment ref="A2"/>');
    firstSheet(changed).deleteRows(1, 1);
    expect(savedPart(changed, 'xl/comments1.xml')).toContain(
      '<commentList><comment ref="C5"/></commentList>',
    );
    expect(savedPart(changed, 'xl/drawings/v.vml')).not.toContain('id="b"');
  });
});
