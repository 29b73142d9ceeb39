import type { Area } from '../workbook/address';
import { formatArea, intersection } from '../workbook/address';
import type { ValidationRule } from '../workbook/editPlan';
import type { RowShift } from '../workbook/shiftFormula';
import { shiftForRows, translateFormula } from '../workbook/shiftFormula';
import type { BookValidation } from './book';
import { baseCell, carve, formatSqref, parseSqref, shiftAreas } from './sqref';
import { WORKSHEET_ORDER } from './worksheetOrder';
import { cloneElement } from './cloneElement';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  element,
  elementText,
  insertChild,
  isElement,
  localName,
  prefixOf,
  removeChildren,
} from './xmlTree';
import { decodeXstring, encodeXstring } from './xstring';

/** Excel's own limits; a file with longer texts is "repaired". */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const MAX_WORDS = 255;

export interface PlacedValidation {
  readonly areas: readonly Area[];
  readonly rule: BookValidation;
}

/**
 * The rules of a sheet. Lists that Excel keeps in its extension (x14) and all other kinds are told by their kind and
 * first formula. An `information` style reads as `warning`: both let the value stand.
 */
export function readValidations(worksheet: XmlElement): PlacedValidation[] {
  const rules: PlacedValidation[] = [];
  for (const node of ruleNodes(worksheet)) {
    const areas = areasOf(node);
    if (areas) rules.push({ areas, rule: isExtension(node) ? readOther(node) : readRule(node) });
  }
  return rules;
}

/**
 * Puts one rule over an area, or (null) takes rules away from it. What other rules say about other cells stays, the
 * extension's too. Throws a RangeError for words that no literal list can hold, before anything is changed.
 */
export function setValidation(worksheet: XmlElement, area: Area, rule: ValidationRule | null): void {
  const prefix = prefixOf(worksheet.name);
  const added = rule && makeRule(prefix, area, rule);
  for (const node of ruleNodes(worksheet)) carveRule(worksheet, node, area);
  if (added) {
    let list = childElement(worksheet, 'dataValidations');
    if (!list) {
      list = element(`${prefix}dataValidations`);
      insertChild(worksheet, list, WORKSHEET_ORDER);
    }
    list.children.push(added);
  }
  tidy(worksheet);
}

/** Follows rows put in or taken out: areas on the changed sheet, formulas on every sheet. */
export function shiftValidations(worksheet: XmlElement, shift: RowShift): void {
  const isChanged = shift.formulaSheet.toLowerCase() === shift.changedSheet.toLowerCase();
  for (const node of ruleNodes(worksheet)) {
    mapValidationFormulas(node, (formula) => shiftForRows(formula, shift));
    const areas = isChanged ? areasOf(node) : null;
    if (areas) place(worksheet, node, shiftAreas(areas, shift));
  }
  tidy(worksheet);
}

/** Rewrites the formulas of every rule, e.g. when a sheet gets another name. */
export function mapAllValidationFormulas(worksheet: XmlElement, change: (formula: string) => string): void {
  for (const node of ruleNodes(worksheet)) mapValidationFormulas(node, change);
}

function ruleNodes(worksheet: XmlElement): XmlElement[] {
  const own = childElement(worksheet, 'dataValidations');
  return [
    ...(own ? childElements(own, 'dataValidation') : []),
    ...extensionLists(worksheet).flatMap((list) => childElements(list, 'dataValidation')),
  ];
}

function extensionLists(worksheet: XmlElement): XmlElement[] {
  const extensions = childElement(worksheet, 'extLst');
  if (!extensions) return [];
  return childElements(extensions, 'ext').flatMap((ext) => childElements(ext, 'dataValidations'));
}

/** The extension keeps areas in a child where the main format has an attribute. */
function isExtension(node: XmlElement): boolean {
  return childElement(node, 'sqref') !== null;
}

function areasOf(node: XmlElement): Area[] | null {
  const inside = childElement(node, 'sqref');
  return parseSqref(inside ? elementText(inside) : (attribute(node, 'sqref') ?? ''));
}

function readRule(node: XmlElement): BookValidation {
  const formula = firstFormula(node);
  if (attribute(node, 'type') !== 'list' || formula === null) return readOther(node);
  const text = (name: string): string => decodeXstring(attribute(node, name) ?? '');
  const prompt = { title: text('promptTitle'), message: text('prompt') };
  const hasPrompt = booleanAttribute(node, 'showInputMessage') && prompt.title + prompt.message !== '';
  const style = attribute(node, 'errorStyle') ?? 'stop';
  const showsAlert = booleanAttribute(node, 'showErrorMessage');
  const stops = style === 'stop' && showsAlert;
  // The attribute says that the arrow is hidden, whatever its name.
  const isPartly = booleanAttribute(node, 'showDropDown') || !showsAlert || style === 'information';
  return {
    kind: 'list',
    ...(isPartly ? { isPartly } : {}),
    list: readList(formula),
    allowBlank: booleanAttribute(node, 'allowBlank'),
    prompt: hasPrompt ? prompt : null,
    error: { title: text('errorTitle'), message: text('error'), style: stops ? 'stop' : 'warning' },
  };
}

function readOther(node: XmlElement): BookValidation {
  return { kind: 'other', type: attribute(node, 'type') ?? 'none', formula1: firstFormula(node) };
}

function firstFormula(node: XmlElement): string | null {
  const formula = childElement(node, 'formula1');
  return formula ? elementText(formula) : null;
}

function readList(formula: string): ValidationRule['list'] {
  const literal = /^"((?:[^"]|"")*)"$/.exec(formula.trim());
  if (!literal) return { source: `=${formula}` };
  return {
    words: (literal[1] ?? '')
      .replace(/""/g, '"')
      .split(',')
      .map((word) => word.trim()),
  };
}

function makeRule(prefix: string, area: Area, rule: ValidationRule): XmlElement {
  const { prompt, error } = rule;
  return element(
    `${prefix}dataValidation`,
    {
      type: 'list',
      errorStyle: error.style === 'stop' ? undefined : error.style,
      allowBlank: rule.allowBlank ? 1 : undefined,
      showInputMessage: 1,
      showErrorMessage: 1,
      errorTitle: limited(error.title, MAX_TITLE),
      error: limited(error.message, MAX_MESSAGE),
      promptTitle: prompt ? limited(prompt.title, MAX_TITLE) : undefined,
      prompt: prompt ? limited(prompt.message, MAX_MESSAGE) : undefined,
      sqref: formatArea(area),
    },
    [element(`${prefix}formula1`, {}, [listFormula(rule.list)])],
  );
}

function limited(text: string, length: number): string | undefined {
  return text === '' ? undefined : encodeXstring(text.slice(0, length));
}

/** Whether a file can hold this list: words go into one text of 255 characters, with commas between them. */
export function literalListFits(list: ValidationRule['list']): boolean {
  if ('source' in list) return true;
  return !list.words.some((word) => word.includes(',')) && list.words.join(',').length <= MAX_WORDS;
}

function listFormula(list: ValidationRule['list']): string {
  if (!literalListFits(list)) throw new RangeError('these words do not fit into a literal list');
  if ('source' in list) return list.source.replace(/^=/, '');
  return `"${list.words.join(',').replace(/"/g, '""')}"`;
}

function carveRule(worksheet: XmlElement, node: XmlElement, hole: Area): void {
  const areas = areasOf(node);
  if (!areas?.some((area) => intersection(area, hole))) return;
  const rest = carve(areas, hole);
  const base = baseCell(areas);
  if (!isRelative(node) || !base || rest.length === 0) {
    place(worksheet, node, rest);
    return;
  }
  // A relative formula is counted from the rule's first cell, which may be gone: each piece gets its own.
  const copies = rest.map((area) => {
    const copy = cloneElement(node);
    setAreas(copy, [area]);
    mapValidationFormulas(copy, (formula) =>
      translateFormula(formula, area.row - base.row, area.column - base.column),
    );
    return copy;
  });
  for (const parent of listsOf(worksheet)) {
    const index = parent.children.indexOf(node);
    if (index >= 0) parent.children.splice(index, 1, ...copies);
  }
}

function isRelative(node: XmlElement): boolean {
  return formulaNodes(node).some((formula) => {
    const text = elementText(formula);
    return translateFormula(text, 1, 1) !== text;
  });
}

function place(worksheet: XmlElement, node: XmlElement, areas: readonly Area[]): void {
  if (areas.length > 0) {
    setAreas(node, areas);
    return;
  }
  for (const parent of listsOf(worksheet)) {
    parent.children = parent.children.filter((child) => child !== node);
  }
}

function setAreas(node: XmlElement, areas: readonly Area[]): void {
  const inside = childElement(node, 'sqref');
  if (inside) inside.children = [formatSqref(areas)];
  else node.attributes.set('sqref', formatSqref(areas));
}

function listsOf(worksheet: XmlElement): XmlElement[] {
  const own = childElement(worksheet, 'dataValidations');
  return [...(own ? [own] : []), ...extensionLists(worksheet)];
}

/** The main format keeps a formula's text itself, the extension one level down (`xm:f`). */
function formulaNodes(node: XmlElement): XmlElement[] {
  return childElements(node)
    .filter((child) => /^formula[12]$/.test(localName(child.name)))
    .map((child) => childElement(child, 'f') ?? child);
}

function mapValidationFormulas(node: XmlElement, change: (formula: string) => string): void {
  for (const formula of formulaNodes(node)) formula.children = [change(elementText(formula))];
}

/** Counts right; no list and no extension without a rule, which Excel would refuse. */
function tidy(worksheet: XmlElement): void {
  for (const list of listsOf(worksheet)) {
    list.attributes.set('count', String(childElements(list, 'dataValidation').length));
  }
  if (attribute(childElement(worksheet, 'dataValidations'), 'count') === '0') {
    removeChildren(worksheet, 'dataValidations');
  }
  const extensions = childElement(worksheet, 'extLst');
  if (!extensions) return;
  extensions.children = extensions.children.filter((ext) => {
    const list = isElement(ext) ? childElement(ext, 'dataValidations') : null;
    return !list || childElements(list).length > 0;
  });
  if (childElements(extensions).length === 0) removeChildren(worksheet, 'extLst');
}
