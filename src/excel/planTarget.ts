import type { Area } from '../workbook/address';
import { columnName, formatArea } from '../workbook/address';
import type { Edit } from '../workbook/editPlan';
import type { KnownWorkbook } from './knownWorkbook';

/** The workbook that a plan is being queued for: hands out sheets and ranges by name, as they are called by then. */
export class PlanTarget {
  private readonly sheets = new Map<string, Excel.Worksheet>();

  constructor(
    readonly context: Excel.RequestContext,
    readonly known: KnownWorkbook,
  ) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** One proxy a sheet: a plan of a thousand edits need not look its sheet up a thousand times. */
  sheet(name: string): Excel.Worksheet {
    const key = name.toLowerCase();
    const known = this.sheets.get(key);
    if (known) return known;
    const sheet = this.workbook.worksheets.getItem(name);
    this.sheets.set(key, sheet);
    return sheet;
  }

  addSheet(name: string): Excel.Worksheet {
    const sheet = this.workbook.worksheets.add(name);
    this.sheets.set(name.toLowerCase(), sheet);
    this.known.noteSheetAdded(name);
    return sheet;
  }

  deleteSheet(name: string): void {
    this.sheet(name).delete();
    this.sheets.delete(name.toLowerCase());
    this.known.noteSheetDeleted(name);
  }

  range(sheet: string, area: Area): Excel.Range {
    return this.sheet(sheet).getRange(formatArea(area));
  }

  rows(sheet: string, row: number, count: number): Excel.Range {
    return this.sheet(sheet).getRange(`${row + 1}:${row + count}`);
  }

  columns(sheet: string, column: number, count: number): Excel.Range {
    return this.sheet(sheet).getRange(`${columnName(column)}:${columnName(column + count - 1)}`);
  }
}

/** An edit of one kind, with all that belongs to it. */
export type EditOf<Kind extends Edit['kind']> = Extract<Edit, { readonly kind: Kind }>;
