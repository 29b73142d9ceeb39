import type { Area } from '../workbook/address';
import { formatArea, intersection, sameArea } from '../workbook/address';
import type { ConditionalFormatRule } from '../workbook/editPlan';
import type { RowShift } from '../workbook/shiftFormula';
import { shiftForRows, translateFormula } from '../workbook/shiftFormula';
import type { BookConditionalFormat } from './book';
import { cloneElement } from './cloneElement';
import { differentialFormatId, readDifferentialFormat } from './differentialFormats';
import { baseCell, carve, formatSqref, parseSqref, shiftAreas } from './sqref';
import type { ColorReader } from './themeColors';
import { colorReader } from './themeColors';
import { WORKSHEET_ORDER } from './worksheetOrder';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  element,
  elementText,
  insertChild,
  prefixOf,
} from './xmlTree';

/** The rules that are formulas, first one first; other kinds (bars, scales, the extension's) are not told. */
export function readConditionalFormats(
  worksheet: XmlElement,
  styles: XmlElement,
  readColor: ColorReader = colorReader(null, styles),
): BookConditionalFormat[] {
  return placedRules(worksheet, styles, readColor)
    .map(({ placed }) => placed)
    .sort((a, b) => a.priority - b.priority);
}

interface PlacedNode {
  readonly block: XmlElement;
  readonly node: XmlElement;
  readonly placed: BookConditionalFormat;
}

function placedRules(worksheet: XmlElement, styles: XmlElement, readColor: ColorReader): PlacedNode[] {
  const found: PlacedNode[] = [];
  for (const block of childElements(worksheet, 'conditionalFormatting')) {
    const areas = parseSqref(attribute(block, 'sqref') ?? '');
    if (!areas) continue;
    for (const node of childElements(block, 'cfRule')) {
      const formula = childElement(node, 'formula');
      if (!isExpression(node) || !formula) continue;
      const rule = {
        formula: `=${elementText(formula)}`,
        ...readDifferentialFormat(styles, attribute(node, 'dxfId'), readColor),
        stopIfTrue: booleanAttribute(node, 'stopIfTrue'),
      };
      found.push({ block, node, placed: { areas, rule, priority: priorityOf(node) } });
    }
  }
  return found;
}

/**
 * Puts rules in place of the formula rules that stand on exactly this area; the first one wins, and all of them win
 * over what else the sheet has. Other kinds on the same area stay. The styles' tree gets the looks.
 */
export function setConditionalFormats(
  worksheet: XmlElement,
  styles: XmlElement,
  area: Area,
  rules: readonly ConditionalFormatRule[],
): void {
  for (const block of childElements(worksheet, 'conditionalFormatting')) {
    const [only, ...more] = parseSqref(attribute(block, 'sqref') ?? '') ?? [];
    if (!only || more.length > 0 || !sameArea(only, area)) continue;
    block.children = block.children.filter((child) => typeof child === 'string' || !isExpression(child));
  }
  addConditionalFormats(worksheet, styles, area, rules);
  dropEmpty(worksheet);
}

/** Puts rules over an area, before all that the sheet has; nothing of that goes away. */
export function addConditionalFormats(
  worksheet: XmlElement,
  styles: XmlElement,
  area: Area,
  rules: readonly ConditionalFormatRule[],
): void {
  const others = rulesOf(worksheet);
  if (rules.length > 0) {
    const prefix = prefixOf(worksheet.name);
    const nodes = rules.map((rule, index) => makeRule(prefix, styles, rule, index + 1));
    const block = element(`${prefix}conditionalFormatting`, { sqref: formatArea(area) }, nodes);
    insertChild(worksheet, block, WORKSHEET_ORDER);
  }
  renumber(others, rules.length + 1);
}

/** Takes formula rules away, from all the cells that they stand on. */
export function dropConditionalFormats(
  worksheet: XmlElement,
  styles: XmlElement,
  readColor: ColorReader,
  isDropped: (placed: BookConditionalFormat) => boolean,
): void {
  const dropped = placedRules(worksheet, styles, readColor).filter(({ placed }) => isDropped(placed));
  for (const { block, node } of dropped) block.children = block.children.filter((child) => child !== node);
  if (dropped.length === 0) return;
  dropEmpty(worksheet);
  renumber(rulesOf(worksheet), 1);
}

/**
 * Gives the formula rules the order in which their places are named, the first one first; a place that holds several is
 * named as often. Rules of other kinds keep their ranks.
 */
export function rankConditionalFormats(
  worksheet: XmlElement,
  styles: XmlElement,
  readColor: ColorReader,
  places: readonly (readonly Area[])[],
): void {
  const waiting = placedRules(worksheet, styles, readColor).sort(
    (a, b) => a.placed.priority - b.placed.priority,
  );
  const ranks = waiting.map(({ placed }) => placed.priority);
  const ordered = places.flatMap((areas) => {
    const index = waiting.findIndex(({ placed }) => formatSqref(placed.areas) === formatSqref(areas));
    return index < 0 ? [] : waiting.splice(index, 1);
  });
  for (const [index, { node }] of [...ordered, ...waiting].entries()) {
    node.attributes.set('priority', String(ranks[index]));
  }
}

/** Takes the cells of an area out of every rule, of whatever kind; the extension's rules stay. */
export function clearConditionalFormats(worksheet: XmlElement, hole: Area): void {
  for (const block of childElements(worksheet, 'conditionalFormatting')) {
    const areas = parseSqref(attribute(block, 'sqref') ?? '');
    const base = areas && baseCell(areas);
    if (!base || !areas.some((area) => intersection(area, hole))) continue;
    const index = worksheet.children.indexOf(block);
    worksheet.children.splice(index, 1, ...carveBlock(block, carve(areas, hole), base));
  }
  renumber(rulesOf(worksheet), 1);
}

/** Follows rows put in or taken out: areas on the changed sheet, formulas on every sheet. */
export function shiftConditionalFormats(worksheet: XmlElement, shift: RowShift): void {
  const isChanged = shift.formulaSheet.toLowerCase() === shift.changedSheet.toLowerCase();
  mapConditionalFormatFormulas(worksheet, (formula) => shiftForRows(formula, shift));
  if (!isChanged) return;
  for (const block of childElements(worksheet, 'conditionalFormatting')) {
    const areas = parseSqref(attribute(block, 'sqref') ?? '');
    if (!areas) continue;
    const moved = shiftAreas(areas, shift);
    if (moved.length > 0) block.attributes.set('sqref', formatSqref(moved));
    else worksheet.children = worksheet.children.filter((child) => child !== block);
  }
  for (const block of extensionBlocks(worksheet)) {
    const place = childElement(block, 'sqref');
    const areas = place && parseSqref(elementText(place));
    if (!place || !areas) continue;
    const moved = shiftAreas(areas, shift);
    // A rule of the extension whose cells are gone keeps its place: it shares an id with others of the sheet.
    if (moved.length > 0) place.children = [formatSqref(moved)];
  }
}

/** Rewrites the formulas of every rule, the extension's too, e.g. when a sheet gets another name. */
export function mapConditionalFormatFormulas(
  worksheet: XmlElement,
  change: (formula: string) => string,
): void {
  for (const rule of rulesOf(worksheet)) {
    for (const holder of [...childElements(rule, 'formula'), ...childElements(rule, 'f')]) {
      const before = elementText(holder);
      const after = change(before);
      if (after !== before) holder.children = [after];
    }
  }
}

function makeRule(
  prefix: string,
  styles: XmlElement,
  rule: ConditionalFormatRule,
  priority: number,
): XmlElement {
  const hasLook = rule.bold || rule.fill !== null || rule.fontColor !== null;
  return element(
    `${prefix}cfRule`,
    {
      type: 'expression',
      dxfId: hasLook ? differentialFormatId(styles, rule) : undefined,
      priority,
      stopIfTrue: rule.stopIfTrue ? 1 : undefined,
    },
    [element(`${prefix}formula`, {}, [rule.formula.replace(/^=/, '')])],
  );
}

/**
 * What is left of a block. Where a formula is relative each piece becomes a block of its own, with the formula counted
 * from its own first cell.
 */
function carveBlock(
  block: XmlElement,
  rest: readonly Area[],
  base: { readonly row: number; readonly column: number },
): XmlElement[] {
  if (rest.length === 0) return [];
  const formulas = childElements(block, 'cfRule').flatMap((rule) => childElements(rule, 'formula'));
  const isRelative = formulas.some((node) => translateFormula(elementText(node), 1, 1) !== elementText(node));
  if (!isRelative) {
    block.attributes.set('sqref', formatSqref(rest));
    return [block];
  }
  return rest.map((area) => {
    const copy = cloneElement(block);
    copy.attributes.set('sqref', formatArea(area));
    for (const rule of childElements(copy, 'cfRule')) {
      for (const node of childElements(rule, 'formula')) {
        node.children = [translateFormula(elementText(node), area.row - base.row, area.column - base.column)];
      }
    }
    return copy;
  });
}

function isExpression(rule: XmlElement): boolean {
  return attribute(rule, 'type') === 'expression';
}

function priorityOf(rule: XmlElement): number {
  return Number(attribute(rule, 'priority') ?? Number.MAX_SAFE_INTEGER);
}

/** Every rule of the sheet, the extension's behind the main format's. */
function rulesOf(worksheet: XmlElement): XmlElement[] {
  const blocks = [...childElements(worksheet, 'conditionalFormatting'), ...extensionBlocks(worksheet)];
  return blocks.flatMap((block) => childElements(block, 'cfRule'));
}

function extensionBlocks(worksheet: XmlElement): XmlElement[] {
  const extensions = descend(worksheet, 'extLst');
  if (!extensions) return [];
  return childElements(extensions, 'ext')
    .flatMap((ext) => childElements(ext, 'conditionalFormattings'))
    .flatMap((list) => childElements(list, 'conditionalFormatting'));
}

/** Keeps the order and makes it gapless from `first` on. */
function renumber(rules: readonly XmlElement[], first: number): void {
  const ranked = rules.filter((rule) => attribute(rule, 'priority') !== null);
  // Bars and scales of the extension lean on a main rule of the same rank: equal ranks stay equal.
  const ranks = [...new Set(ranked.map(priorityOf))].sort((a, b) => a - b);
  for (const rule of ranked) {
    rule.attributes.set('priority', String(first + ranks.indexOf(priorityOf(rule))));
  }
}

function dropEmpty(worksheet: XmlElement): void {
  worksheet.children = worksheet.children.filter(
    (child) =>
      typeof child === 'string' ||
      !/(^|:)conditionalFormatting$/.test(child.name) ||
      childElements(child, 'cfRule').length > 0,
  );
}
