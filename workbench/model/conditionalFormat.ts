import type { BookSheet } from '../../src/ooxml/book';
import type { ConditionalFormatRule } from '../../src/workbook/editPlan';
import { HostError } from '../protocol/hostError';
import { found } from '../protocol/collectionMembers';
import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';
import { CellRange } from './cellRange';
import { colorArgument } from './color';
import { isFormula } from './formulaSyntax';
import type { OpenWorkbook } from './openWorkbook';
import { rangeType } from './range';
import type { LiveRule, RuleRoom } from './ruleRoom';

export interface PlacedRule {
  readonly workbook: OpenWorkbook;
  readonly sheet: BookSheet;
  readonly room: RuleRoom;
  readonly live: LiveRule;
}

const fontType = defineType<PlacedRule>(() => ({
  name: 'ConditionalRangeFont',
  properties: {
    bold: {
      since: '1.6',
      get: ({ live }) => live.rule.bold,
      set: (rule, value) => change(rule, { bold: value.flag() }),
    },
    color: {
      since: '1.6',
      get: ({ live }) => live.rule.fontColor ?? '',
      set: (rule, value) => change(rule, { fontColor: colorArgument(value) }),
    },
  },
}));

const fillType = defineType<PlacedRule>(() => ({
  name: 'ConditionalRangeFill',
  properties: {
    color: {
      since: '1.6',
      get: ({ live }) => live.rule.fill ?? '',
      set: (rule, value) => change(rule, { fill: colorArgument(value) }),
    },
  },
  methods: { clear: { since: '1.6', call: (rule) => change(rule, { fill: null }) } },
}));

const formatType = defineType<PlacedRule>(() => ({
  name: 'ConditionalRangeFormat',
  objects: {
    fill: { since: '1.6', to: (rule) => fillType.of(rule) },
    font: { since: '1.6', to: (rule) => fontType.of(rule) },
  },
}));

const ruleType = defineType<PlacedRule>(() => ({
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      since: '1.6',
      get: ({ live }) => live.rule.formula,
      set: (rule, value) => {
        const formula = value.text();
        if (!isFormula(formula)) throw new HostError('InvalidArgument', 'There is a problem with a formula.');
        change(rule, { formula: formula.startsWith('=') ? formula : `=${formula}` });
      },
    },
  },
}));

const customType = defineType<PlacedRule>(() => ({
  name: 'CustomConditionalFormat',
  objects: {
    rule: { since: '1.6', to: (rule) => ruleType.of(rule) },
    format: { since: '1.6', to: (rule) => formatType.of(rule) },
  },
}));

export const conditionalFormatType = defineType<PlacedRule>(() => ({
  name: 'ConditionalFormat',
  identity: ({ live }) => ({ Id: live.id }),
  properties: {
    id: { since: '1.6', get: ({ live }) => live.id },
    type: { since: '1.6', get: () => 'Custom' },
    priority: { since: '1.6', get: ({ room, live }) => room.list().indexOf(live) },
    stopIfTrue: {
      since: '1.6',
      get: ({ live }) => live.rule.stopIfTrue,
      set: (rule, value) => change(rule, { stopIfTrue: value.flag() }),
    },
  },
  objects: {
    custom: { since: '1.6', to: (rule) => customType.of(rule) },
    customOrNullObject: { since: '1.6', to: (rule) => customType.of(rule) },
  },
  methods: {
    getRange: { since: '1.6', call: (rule) => found(onlyRange(rule), 'Range') },
    getRangeOrNullObject: { since: '1.6', call: onlyRange },
    delete: {
      since: '1.6',
      call: ({ workbook, sheet, room, live }) => {
        workbook.beforeWrite(sheet);
        room.remove(live);
      },
    },
  },
}));

/** Null when the rule stands on several areas (typings). */
function onlyRange({ workbook, sheet, live }: PlacedRule): HostObject | null {
  const [area, ...others] = live.areas;
  return area && others.length === 0 ? rangeType.of(new CellRange(workbook, sheet, area)) : null;
}

function change({ workbook, sheet, room, live }: PlacedRule, part: Partial<ConditionalFormatRule>): void {
  workbook.beforeWrite(sheet);
  room.change(live, part);
}
