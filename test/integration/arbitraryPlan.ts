import fc from 'fast-check';
import type { Area } from '../../src/workbook/address';
import { cellArea } from '../../src/workbook/address';
import type { ChartColor, ChartSpec } from '../../src/workbook/chartSpec';
import type {
  CellContent,
  CellFormat,
  Color,
  ConditionalFormatRule,
  EditPlan,
  PageSetup,
  ValidationRule,
} from '../../src/workbook/editPlan';
import type { Draft } from './plausibleWorkbook';
import { PlausibleWorkbook } from './plausibleWorkbook';

/**
 * Plans that a person's workbook could take: edits are drawn at random, and those that Excel refuses (tables on merged
 * cells, writing into the middle of a merged area, rows through a table) are left out by a small model of what stands
 * where. The first sheet must exist; all others come and go with the plan.
 */
export function arbitraryPlan(firstSheet: string): fc.Arbitrary<EditPlan> {
  return fc.array(draft, { minLength: 1, maxLength: 30, size: '+1' }).map((drafts) => {
    const world = new PlausibleWorkbook(firstSheet);
    return { edits: drafts.flatMap((one) => world.accept(one)) };
  });
}

const color = fc.constantFrom<Color>('#FFFFFF', '#C00000', '#1F4E79', '#FFF2CC', '#000000');
const text = fc.constantFrom(
  '順調',
  '=1+1',
  '＝１＋１',
  '＋順調',
  '-',
  '@市民課',
  '1-1',
  '0120',
  '令和4年4月1日',
  "'引用",
  'a\nb',
  ' 余白 ',
  'TRUE',
  '#N/A',
  '5%',
  '【成果】',
);
const formula = fc.constantFrom(
  '=1+1',
  '=SUM(A1:B3)',
  '=IF(A1="","",A1)',
  '=COUNTIF($A$1:$A$5,"順調")',
  "='表'!A1",
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  text.map((value) => ({ text: value })),
  fc.integer({ min: -1000, max: 50_000 }).map((value) => ({ number: value })),
  fc.constantFrom(0.1, 1e15, 12.345).map((value) => ({ number: value })),
  fc.boolean().map((value) => ({ boolean: value })),
  formula.filter((value) => !value.includes('表')).map((value) => ({ formula: value })),
  fc.constantFrom<CellContent>('blank', 'keep'),
);

const someArea: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(11), fc.nat(6), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .map(([row, column, rowCount, columnCount]) => cellArea(row, column, rowCount, columnCount));

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const format: fc.Arbitrary<CellFormat> = fc
  .record({
    // Not `@`: Excel keeps numbers and formulas that are put into a text cell as texts, a package keeps what they are.
    numberFormat: optional(fc.constantFrom('0.0%', '#,##0', 'yyyy/m/d', '[$-ja-JP]ggge"年"m"月"d"日"')),
    fontName: optional(fc.constantFrom('ＭＳ 明朝', '游ゴシック')),
    fontSizePt: optional(fc.constantFrom(9, 10.5, 14)),
    bold: optional(fc.boolean()),
    fontColor: optional(color),
    fill: optional(fc.option(color, { nil: null })),
    horizontal: optional(
      fc.constantFrom('general' as const, 'left' as const, 'center' as const, 'right' as const),
    ),
    vertical: optional(fc.constantFrom('top' as const, 'center' as const, 'bottom' as const)),
    wrap: optional(fc.boolean()),
    border: optional(fc.option(color, { nil: null })),
  })
  .map((wanted) => Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)));

const rule: fc.Arbitrary<ValidationRule> = fc.record({
  list: fc.oneof(
    fc.constantFrom('=$A$1:$A$5', '=Statuses').map((source) => ({ source })),
    fc.constantFrom(['順調', '遅延'], ['○']).map((words) => ({ words })),
  ),
  allowBlank: fc.boolean(),
  prompt: fc.option(fc.constant({ title: '進捗状況', message: '一覧から選んでください。' }), { nil: null }),
  error: fc
    .constantFrom('stop' as const, 'warning' as const)
    .map((style) => ({ title: '選択', message: '一覧にない語です。', style })),
});

const conditional: fc.Arbitrary<ConditionalFormatRule> = fc.record({
  formula: fc.constantFrom('=A1="遅延"', '=$B1>3', '=ISBLANK(A1)'),
  fill: fc.option(color, { nil: null }),
  fontColor: fc.option(color, { nil: null }),
  bold: fc.boolean(),
  stopIfTrue: fc.boolean(),
});

const setup: fc.Arbitrary<PageSetup> = fc.record({
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  paper: fc.constant('A4' as const),
  printArea: fc.option(someArea, { nil: null }),
  titleRows: fc.option(fc.constantFrom({ row: 0, count: 1 }, { row: 2, count: 3 }), { nil: null }),
  fitToWidth: fc.boolean(),
  marginsPt: fc.constantFrom(
    { top: 36, bottom: 36, left: 18, right: 18 },
    { top: 54, bottom: 54, left: 50.4, right: 50.4 },
  ),
  footerCenter: fc.constantFrom('', '&P/&N'),
  centerHorizontally: fc.boolean(),
});

const chartColor: fc.Arbitrary<ChartColor> = fc.record({ fill: color, line: color, labelColor: color });
const chart: fc.Arbitrary<ChartSpec> = fc
  .record({
    kind: fc.constantFrom('pie' as const, 'doughnut' as const, 'stackedBar' as const),
    name: fc.constantFrom('円1', '円2', '棒'),
    title: fc.option(fc.constantFrom('進捗状況', 'R4'), { nil: null }),
    colors: fc.tuple(chartColor, chartColor, chartColor),
    row: fc.nat(5),
  })
  .map(({ kind, name, title, colors, row }) => {
    const frame = {
      name: kind === 'stackedBar' ? `${name}S` : `${name}${kind}`,
      position: cellArea(row, 9, 8, 5),
      altText: `${name}の内訳`,
      title,
      fontName: '游ゴシック',
      fontSizePt: 9,
    };
    if (kind !== 'stackedBar') {
      return { kind, ...frame, labels: cellArea(1, 0, 3), values: cellArea(1, 1, 3), points: colors };
    }
    const series = colors.slice(0, 2).map((one, index) => ({
      name: cellArea(0, index + 1),
      values: cellArea(1, index + 1, 3),
      color: one,
    }));
    return { kind, ...frame, categories: cellArea(1, 0, 3), series };
  });

const draft: fc.Arbitrary<{ readonly onNew: boolean; readonly make: Draft }> = fc.record({
  onNew: fc.boolean(),
  make: fc.oneof(
    { weight: 6, arbitrary: fc.tuple(someArea, fc.infiniteStream(content)).map(makeCells) },
    {
      weight: 1,
      arbitrary: fc.tuple(someArea, fc.constantFrom('contents' as const, 'all' as const)).map(makeClear),
    },
    { weight: 1, arbitrary: rows('insertRows') },
    { weight: 1, arbitrary: rows('deleteRows') },
    {
      weight: 3,
      arbitrary: fc
        .tuple(someArea, format)
        .map(([area, wanted]): Draft => (sheet) => [{ kind: 'format', sheet, area, format: wanted }]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(someArea, fc.constantFrom('merge' as const, 'unmerge' as const))
        .map(([area, kind]): Draft => (sheet) => [{ kind, sheet, area }]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(6), fc.integer({ min: 1, max: 3 }), fc.constantFrom(2, 8.38, 12, 40.5))
        .map(([column, count, widthCharacters]): Draft => (sheet) => [
          { kind: 'columnWidth', sheet, column, count, widthCharacters },
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(9), fc.integer({ min: 1, max: 3 }), fc.constantFrom(13.5, 30, null))
        .map(([row, count, heightPt]): Draft => (sheet) => [
          { kind: 'rowHeight', sheet, row, count, heightPt },
        ]),
    },
    { weight: 1, arbitrary: fc.tuple(someArea, fc.constantFrom('Table1', 'Table2')).map(makeTable) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('Table1', 'Table2')
        .map((name): Draft => (sheet) => [{ kind: 'resizeTable', sheet, name, area: cellArea(0, 0) }]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(someArea, fc.option(rule, { nil: null }))
        .map(([area, one]): Draft => (sheet) => [{ kind: 'validation', sheet, area, rule: one }]),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom(cellArea(1, 0, 4, 3), cellArea(2, 1, 6, 1)),
          fc.array(conditional, { maxLength: 3 }),
          fc.boolean(),
        )
        .map(([area, rules, isBeside]): Draft => (sheet) => [
          { kind: 'conditionalFormats', sheet, area, rules, isBeside },
        ]),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 })
        .map((rows): Draft => (sheet) => [{ kind: 'pageBreaks', sheet, rows }]),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('遅延', 'ISBLANK')
        .map((holding): Draft => (sheet) => [{ kind: 'dropConditionalFormats', sheet, holding }]),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('Statuses', 'Plan_Name'),
          fc.option(fc.constantFrom("='表'!$A$1:$A$3", '=5'), { nil: null }),
        )
        .map(([name, value]): Draft => () => [{ kind: 'setName', name, formula: value }]),
    },
    { weight: 2, arbitrary: chart.map(makeChart) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('円1pie', '棒S')
        .map((name): Draft => (sheet) => [{ kind: 'deleteChart', sheet, name }]),
    },
    {
      weight: 1,
      arbitrary: setup.map((one): Draft => (sheet) => [{ kind: 'pageSetup', sheet, setup: one }]),
    },
    {
      weight: 1,
      arbitrary: fc.nat(3).map((count): Draft => (sheet) => [{ kind: 'freezeRows', sheet, count }]),
    },
    {
      weight: 1,
      arbitrary: fc
        .option(fc.constantFrom('<a xmlns="urn:x-test"/>', '<b xmlns="urn:x-test">二</b>'), { nil: null })
        .map((xml): Draft => () => [{ kind: 'setCustomXml', namespace: 'urn:x-test', xml }]),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Draft>((sheet) => [{ kind: 'activate', sheet, cell: { row: 2, column: 1 } }]),
    },
    { weight: 1, arbitrary: fc.constantFrom<Draft>((sheet) => [{ kind: 'deleteSheet', sheet }]) },
  ),
});

function makeCells([area, stream]: [Area, Iterable<CellContent>]): Draft {
  const contents = stream[Symbol.iterator]();
  const next = (): CellContent => contents.next().value ?? 'blank';
  const cells = lines(area.rowCount).map(() => lines(area.columnCount).map(next));
  return (sheet) => [{ kind: 'setCells', sheet, at: { row: area.row, column: area.column }, cells }];
}

function makeClear([area, what]: [Area, 'contents' | 'all']): Draft {
  return (sheet) => [{ kind: 'clear', sheet, area, what }];
}

function rows(kind: 'insertRows' | 'deleteRows'): fc.Arbitrary<Draft> {
  return fc
    .tuple(fc.nat(10), fc.integer({ min: 1, max: 3 }))
    .map(([row, count]): Draft => (sheet) => [{ kind, sheet, row, count }]);
}

/** Excel tells names and categories of a chart from its numbers by what they are: there must be some. */
function makeChart(spec: ChartSpec): Draft {
  const cells: readonly (readonly CellContent[])[] = [
    ['blank', { text: '件数' }, { text: '前期' }],
    [{ text: '順調' }, { number: 7 }, { number: 5 }],
    [{ text: '遅延' }, { number: 2 }, { number: 3 }],
    [{ text: '未着手' }, { number: 1 }, { number: 0 }],
  ];
  return (sheet) => [
    { kind: 'setCells', sheet, at: { row: 0, column: 0 }, cells },
    { kind: 'putChart', sheet, chart: spec },
  ];
}

function makeTable([area, name]: [Area, string]): Draft {
  const columns = lines(area.columnCount).map((index) => `列${index + 1}`);
  const tall = { ...area, rowCount: area.rowCount + 1 };
  return (sheet) => [
    { kind: 'setCells', sheet, at: area, cells: [columns.map((heading) => ({ text: heading }))] },
    { kind: 'addTable', sheet, area: tall, name, columns, style: 'TableStyleLight9' },
  ];
}

function lines(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
