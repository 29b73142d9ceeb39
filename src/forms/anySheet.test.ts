import fc from 'fast-check';
import { HIRATSUKA_2020 } from '../domain/templates/hiratsuka2020';
import { intersection, parseCell } from '../workbook/address';
import type { CellValue } from '../workbook/cellValue';
import { valueAt } from '../workbook/grid';
import type { SheetSnapshot } from '../workbook/snapshot';
import { buildRegister } from './buildRegister';
import { recogniseSheet } from './recogniseSheet';
import { SheetDraft } from './sheetDraft.fixture';

const context = {
  statusSet: HIRATSUKA_2020.statusSet,
  planSpan: HIRATSUKA_2020.plan,
  levelNames: HIRATSUKA_2020.plan.levelNames,
};

const LABELS =
  '番号 取組の視点 目標 事業名 実施計画事業 事業番号 担当課 重点 総括掲載 活動 取組内容 取組状況 進捗状況 取組実績 遅れの理由 今後の対応 報告期 備考 年度別工程 R4上半期 R4下半期 済 概ね順調 遅れ';
const VALUES =
  '1-1 1-1-1 (1) (1)民間活力の活用 A事業 A事業【重点】 ◎B事業 企画政策課 ● 活動あ ●い\n●う ○ 概ね順調 遅れ 4月に実施した。 ※注記 小計 合計 令和4年度上半期 令和4（2021）年度 同上';

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...LABELS.split(' ')) },
  { weight: 4, arbitrary: fc.constantFrom(...VALUES.split(' ')) },
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.oneof(fc.integer({ min: -3, max: 45_000 }), fc.boolean(), fc.constant({ error: '#N/A' })),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

const area = fc.record({
  row: fc.nat(12),
  column: fc.nat(8),
  rowCount: fc.integer({ min: 1, max: 5 }),
  columnCount: fc.integer({ min: 1, max: 9 }),
});

const labelRow = fc
  .tuple(
    fc.shuffledSubarray(LABELS.split(' ')),
    fc.constantFrom('事業名', '取組項目', '活動'),
    fc.constantFrom('進捗状況', '取組状況'),
  )
  .map(([labels, program, status]): CellValue[] => [program, '活動', status, ...labels].slice(0, 10));
const line = fc.array(cell, { maxLength: 10 });
const title = fc.constantFrom<CellValue[]>(['令和4年度上半期'], ['令和4年度'], []);
const pair = fc
  .tuple(fc.constantFrom<CellValue>(...LABELS.split(' ')), cell)
  .map(([label, value]): CellValue[] => [label, value]);

/** Labels and values thrown anywhere; under a row of headings; and side by side as in a form. */
const rows: fc.Arbitrary<CellValue[][]> = fc.oneof(
  fc.array(line, { maxLength: 14 }),
  fc
    .tuple(title, labelRow, fc.array(line, { maxLength: 12 }))
    .map(([top, head, body]) => [top, head, ...body]),
  fc
    .tuple(title, fc.array(pair, { maxLength: 6 }), labelRow, fc.array(line, { maxLength: 4 }))
    .map(([top, pairs, head, body]) => [
      top,
      ['事業名', 'A事業'],
      ...pairs,
      head.slice(1),
      ...body,
      [],
      ...pairs,
    ]),
);

/** With merged areas over them that never overlap. */
const anySheet: fc.Arbitrary<SheetSnapshot> = fc
  .record({ rows, merged: fc.array(area, { maxLength: 6 }), hidden: fc.nat(14) })
  .map(({ rows: drawn, merged, hidden }) => {
    const draft = new SheetDraft();
    const kept = merged.filter((one, i) =>
      merged.slice(0, i).every((other) => intersection(one, other) === null),
    );
    drawn.forEach((cells, row) =>
      cells.forEach((value, column) => {
        const cover = kept.find(
          (one) => intersection(one, { row, column, rowCount: 1, columnCount: 1 }) !== null,
        );
        if (!cover || (cover.row === row && cover.column === column)) draft.put(row, column, value);
      }),
    );
    kept.forEach(({ row, column, rowCount, columnCount }) => draft.merge(row, column, rowCount, columnCount));
    draft.hiddenRows.add(hidden);
    return draft.toSheet('Sheet1');
  });

describe('どのようなシートでも', () => {
  it('止まらずに読み、読んだ値は書かれた場所にある', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const recognition = recogniseSheet(sheet, context);
        if (recognition.kind === 'outOfScope' || !sheet.grid) return;
        for (const { values } of recognition.records) {
          for (const { raw, cell: name } of Object.values(values)) {
            const place = parseCell(name);
            expect(place).not.toBeNull();
            if (place && raw !== null) expect(valueAt(sheet.grid, place.row, place.column)).toEqual(raw);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('台帳の中のつながりは切れない', () => {
    fc.assert(
      fc.property(fc.array(anySheet, { maxLength: 3 }), (sheets) => {
        const { register } = buildRegister(
          sheets.map((sheet) => recogniseSheet(sheet, context)),
          HIRATSUKA_2020,
        );
        const { nodes, programs, activities, entries, periods } = register;
        const ids = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
          new Set(rows.map(({ id }) => id));
        const [nodeIds, programIds, activityIds, periodIds] = [nodes, programs, activities, periods].map(ids);
        expect([programIds?.size, activityIds?.size]).toEqual([programs.length, activities.length]);
        expect(programs.every(({ nodeId }) => nodeId === null || nodeIds?.has(nodeId) === true)).toBe(true);
        expect(
          activities.every(({ programId, name }) => programIds?.has(programId) === true && name !== ''),
        ).toBe(true);
        expect(
          entries.every(
            (entry) => activityIds?.has(entry.activityId) === true && periodIds?.has(entry.periodId) === true,
          ),
        ).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it('二度読んでも同じで、読んだ台帳をもとにしてもIDは変わらない', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const recognition = recogniseSheet(sheet, context);
        const first = buildRegister([recognition], HIRATSUKA_2020).register;
        const again = buildRegister([recogniseSheet(sheet, context)], HIRATSUKA_2020, first).register;
        expect(again).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });
});
