import type { Area } from '../workbook/address';
import { intersection, lastColumn, lastRow, sameArea } from '../workbook/address';
import { shiftArea } from '../workbook/shiftArea';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** A conditional format of a sheet; `area` is null where it stands on more than one rectangle. */
export interface KnownRule {
  readonly area: Area | null;
  /** Null for a kind that is no formula. */
  readonly formula: string | null;
  readonly format: Excel.ConditionalFormat;
}

/** Rules whose places are not read yet are kept as Excel's items. */
export type SheetRules =
  | { readonly kind: 'items'; readonly items: readonly Excel.ConditionalFormat[] }
  | { readonly kind: 'placed'; readonly rules: readonly KnownRule[] };

/**
 * What applying a plan must know beforehand, because nothing can be asked in the middle of a batch: which charts, names,
 * conditional formats, title rows and custom XML parts there are. Taken from the last snapshot and kept up with what
 * plans do. Lives as long as one Excel.run, since it holds that run's objects.
 */
export class KnownWorkbook {
  private readonly sheets = new Set<string>();
  private readonly charts = new Set<string>();
  private readonly names = new Set<string>();
  private readonly titled = new Set<string>();
  private readonly rules = new Map<string, SheetRules>();
  private readonly customXml = new Map<string, Excel.CustomXmlPart | null>();

  constructor(readonly snapshot: WorkbookSnapshot) {
    for (const sheet of snapshot.sheets) {
      this.sheets.add(key(sheet.name));
      for (const chart of sheet.charts) this.charts.add(key(sheet.name, chart.name));
    }
    for (const { name, sheet } of snapshot.names) if (sheet === null) this.names.add(key(name));
  }

  hasSheet(name: string): boolean {
    return this.sheets.has(key(name));
  }

  hasChart(sheet: string, name: string): boolean {
    return this.charts.has(key(sheet, name));
  }

  noteChart(sheet: string, name: string, isThere: boolean): void {
    note(this.charts, key(sheet, name), isThere);
  }

  hasName(name: string): boolean {
    return this.names.has(key(name));
  }

  noteName(name: string, isThere: boolean): void {
    note(this.names, key(name), isThere);
  }

  hasTitleRows(sheet: string): boolean {
    return this.titled.has(key(sheet));
  }

  noteTitleRows(sheet: string, isThere: boolean): void {
    note(this.titled, key(sheet), isThere);
  }

  /** Undefined: not known. Null: there is none. */
  customXmlPart(namespace: string): Excel.CustomXmlPart | null | undefined {
    return this.customXml.get(namespace);
  }

  noteCustomXml(namespace: string, part: Excel.CustomXmlPart | null): void {
    this.customXml.set(namespace, part);
  }

  /** Undefined: not known. */
  sheetRules(sheet: string): SheetRules | undefined {
    return this.rules.get(key(sheet));
  }

  noteRules(sheet: string, rules: SheetRules): void {
    this.rules.set(key(sheet), rules);
  }

  /** The rules that stand on exactly this area; they are forgotten, because the caller takes them away. */
  takeRulesOn(sheet: string, area: Area): readonly KnownRule[] {
    const known = this.placedRules(sheet);
    const taken = known.filter((rule) => rule.area !== null && sameArea(rule.area, area));
    this.noteRules(sheet, { kind: 'placed', rules: known.filter((rule) => !taken.includes(rule)) });
    return taken;
  }

  /** The rules whose formula holds a text, wherever they stand; forgotten too. */
  takeRulesHolding(sheet: string, text: string): readonly KnownRule[] {
    const known = this.placedRules(sheet);
    const taken = known.filter(({ formula }) => formula?.includes(text) === true);
    this.noteRules(sheet, { kind: 'placed', rules: known.filter((rule) => !taken.includes(rule)) });
    return taken;
  }

  addRules(sheet: string, rules: readonly KnownRule[]): void {
    this.noteRules(sheet, { kind: 'placed', rules: [...this.placedRules(sheet), ...rules] });
  }

  /** All conditional formats of the area are gone; those that reach beyond it are cut. */
  noteRulesCleared(sheet: string, cleared: Area): void {
    this.moveRules(sheet, (area) => withoutArea(area, cleared));
  }

  /** Rows were put in (or, with a negative count, taken out): rules move with their cells. */
  noteRowsShifted(sheet: string, row: number, count: number): void {
    this.moveRules(sheet, (area) => shiftArea(area, { row, count }) ?? 'gone');
  }

  noteSheetAdded(sheet: string): void {
    this.sheets.add(key(sheet));
    this.noteRules(sheet, { kind: 'placed', rules: [] });
  }

  noteSheetDeleted(sheet: string): void {
    this.sheets.delete(key(sheet));
    const prefix = key(sheet, '');
    for (const chart of this.charts) if (chart.startsWith(prefix)) this.charts.delete(chart);
    this.titled.delete(key(sheet));
    this.rules.delete(key(sheet));
  }

  private moveRules(sheet: string, move: (area: Area) => Area | 'gone' | 'several'): void {
    if (this.sheetRules(sheet)?.kind !== 'placed') {
      // Some of the items may be gone now: they must be read again before they are used.
      this.rules.delete(key(sheet));
      return;
    }
    const rules = this.placedRules(sheet).flatMap((rule) => {
      const moved = rule.area && move(rule.area);
      return moved === 'gone' ? [] : [{ ...rule, area: moved === 'several' ? null : moved }];
    });
    this.noteRules(sheet, { kind: 'placed', rules });
  }

  private placedRules(sheet: string): readonly KnownRule[] {
    const known = this.sheetRules(sheet);
    return known?.kind === 'placed' ? known.rules : [];
  }
}

/** What is left of an area; `several` where that is no longer one rectangle. */
function withoutArea(area: Area, cleared: Area): Area | 'gone' | 'several' {
  const cut = intersection(area, cleared);
  if (!cut) return area;
  if (sameArea(cut, area)) return 'gone';
  const { row, column, rowCount, columnCount } = area;
  if (cut.columnCount === columnCount && (cut.row === row || lastRow(cut) === lastRow(area))) {
    return { ...area, row: cut.row === row ? lastRow(cut) + 1 : row, rowCount: rowCount - cut.rowCount };
  }
  if (cut.rowCount === rowCount && (cut.column === column || lastColumn(cut) === lastColumn(area))) {
    const start = cut.column === column ? lastColumn(cut) + 1 : column;
    return { ...area, column: start, columnCount: columnCount - cut.columnCount };
  }
  return 'several';
}

/** Excel compares all these names without regard to case. No name can hold a line break. */
function key(...names: readonly string[]): string {
  return names.join('\n').toLowerCase();
}

function note(known: Set<string>, name: string, isThere: boolean): void {
  if (isThere) known.add(name);
  else known.delete(name);
}
