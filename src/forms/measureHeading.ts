import { moneyUnitIn } from '../domain/amount';
import type { EffectBasis, EffectDirection, EffectNature, IndicatorKind } from '../domain/measures';
import { labelKey } from '../domain/normalise';
import { isPeriodHeading } from './periodHeading';

/** What a heading says of amounts (効果額) and figures of indicators (指標). */
export type MeasureHeading =
  | {
      readonly kind: 'amount';
      readonly direction: EffectDirection;
      readonly nature: EffectNature;
      readonly basis: EffectBasis;
      /** 千円 */
      readonly unit: string | null;
    }
  /** 歳入増 or 歳出減 in a column of its own. */
  | { readonly kind: 'direction' }
  | { readonly kind: 'method' }
  /** The name of an indicator. */
  | { readonly kind: 'indicator' }
  /** Of an amount or of an indicator, by where it stands. */
  | { readonly kind: 'unit' }
  | { readonly kind: 'figure'; readonly of: IndicatorKind; readonly unit: string | null };

const EFFECT =
  /効果額|財政(?:的)?効果|改革効果|削減額|縮減額|増収額|歳入増|歳出減|歳出削減|歳入確保額|収入増加?額|節減額/u;
/** Sums of other columns, and 成果−経費: they are counted again from the amounts themselves. */
const SUM = /累計|合計|小計|総計|通算|差引|純効果|^計$/u;
/** Sentences about an amount. */
const ABOUT = /内容|説明|理由|備考|考え方|有無|該当|見直し/u;
const METHOD = /算定|積算|算出|根拠/u;
const INDICATOR = /指標|kpi|数値目標/u;
/** 指標, 成果指標名, 指標1, 指標①. */
const INDICATOR_NAME =
  /^(?:重要業績評価|成果|活動|評価|取組|目安の|主な|進捗)?(?:指標|kpi)(?:の?(?:名称|名|項目|内容))?(?:\d|[a-e])?$|^数値目標(?:名|項目|の内容)?$/u;
const NAME_IN_GROUP = /^(?:名称?|項目名?|内容|指標名?)$/u;

const FIGURES: readonly (readonly [IndicatorKind, RegExp, RegExp])[] = [
  ['基準値', /^(?:基準値|現状値|基準年度値|策定時の?値|当初値)$/u, /^(?:基準|現状|策定時|当初)$/u],
  ['目標値', /^(?:目標値|数値目標値|目標数値|計画値)$/u, /^(?:目標|計画|見込|数値目標)$/u],
  ['実績値', /^(?:実績値|実績数値|達成値)$/u, /^(?:実績|結果)$/u],
  ['達成率', /^(?:目標)?達成率$/u, /^(?:達成度合い?|対目標比)$/u],
];

/** A year or a half in front of what a column is: R4目標値, 令和4年度効果額. */
const YEAR_IN_FRONT =
  /^(?:(?:令和|平成|r|h)?(?:\d{1,4}|元)(?:年度?)(?:上半期|下半期|末)?|(?:r|h)\d{1,2}|上半期|下半期|当期|今期|今回|本年度|当該年度)の?/u;

/** True where a text may be a heading of an amount or an indicator: cheap enough for every label of a form. */
export function mayBeMeasure(text: string): boolean {
  return text.length <= 40 && MEASURE_WORD.test(text);
}

const MEASURE_WORD = /効果|削減額|縮減額|節減額|増収額|歳入|歳出|収入増|指標|KPI|ＫＰＩ|kpi|数値目標/u;

/**
 * Reads the headings over a column, from the top to the lowest (効果額（千円） › R4 › 目標); null where they say neither
 * amount nor indicator. `inSet`: the column goes on what a name of an indicator began: bare 目標 and 実績 are its.
 */
export function readMeasureHeading(texts: readonly string[], inSet: boolean): MeasureHeading | null {
  const told = texts.filter((text) => !isPeriodHeading(text));
  const own = told.at(-1) ?? '';
  const key = bare(own);
  const groups = told.slice(0, -1).map((text) => labelKey(text));
  const all = told.map((text) => text.normalize('NFKC').replace(/\s/gu, '')).join('');
  const isEffect = EFFECT.test(all);
  if (/^単位$/u.test(key)) return { kind: 'unit' };
  if (METHOD.test(key))
    return isEffect || /^算定(?:方法|根拠)$|^積算根拠$|^算出根拠$/u.test(key) ? { kind: 'method' } : null;
  if (isEffect) return amountHeading(told, all, key);
  const isUnderIndicator = groups.some((group) => INDICATOR.test(group));
  if (INDICATOR_NAME.test(key) || (isUnderIndicator && NAME_IN_GROUP.test(key))) return { kind: 'indicator' };
  const of = figureOf(key, isUnderIndicator || inSet);
  return of === null ? null : { kind: 'figure', of, unit: unitInBrackets(own) };
}

function bare(text: string): string {
  return labelKey(text).replace(YEAR_IN_FRONT, '');
}

function figureOf(key: string, isBareEnough: boolean): IndicatorKind | null {
  const [kind] =
    FIGURES.find(([, exact, short]) => exact.test(key) || (isBareEnough && short.test(key))) ?? [];
  return kind ?? null;
}

function amountHeading(told: readonly string[], all: string, key: string): MeasureHeading | null {
  if (/^(?:歳入歳出|効果額?)の?(?:区分|種別|種類|別)$/u.test(key)) return { kind: 'direction' };
  if (SUM.test(key) || ABOUT.test(key) || /達成率|進捗率/u.test(key)) return null;
  return {
    kind: 'amount',
    direction: directionIn(all),
    nature: /単年度/u.test(all) ? '単年度' : /継続/u.test(all) ? '継続' : '',
    basis: basisIn(told),
    unit: told.map(moneyUnitIn).findLast((unit) => unit !== null) ?? null,
  };
}

/** 歳入増, 増収額; 歳出削減, 縮減額; 経費. Empty where the text says several of them, or none. */
export function directionIn(text: string): EffectDirection {
  const found: EffectDirection[] = [];
  if (/歳入|増収|収入増/u.test(text)) found.push('歳入増');
  if (/歳出|削減|縮減|節減/u.test(text)) found.push('歳出減');
  if (found.length === 0 && /経費|費用/u.test(text)) found.push('経費');
  return found.length === 1 ? (found[0] ?? '') : '';
}

/** The lowest heading that says which. */
function basisIn(told: readonly string[]): EffectBasis {
  for (const text of [...told].reverse()) {
    if (/実績|決算|実施額|確定/u.test(text)) return '実績';
    if (/目標|計画|見込|予定|予算|想定|推計/u.test(text)) return '見込';
  }
  return '';
}

/** 目標値（件） */
function unitInBrackets(text: string): string | null {
  const unit = /[(（]\s*(?:単位[:：])?\s*([^()（）\d]{1,6}?)\s*[)）]\s*$/u.exec(text)?.[1]?.normalize('NFKC');
  return unit === undefined || /年度|時点|末|上半期|下半期|参考|累計/u.test(unit) ? null : unit;
}
