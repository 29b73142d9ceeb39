import { cellArea } from '../../../src/workbook/address';
import type { Edit } from '../../../src/workbook/editPlan';
import { startHost } from '../../../workbench/node/startHost';
import { emptyWorkbook, NAMESPACE, throughBothDoors } from './twoDoors';

const host = startHost();
const empty = emptyWorkbook();

const sheet = '表';
const TEXTS = [
  '順調',
  '=1+1',
  '＝１＋１',
  '＋順調',
  '-',
  '@市民課',
  '1-1',
  '0120',
  "'引用",
  'a\nb',
  ' 余白 ',
  'TRUE',
  '5%',
];
const numbers: Edit = {
  kind: 'setCells',
  sheet,
  at: { row: 0, column: 0 },
  cells: [
    [{ text: '状況' }, { text: '件数' }, { text: '前期' }],
    [{ text: '順調' }, { number: 7 }, { number: 5 }],
    [{ text: '遅延' }, { number: 2 }, { number: 3 }],
    [{ text: '未着手' }, { number: 1 }, { number: 0 }],
  ],
};
const rule = {
  formula: '=$A1="遅延"',
  fill: '#C00000',
  fontColor: null,
  bold: true,
  stopIfTrue: false,
} as const;
const yellow = { ...rule, formula: '=$B1>3', fill: '#FFF2CC', bold: false, stopIfTrue: true } as const;
const colors = ['#1F4E79', '#C00000', '#FFFFFF'].map((fill) => {
  return { fill: fill as '#1F4E79', line: '#FFFFFF', labelColor: '#000000' } as const;
});
const frame = {
  position: cellArea(1, 4, 10, 5),
  altText: '進捗の内訳',
  fontName: '游ゴシック',
  fontSizePt: 9,
};
const pie = {
  ...frame,
  kind: 'pie',
  name: 'Pie',
  title: null,
  labels: cellArea(1, 0, 3),
  values: cellArea(1, 1, 3),
  points: colors,
} as const;
const bars = {
  ...frame,
  kind: 'stackedBar',
  name: 'Bars',
  title: '進捗状況',
  categories: cellArea(1, 0, 3),
  series: [1, 2].map((column) => ({
    name: cellArea(0, column),
    values: cellArea(1, column, 3),
    color: { fill: column === 1 ? '#1F4E79' : '#C00000', line: '#FFFFFF', labelColor: '#FFFFFF' } as const,
  })),
} as const;
const page = {
  orientation: 'landscape',
  paper: 'A4',
  printArea: cellArea(0, 0, 20, 9),
  titleRows: { row: 0, count: 2 },
  fitToWidth: true,
  marginsPt: { top: 36, bottom: 36, left: 18, right: 18 },
  footerCenter: '&P/&N',
  centerHorizontally: true,
} as const;
const table: Edit = {
  kind: 'addTable',
  sheet,
  area: cellArea(0, 0, 4, 3),
  name: 'Activities',
  columns: ['状況', '件数', '前期'],
  style: 'TableStyleLight9',
};

/** Each entry is what one plan after the other does. */
const PLANS: readonly [string, ...(readonly (readonly Edit[])[])][] = [
  ['シートを足す', [{ kind: 'addSheet', sheet: '総括', tabColor: '#1F4E79', showGridlines: false }]],
  [
    'シートを消す',
    [{ kind: 'addSheet', sheet: '総括', showGridlines: true }],
    [{ kind: 'deleteSheet', sheet: '総括' }],
  ],
  [
    '文字は何に見えても文字のまま',
    [{ kind: 'setCells', sheet, at: { row: 2, column: 1 }, cells: TEXTS.map((text) => [{ text }]) }],
  ],
  [
    '数、真偽、式、空白',
    [
      numbers,
      {
        kind: 'setCells',
        sheet,
        at: { row: 1, column: 0 },
        cells: [
          ['keep', { formula: '=SUM(B3:B4)' }, 'blank'],
          [{ boolean: true }, { number: 0.1 }, 'keep'],
        ],
      },
    ],
  ],
  [
    '中身だけを消す',
    [
      numbers,
      { kind: 'format', sheet, area: cellArea(0, 0, 4, 3), format: { bold: true } },
      { kind: 'clear', sheet, area: cellArea(1, 1, 2, 2), what: 'contents' },
    ],
  ],
  [
    '書式も規則も消す',
    [
      numbers,
      { kind: 'format', sheet, area: cellArea(0, 0, 4, 3), format: { bold: true, fill: '#FFF2CC' } },
      {
        kind: 'validation',
        sheet,
        area: cellArea(0, 0, 4, 3),
        rule: {
          list: { words: ['順調'] },
          allowBlank: true,
          prompt: null,
          error: { title: '', message: '', style: 'stop' },
        },
      },
      { kind: 'conditionalFormats', sheet, area: cellArea(1, 0, 3, 3), rules: [rule] },
      { kind: 'clear', sheet, area: cellArea(0, 0, 4, 3), what: 'all' },
    ],
  ],
  [
    '行を入れる',
    [
      numbers,
      { kind: 'merge', sheet, area: cellArea(5, 0, 2, 2) },
      { kind: 'insertRows', sheet, row: 1, count: 2 },
    ],
  ],
  [
    '行を消す',
    [
      numbers,
      { kind: 'rowHeight', sheet, row: 3, count: 1, heightPt: 40.5 },
      { kind: 'deleteRows', sheet, row: 1, count: 2 },
    ],
  ],
  [
    '書式',
    [
      numbers,
      {
        kind: 'format',
        sheet,
        area: cellArea(0, 0, 4, 3),
        format: {
          fontName: 'ＭＳ 明朝',
          fontSizePt: 10.5,
          fontColor: '#1F4E79',
          border: '#808080',
          wrap: true,
          vertical: 'center',
          horizontal: 'center',
        },
      },
      {
        kind: 'format',
        sheet,
        area: cellArea(1, 1, 3, 2),
        format: { numberFormat: '0.0%', horizontal: 'right', indent: 1, fill: '#FFF2CC' },
      },
      { kind: 'format', sheet, area: cellArea(2, 1, 1, 1), format: { border: null, fill: null, bold: true } },
    ],
  ],
  [
    '結合とその解除',
    [
      numbers,
      { kind: 'merge', sheet, area: cellArea(6, 1, 2, 3) },
      { kind: 'merge', sheet, area: cellArea(10, 0, 1, 2) },
    ],
    [{ kind: 'unmerge', sheet, area: cellArea(5, 0, 4, 5) }],
  ],
  [
    '列の幅',
    [
      { kind: 'columnWidth', sheet, column: 1, count: 2, widthCharacters: 12 },
      { kind: 'columnWidth', sheet, column: 4, count: 1, widthCharacters: 40.5 },
    ],
  ],
  ['行の高さ', [{ kind: 'rowHeight', sheet, row: 2, count: 3, heightPt: 27 }]],
  [
    '表を作り、伸ばす',
    [numbers, table],
    [
      {
        kind: 'setCells',
        sheet,
        at: { row: 4, column: 0 },
        cells: [[{ text: '完了' }, { number: 4 }, { number: 1 }]],
      },
      { kind: 'resizeTable', sheet, name: 'Activities', area: cellArea(0, 0, 5, 3) },
    ],
  ],
  [
    '入力規則とその取り消し',
    [
      {
        kind: 'validation',
        sheet,
        area: cellArea(1, 0, 5, 1),
        rule: {
          list: { source: '=$F$1:$F$3' },
          allowBlank: true,
          prompt: { title: '状況', message: '選んでください。' },
          error: { title: '誤り', message: '一覧にありません。', style: 'warning' },
        },
      },
      {
        kind: 'validation',
        sheet,
        area: cellArea(1, 1, 5, 1),
        rule: {
          list: { words: ['順調', '遅延'] },
          allowBlank: false,
          prompt: null,
          error: { title: '誤り', message: '一覧にありません。', style: 'stop' },
        },
      },
    ],
    [{ kind: 'validation', sheet, area: cellArea(2, 0, 2, 2), rule: null }],
  ],
  [
    '条件付き書式は、同じ範囲のものと入れ替わり、ほかは残る',
    [
      { kind: 'conditionalFormats', sheet, area: cellArea(1, 0, 5, 3), rules: [rule, yellow] },
      { kind: 'conditionalFormats', sheet, area: cellArea(1, 0, 5, 2), rules: [yellow] },
    ],
    [{ kind: 'conditionalFormats', sheet, area: cellArea(1, 0, 5, 3), rules: [yellow] }],
    [
      { kind: 'insertRows', sheet, row: 0, count: 1 },
      { kind: 'conditionalFormats', sheet, area: cellArea(2, 0, 5, 2), rules: [] },
    ],
  ],
  [
    '名前',
    [
      { kind: 'setName', name: 'Statuses', formula: "='表'!$A$1:$A$3" },
      { kind: 'setName', name: 'Gone', formula: '=1' },
    ],
    [
      { kind: 'setName', name: 'Statuses', formula: "='表'!$A$1:$A$4" },
      { kind: 'setName', name: 'Gone', formula: null },
      { kind: 'setName', name: 'Never', formula: null },
    ],
  ],
  ['円グラフ', [numbers, { kind: 'putChart', sheet, chart: pie }]],
  ['ドーナツ', [numbers, { kind: 'putChart', sheet, chart: { ...pie, kind: 'doughnut', title: 'R4' } }]],
  ['積み上げ横棒', [numbers, { kind: 'putChart', sheet, chart: bars }]],
  [
    'グラフを作り直しても、場所と題は人が決めたまま',
    [numbers, { kind: 'putChart', sheet, chart: bars }, { kind: 'putChart', sheet, chart: pie }],
    [
      {
        kind: 'putChart',
        sheet,
        chart: { ...bars, position: cellArea(20, 0, 3, 3), title: '別の題', series: bars.series.slice(0, 1) },
      },
      { kind: 'putChart', sheet, chart: { ...pie, points: [...colors].reverse(), altText: '新しい内訳' } },
    ],
  ],
  [
    'グラフを消す',
    [numbers, { kind: 'putChart', sheet, chart: pie }],
    [
      { kind: 'deleteChart', sheet, name: 'Pie' },
      { kind: 'deleteChart', sheet, name: 'Never' },
    ],
  ],
  ['印刷の設定', [{ kind: 'pageSetup', sheet, setup: page }]],
  [
    '印刷の設定を改める',
    [{ kind: 'pageSetup', sheet, setup: page }],
    [
      {
        kind: 'pageSetup',
        sheet,
        setup: {
          ...page,
          orientation: 'portrait',
          titleRows: null,
          printArea: null,
          fitToWidth: false,
          footerCenter: '',
        },
      },
    ],
  ],
  [
    'ウィンドウ枠の固定とその解除',
    [
      { kind: 'freezeRows', sheet, count: 2 },
      { kind: 'addSheet', sheet: '総括', showGridlines: true },
      { kind: 'freezeRows', sheet: '総括', count: 1 },
    ],
    [{ kind: 'freezeRows', sheet, count: 0 }],
  ],
  [
    'シートの保護とその解除',
    [
      { kind: 'addSheet', sheet: '総括', showGridlines: true },
      { kind: 'protectSheet', sheet: '総括' },
      { kind: 'protectSheet', sheet },
    ],
    [
      { kind: 'unprotectSheet', sheet },
      { kind: 'unprotectSheet', sheet: '総括' },
      { kind: 'deleteSheet', sheet: '総括' },
    ],
  ],
  [
    'カスタム XML',
    [{ kind: 'setCustomXml', namespace: NAMESPACE, xml: '<a xmlns="urn:x-test"/>' }],
    [{ kind: 'setCustomXml', namespace: NAMESPACE, xml: '<b xmlns="urn:x-test">二</b>' }],
  ],
  [
    'カスタム XML を消す',
    [{ kind: 'setCustomXml', namespace: NAMESPACE, xml: '<a xmlns="urn:x-test"/>' }],
    [{ kind: 'setCustomXml', namespace: NAMESPACE, xml: null }],
  ],
  [
    '前に出す',
    [
      { kind: 'addSheet', sheet: '総括', showGridlines: true },
      { kind: 'activate', sheet: '総括', cell: { row: 3, column: 1 } },
    ],
  ],
];

describe('同じ計画は、どちらの入口からでも同じブックになる', () => {
  test.each(PLANS)('%s', async (_, ...plans) => {
    const { inExcel, inFile } = await throughBothDoors(host, empty, plans);
    expect(inExcel).toEqual(inFile);
  });
});
