import type { Area } from '../../src/workbook/address';
import { cellArea, intersection, lastRow, sameArea, union } from '../../src/workbook/address';
import type { Edit } from '../../src/workbook/editPlan';
import { shiftArea } from '../../src/workbook/shiftArea';

/** Edits that belong together, for the sheet that they are drawn for. */
export type Draft = (sheet: string) => readonly Edit[];

interface Standing {
  /** The rows that charts take their numbers from, once there is one; a chart without cells is a wreck in either door. */
  charted: Area | null;
  merged: Area[];
  tables: Map<string, Area>;
}

/** What stands where, as far as it decides what Excel accepts. */
export class PlausibleWorkbook {
  private readonly sheets = new Map<string, Standing>();
  private added = 0;
  /** Also of tables that went with their sheet: preflight looks at the workbook as it was before the plan. */
  private readonly tableNames = new Set<string>();

  constructor(private readonly firstSheet: string) {
    this.sheets.set(firstSheet, { charted: null, merged: [], tables: new Map() });
  }

  accept({ onNew, make }: { readonly onNew: boolean; readonly make: Draft }): readonly Edit[] {
    const before: Edit[] = [];
    let name = this.firstSheet;
    if (onNew) {
      const known = [...this.sheets.keys()].find((sheet) => sheet !== this.firstSheet);
      name = known ?? `追加${++this.added}`;
      if (!known) {
        this.sheets.set(name, { charted: null, merged: [], tables: new Map() });
        before.push({
          kind: 'addSheet',
          sheet: name,
          tabColor: '#1F4E79',
          showGridlines: this.added % 2 === 0,
        });
      }
    }
    const standing = this.sheets.get(name);
    if (!standing) return before;
    const edits = make(name).map((edit) => this.fitted(edit, standing));
    if (edits.some((edit) => edit === null)) return before;
    const accepted = edits.flatMap((edit) => edit ?? []);
    for (const edit of accepted) this.note(edit, standing);
    return [...before, ...accepted];
  }

  /** The edit, or null where Excel would refuse it or the doors are free to differ. */
  private fitted(edit: Edit, { charted, merged, tables }: Standing): Edit | null {
    const touchesTable = (area: Area): boolean => [...tables.values()].some((one) => intersection(one, area));
    const touchesMerged = (area: Area): boolean => merged.some((one) => intersection(one, area));
    const cutsMerged = (area: Area): boolean =>
      merged.some((one) => intersection(one, area) && !holdsArea(area, one));
    switch (edit.kind) {
      case 'setCells': {
        const area = cellArea(edit.at.row, edit.at.column, edit.cells.length, edit.cells[0]?.length ?? 1);
        return touchesMerged(area) || this.touchesHeading(area, tables) || this.isBelow(area, tables)
          ? null
          : edit;
      }
      case 'clear':
        return cutsMerged(edit.area) || touchesMerged(edit.area) || touchesTable(edit.area) ? null : edit;
      case 'insertRows':
      case 'deleteRows': {
        const band = cellArea(edit.row, 0, edit.count, 16_384);
        const wrecks = edit.kind === 'deleteRows' && charted !== null && intersection(charted, band) !== null;
        return wrecks || touchesTable(band) || touchesMerged(band) ? null : edit;
      }
      case 'merge': {
        const isSingle = edit.area.rowCount * edit.area.columnCount === 1;
        return isSingle || touchesMerged(edit.area) || touchesTable(edit.area) ? null : edit;
      }
      case 'unmerge':
        return cutsMerged(edit.area) ? null : edit;
      case 'format':
      case 'validation':
        return cutsMerged(edit.area) ? null : edit;
      case 'addTable':
        return touchesMerged(edit.area) || touchesTable(edit.area) || this.tableNames.has(edit.name)
          ? null
          : edit;
      case 'resizeTable': {
        const [name, area] = [...tables][0] ?? [];
        if (name === undefined || !area) return null;
        const below = cellArea(lastRow(area) + 1, area.column, 1, area.columnCount);
        const isFree = !touchesMerged(below) && !touchesTable(below);
        return isFree ? { ...edit, name, area: union(area, below) } : null;
      }
      case 'deleteSheet':
        return edit.sheet === this.firstSheet ? null : edit;
      default:
        return edit;
    }
  }

  private touchesHeading(area: Area, tables: ReadonlyMap<string, Area>): boolean {
    return [...tables.values()].some((table) => intersection({ ...table, rowCount: 1 }, area));
  }

  /** Excel draws a table longer when something is typed right below or beside it; whether a plan's writing counts is open. */
  private isBelow(area: Area, tables: ReadonlyMap<string, Area>): boolean {
    return [...tables.values()].some((table) => {
      const around = union(
        table,
        cellArea(table.row, table.column, table.rowCount + 1, table.columnCount + 1),
      );
      return intersection(around, area) !== null && !holdsArea(table, area);
    });
  }

  private note(edit: Edit, standing: Standing): void {
    if (edit.kind === 'merge') standing.merged.push(edit.area);
    if (edit.kind === 'putChart')
      standing.charted = union(standing.charted ?? cellArea(0, 0), cellArea(0, 0, 4, 3));
    if (edit.kind === 'unmerge')
      standing.merged = standing.merged.filter((one) => !holdsArea(edit.area, one));
    if (edit.kind === 'addTable' || edit.kind === 'resizeTable') standing.tables.set(edit.name, edit.area);
    if (edit.kind === 'addTable') this.tableNames.add(edit.name);
    if (edit.kind === 'deleteSheet') this.sheets.delete(edit.sheet);
    if (edit.kind === 'insertRows' || edit.kind === 'deleteRows') {
      const change = { row: edit.row, count: edit.kind === 'insertRows' ? edit.count : -edit.count };
      standing.charted = standing.charted && shiftArea(standing.charted, change);
      standing.merged = standing.merged.flatMap((area) => shiftArea(area, change) ?? []);
      standing.tables = new Map(
        [...standing.tables].map(([name, area]) => [name, shiftArea(area, change) ?? area]),
      );
    }
  }
}

function holdsArea(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}
