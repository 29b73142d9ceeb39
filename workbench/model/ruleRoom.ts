import type { BookSheet } from '../../src/ooxml/book';
import type { Area } from '../../src/workbook/address';
import { sameArea } from '../../src/workbook/address';
import type { ConditionalFormatRule } from '../../src/workbook/editPlan';
import type { RowChange } from '../../src/workbook/shiftArea';
import { shiftArea } from '../../src/workbook/shiftArea';
import { HostError } from '../protocol/hostError';
import type { Draft, OpenWorkbook } from './openWorkbook';

/** A conditional format on its sheet: found again by id, written back with the others of its area. */
export interface LiveRule {
  readonly id: string;
  readonly areas: readonly Area[];
  rule: ConditionalFormatRule;
}

/** A sheet's conditional formats, first one first, as objects that keep their ids while the book is open. */
export class RuleRoom implements Draft {
  readonly #workbook: OpenWorkbook;
  readonly #sheet: BookSheet;
  #rules: LiveRule[] = [];
  #areasToWrite: Area[] = [];
  #nextId = 1;

  constructor(workbook: OpenWorkbook, sheet: BookSheet) {
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  list(): readonly LiveRule[] {
    if (this.#areasToWrite.length === 0) this.#readAgain();
    return this.#rules;
  }

  /** A new rule goes on top of all others. */
  add(area: Area, rule: ConditionalFormatRule): LiveRule {
    this.list();
    const added = { id: this.#newId(), areas: [area], rule };
    this.#rules = [added, ...this.#rules];
    this.#write(area);
    return added;
  }

  change(live: LiveRule, part: Partial<ConditionalFormatRule>): void {
    live.rule = { ...live.rule, ...part };
    this.#write(onlyArea(live));
  }

  remove(live: LiveRule): void {
    this.#rules = this.list().filter((other) => other !== live);
    if (live.areas.length === 1) this.#write(onlyArea(live));
    else this.#removeWhole(live);
  }

  /** A paste cut it to pieces: one rule of the book on several areas. */
  #removeWhole(live: LiveRule): void {
    this.flush();
    let isFound = false;
    this.#sheet.dropConditionalFormats(({ areas, rule }) => {
      if (isFound || !isSame(live, areas, rule)) return false;
      isFound = true;
      return true;
    });
  }

  /** Rows were put in or taken out: the rules moved with their cells, and stay the same rules. */
  rowsChanged(change: RowChange): void {
    for (const live of this.#rules) {
      Object.assign(live, { areas: live.areas.flatMap((area) => shiftArea(area, change) ?? []) });
    }
  }

  readonly flush = (): void => {
    const areas = this.#areasToWrite;
    this.#areasToWrite = [];
    for (const area of areas) {
      const rules = this.#rules.filter((live) => onSameAreas(live, [area]));
      if (rules.some((live) => live.rule.formula === '')) {
        throw new HostError('InvalidArgument', 'A conditional format has no formula.');
      }
      this.#sheet.setConditionalFormats(
        area,
        rules.map((live) => live.rule),
      );
    }
    // What was written anew came to stand before the rules of other cells.
    if (areas.length > 0) this.#sheet.rankConditionalFormats(this.#rules.map((live) => live.areas));
  };

  #write(area: Area): void {
    if (!this.#areasToWrite.some((other) => sameArea(other, area))) this.#areasToWrite.push(area);
    this.#workbook.addDraft(this);
  }

  /** What stands in the book now, with the ids that the same rules had before. */
  #readAgain(): void {
    const before = [...this.#rules];
    this.#rules = [...this.#sheet.conditionalFormats()]
      .sort((a, b) => a.priority - b.priority)
      .map(({ areas, rule }) => {
        const same = before.findIndex((live) => isSame(live, areas, rule));
        // The book may spell a rule its own way: then the first one left on the same cells is meant.
        const index = same < 0 ? before.findIndex((live) => onSameAreas(live, areas)) : same;
        const [known] = index < 0 ? [] : before.splice(index, 1);
        return known ? Object.assign(known, { areas, rule }) : { id: this.#newId(), areas, rule };
      });
  }

  #newId(): string {
    const number = String(this.#nextId++).padStart(12, '0');
    return `{00000000-000E-0000-0000-${number}}`;
  }
}

function onlyArea(live: LiveRule): Area {
  const [area] = live.areas;
  if (area && live.areas.length === 1) return area;
  throw new HostError('NotImplemented', 'The workbench changes rules that stand on one area.');
}

function isSame(live: LiveRule, areas: readonly Area[], rule: ConditionalFormatRule): boolean {
  return (
    onSameAreas(live, areas) &&
    JSON.stringify(Object.entries(live.rule).sort()) === JSON.stringify(Object.entries(rule).sort())
  );
}

function onSameAreas(live: LiveRule, areas: readonly Area[]): boolean {
  return live.areas.length === areas.length && live.areas.every((area, index) => equal(area, areas[index]));
}

function equal(a: Area, b: Area | undefined): boolean {
  return b !== undefined && sameArea(a, b);
}
