import type { BookSheet, BookValidation } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { intersection } from '../../src/workbook/address';
import type { ValidationRule } from '../../src/workbook/editPlan';
import type { Argument } from '../protocol/argument';
import { HostError } from '../protocol/hostError';
import { defineType } from '../protocol/hostObject';
import type { Json, JsonObject } from '../protocol/json';
import { isJsonObject } from '../protocol/json';
import type { CellRange } from './cellRange';
import { holdsArea } from './holdsArea';

const MOST_LIST_LETTERS = 255;
const NO_MESSAGES: Omit<ValidationRule, 'list'> = {
  allowBlank: true,
  prompt: null,
  error: { title: '', message: '', style: 'stop' },
};

export const dataValidationType = defineType<CellRange>(() => ({
  name: 'DataValidation',
  properties: {
    type: { since: '1.8', get: typeOf },
    rule: { since: '1.8', get: ruleOf, set: setRule },
    ignoreBlanks: {
      since: '1.8',
      get: (range) => listOf(range)?.allowBlank ?? true,
      set: (range, value) => change(range, { allowBlank: value.flag() }),
    },
    prompt: {
      since: '1.8',
      get: (range) => promptJson(listOf(range)?.prompt ?? null),
      set: (range, value) => change(range, { prompt: promptOf(value.record()) }),
    },
    errorAlert: {
      since: '1.8',
      get: (range) => alertJson(listOf(range)?.error ?? NO_MESSAGES.error, listOf(range)?.isPartly !== true),
      set: (range, value) => change(range, { error: alertOf(value.record()) }),
    },
  },
  methods: {
    clear: {
      since: '1.8',
      call: ({ workbook, sheet, area }) => {
        workbook.beforeWrite(sheet);
        sheet.setValidation(area, null);
      },
    },
  },
}));

/** The rule that all cells of the range share; null when there is none, `mixed` when they differ. */
function foundRule(sheet: BookSheet, area: Area): BookValidation | 'mixed' | null {
  const touching = sheet
    .validations()
    .filter(({ areas }) => areas.some((one) => intersection(one, area) !== null));
  const [only] = touching;
  if (!only) return null;
  if (touching.length === 1 && only.areas.some((one) => holdsArea(one, area))) return only.rule;
  // A book may hold one rule in several pieces: what is equal is one rule to Excel.
  const isOne = new Set(touching.map(({ rule }) => JSON.stringify(rule))).size === 1;
  return isOne && isRuledWhole(sheet, area) ? only.rule : 'mixed';
}

function listOf({ sheet, area }: CellRange): (BookValidation & { kind: 'list' }) | null {
  const rule = foundRule(sheet, area);
  return rule !== null && rule !== 'mixed' && rule.kind === 'list' ? rule : null;
}

function typeOf({ sheet, area }: CellRange): string {
  const rule = foundRule(sheet, area);
  if (rule === null) return 'None';
  if (rule === 'mixed') return isRuledWhole(sheet, area) ? 'MixedCriteria' : 'Inconsistent';
  return rule.kind === 'list' ? 'List' : rule.type.charAt(0).toUpperCase() + rule.type.slice(1);
}

/** Typings: Inconsistent where only some cells have rules, MixedCriteria where all have, but different ones. */
function isRuledWhole(sheet: BookSheet, area: Area): boolean {
  const cells = sheet
    .validations()
    .flatMap(({ areas }) => areas.flatMap((one) => intersection(one, area) ?? []))
    .reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  return cells === area.rowCount * area.columnCount;
}

function ruleOf(range: CellRange): Json {
  const rule = listOf(range);
  if (!rule) return {};
  const source = 'source' in rule.list ? rule.list.source : rule.list.words.join(',');
  return { list: { inCellDropDown: true, source } };
}

function setRule(range: CellRange, value: Argument): void {
  const { list } = value.record();
  if (!isJsonObject(list))
    throw new HostError('NotImplemented', 'The workbench knows validation by lists only.');
  change(range, { list: listSource(list) });
}

function listSource({ inCellDropDown, source }: JsonObject): ValidationRule['list'] {
  if (inCellDropDown !== true)
    throw new HostError('NotImplemented', 'The workbench knows lists with a drop-down only.');
  if (typeof source !== 'string' || source === '')
    throw new HostError('InvalidArgument', 'A list needs a source.');
  if (source.startsWith('=')) return { source };
  // Excel holds no longer list of words in a rule (facts §4).
  if (source.length > MOST_LIST_LETTERS)
    throw new HostError('InvalidArgument', 'The list is longer than 255 letters.');
  return { words: source.split(',').map((word) => word.trim()) };
}

function change(range: CellRange, part: Partial<ValidationRule>): void {
  const { workbook, sheet, area } = range;
  workbook.beforeWrite(sheet);
  workbook.beforeWhatSharingForbids();
  const known = listOf(range);
  const list = part.list ?? known?.list;
  if (!list)
    throw new HostError(
      'NotImplemented',
      'The workbench keeps messages only along with a list: set the rule first.',
    );
  const { allowBlank, prompt, error } = { ...(known ?? NO_MESSAGES), ...part };
  sheet.setValidation(area, { list, allowBlank, prompt, error });
}

function promptOf({ showPrompt, title, message }: JsonObject): ValidationRule['prompt'] {
  return showPrompt === false ? null : { title: words(title), message: words(message) };
}

function promptJson(prompt: ValidationRule['prompt']): Json {
  return { showPrompt: prompt !== null, title: prompt?.title ?? '', message: prompt?.message ?? '' };
}

function alertOf({ showAlert, style, title, message }: JsonObject): ValidationRule['error'] {
  if (showAlert === false || String(style).toLowerCase() === 'information') {
    throw new HostError('NotImplemented', 'The workbench knows alerts that stop or warn.');
  }
  const kind = String(style).toLowerCase() === 'warning' ? 'warning' : 'stop';
  return { title: words(title), message: words(message), style: kind };
}

/** A list of which the book does not say all has no alert that a person must answer. */
function alertJson({ title, message, style }: ValidationRule['error'], showAlert: boolean): Json {
  return { showAlert, style: style === 'stop' ? 'Stop' : 'Warning', title, message };
}

function words(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
