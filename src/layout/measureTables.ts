import { yenOf } from '../domain/amount';
import type {
  EffectBasis,
  EffectDirection,
  EffectNature,
  FinancialEffect,
  IndicatorKind,
  IndicatorValue,
  Measure,
} from '../domain/measures';
import { effectKey, INDICATOR_KINDS, indicatorKey } from '../domain/measures';
import type { Activity, Program, Register } from '../domain/register';
import { readFiscalYear } from '../domain/reportPeriod';
import { goneColumn } from './laterColumns';
import { SHEET, TABLE } from './sheetNames';
import type { TableRow } from './tableRows';
import type { TableColumn, TableSpec } from './tableSpec';

/** An amount or a figure with what its program and activity are called. */
export interface MeasureRow<Row extends Measure> {
  readonly measure: Row;
  readonly program: Program;
  readonly activity: Activity | null;
  /** 1; 2 and more where the same was stated again. */
  readonly occurrence: number;
}

/** The headings under which findings point at a cell. */
export const EFFECT_COLUMN = { yen: '金額（円）', value: '入力値', unit: '入力単位' } as const;
export const INDICATOR_COLUMN = { value: '値', unit: '単位' } as const;

const PERIOD = '報告期ID';
const PROGRAM = '事業ID';
const ACTIVITY = '活動ID';
const YEAR = '年度（西暦）';
const DIRECTION = '効果の区分';
const NATURE = '単年度・継続';
const BASIS = '見込・実績';
const METHOD = '算定方法';
const NAME = '指標名';
const KIND = '種別';
const OCCURRENCE = '何件目';

/** 台帳_効果額: one amount a row, in whole yen, beside what was typed. */
export const EFFECTS_TABLE: TableSpec<MeasureRow<FinancialEffect>> = {
  name: TABLE.effects,
  sheet: SHEET.effects,
  at: { row: 0, column: 0 },
  caption: '',
  keyHeadings: [PERIOD, PROGRAM, ACTIVITY, YEAR, DIRECTION, NATURE, BASIS, OCCURRENCE],
  columns: [
    ...ownerColumns<FinancialEffect>(),
    yearColumn(),
    { heading: DIRECTION, widthCharacters: 11, kind: 'words', content: ({ measure }) => measure.direction },
    { heading: NATURE, widthCharacters: 12, kind: 'words', content: ({ measure }) => measure.nature },
    { heading: BASIS, widthCharacters: 11, kind: 'words', content: ({ measure }) => measure.basis },
    {
      heading: EFFECT_COLUMN.yen,
      widthCharacters: 16,
      kind: 'number',
      numberFormat: '#,##0;△#,##0',
      content: ({ measure }) => measure.amountYen ?? '',
    },
    {
      heading: EFFECT_COLUMN.value,
      horizontal: 'right',
      widthCharacters: 16,
      kind: 'words',
      content: ({ measure }) => asNumber(measure.value),
    },
    {
      heading: EFFECT_COLUMN.unit,
      widthCharacters: 10,
      kind: 'words',
      content: ({ measure }) => measure.unit,
    },
    {
      heading: METHOD,
      widthCharacters: 24,
      kind: 'words',
      content: ({ measure }) => measure.method,
      wraps: true,
    },
    ...sourceColumns<FinancialEffect>(),
  ],
};

/** 台帳_指標: one figure of an indicator a row, its unit in a column of its own. */
export const INDICATORS_TABLE: TableSpec<MeasureRow<IndicatorValue>> = {
  name: TABLE.indicators,
  sheet: SHEET.indicators,
  at: { row: 0, column: 0 },
  caption: '',
  keyHeadings: [PERIOD, PROGRAM, ACTIVITY, NAME, YEAR, KIND, OCCURRENCE],
  columns: [
    ...ownerColumns<IndicatorValue>(),
    {
      heading: NAME,
      widthCharacters: 30,
      kind: 'words',
      content: ({ measure }) => measure.name,
      wraps: true,
    },
    yearColumn(),
    { heading: KIND, widthCharacters: 9, kind: 'words', content: ({ measure }) => measure.kind },
    {
      heading: INDICATOR_COLUMN.value,
      horizontal: 'right',
      widthCharacters: 14,
      kind: 'words',
      content: ({ measure }) => asNumber(measure.value),
    },
    {
      heading: INDICATOR_COLUMN.unit,
      widthCharacters: 8,
      kind: 'words',
      content: ({ measure }) => measure.unit,
    },
    ...sourceColumns<IndicatorValue>(),
  ],
};

type Column<Row extends Measure> = TableColumn<MeasureRow<Row>>;

function ownerColumns<Row extends Measure>(): readonly Column<Row>[] {
  return [
    { heading: PERIOD, widthCharacters: 10, kind: 'text', content: ({ measure }) => measure.periodId },
    { heading: PROGRAM, widthCharacters: 9, kind: 'text', content: ({ measure }) => measure.programId },
    {
      heading: ACTIVITY,
      widthCharacters: 9,
      kind: 'text',
      content: ({ measure }) => measure.activityId ?? '',
    },
    {
      heading: '事業名',
      widthCharacters: 26,
      kind: 'words',
      content: ({ program }) => program.name,
      wraps: true,
    },
    {
      heading: '活動名',
      widthCharacters: 30,
      kind: 'words',
      content: ({ activity }) => activity?.name ?? '',
      wraps: true,
    },
  ];
}

function yearColumn<Row extends Measure>(): Column<Row> {
  return {
    heading: YEAR,
    horizontal: 'center',
    widthCharacters: 12,
    kind: 'number',
    content: ({ measure }) => measure.fiscalYear ?? '',
  };
}

function sourceColumns<Row extends Measure>(): readonly Column<Row>[] {
  return [
    {
      heading: OCCURRENCE,
      widthCharacters: 8,
      kind: 'number',
      horizontal: 'center',
      content: ({ occurrence }) => occurrence,
    },
    {
      heading: '出典シート',
      widthCharacters: 16,
      kind: 'text',
      content: ({ measure }) => measure.source?.sheet ?? '',
    },
    {
      heading: '出典セル',
      widthCharacters: 9,
      kind: 'text',
      content: ({ measure }) => measure.source?.cell ?? '',
    },
    goneColumn(({ measure }) => measure.isGone),
  ];
}

/** A figure that stands alone is a number in its cell; everything else is kept as typed. */
function asNumber(value: string): string | number {
  return value !== '' && String(Number(value)) === value ? Number(value) : value;
}

export function effectRows(register: Register): readonly MeasureRow<FinancialEffect>[] {
  return measureRows(register, register.effects ?? [], effectKey);
}

export function indicatorRows(register: Register): readonly MeasureRow<IndicatorValue>[] {
  return measureRows(register, register.indicators ?? [], indicatorKey);
}

function measureRows<Row extends Measure>(
  register: Register,
  measures: readonly Row[],
  keyOf: (row: Row) => string,
): readonly MeasureRow<Row>[] {
  if (measures.length === 0) return [];
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const activities = new Map(register.activities.map((activity) => [activity.id, activity]));
  const seen = new Map<string, number>();
  return measures.flatMap((measure) => {
    const program = programs.get(measure.programId);
    if (!program) return [];
    const key = keyOf(measure);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return [{ measure, program, activity: activities.get(measure.activityId ?? '') ?? null, occurrence }];
  });
}

/** An amount as its row says it; what a person typed over the yen as words counts as the typed value. */
export function effectOf(row: TableRow): FinancialEffect {
  const typed = row.number(EFFECT_COLUMN.yen);
  const words = typed === null ? row.text(EFFECT_COLUMN.yen).trim() : '';
  const value = words === '' ? row.text(EFFECT_COLUMN.value) : words;
  const unit = words === '' ? row.text(EFFECT_COLUMN.unit).trim() : '';
  return {
    ...measureOf(row),
    direction: oneOf<EffectDirection>(['歳入増', '歳出減', '経費'], row.text(DIRECTION)),
    nature: oneOf<EffectNature>(['単年度', '継続'], row.text(NATURE)),
    basis: oneOf<EffectBasis>(['見込', '実績'], row.text(BASIS)),
    value,
    unit,
    amountYen: typed ?? yenOf(value, unit),
    method: row.text(METHOD),
  };
}

export function indicatorOf(row: TableRow): IndicatorValue {
  const kind = row.text(KIND).trim();
  return {
    ...measureOf(row),
    name: row.text(NAME),
    kind: INDICATOR_KINDS.find((one): one is IndicatorKind => one === kind) ?? '実績値',
    value: row.text(INDICATOR_COLUMN.value),
    unit: row.text(INDICATOR_COLUMN.unit).trim(),
  };
}

function measureOf(row: TableRow): Omit<Measure, 'value' | 'unit'> {
  const [sheet, cell] = [row.text('出典シート'), row.text('出典セル')];
  return {
    periodId: row.text(PERIOD),
    programId: row.text(PROGRAM),
    activityId: row.text(ACTIVITY) || null,
    fiscalYear: row.number(YEAR) ?? readFiscalYear(row.text(YEAR)),
    source: sheet === '' || cell === '' ? null : { sheet, cell },
    ...(row.flag('元のシートにない') ? { isGone: true } : {}),
  };
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word | '' {
  return words.find((word) => word === text.trim()) ?? '';
}
