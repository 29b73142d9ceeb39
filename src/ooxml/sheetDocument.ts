import { formatArea, parseArea, union } from '../workbook/address';
import type { Package } from './package';
import { parseSheetPart, type SheetContext } from './sheetPart';
import { SheetRows } from './sheetRows';
import { WORKSHEET_ORDER, type SheetNode } from './worksheetOrder';
import type { XmlElement } from './xmlTree';
import {
  childElement,
  element,
  insertChild,
  isElement,
  localName,
  prefixOf,
  serializeElement,
} from './xmlTree';

/**
 * One worksheet part: its rows, and everything else as a tree. Read at first use; saved from its source until it is
 * touched.
 */
export class SheetDocument implements SheetNode {
  private loaded: { readonly root: XmlElement; readonly rows: SheetRows } | null = null;
  private touched = false;
  /** Grows with every change, so that what is worked out from the sheet can be kept until then. */
  version = 0;

  constructor(
    private readonly pkg: Package,
    readonly path: string,
    private readonly context: SheetContext,
  ) {}

  get root(): XmlElement {
    return this.load().root;
  }

  get rows(): SheetRows {
    return this.load().rows;
  }

  get prefix(): string {
    return prefixOf(this.root.name);
  }

  /** A child of the worksheet; null when there is none. */
  child(name: string): XmlElement | null {
    return childElement(this.root, name);
  }

  /** A child of the worksheet, put where the schema wants it when there is none. */
  ensureChild(name: string): XmlElement {
    const known = this.child(name);
    if (known) return known;
    const made = element(`${this.prefix}${name}`);
    insertChild(this.root, made, WORKSHEET_ORDER);
    return made;
  }

  touch(): void {
    this.touched = true;
    this.version++;
  }

  /** Throws PackageFault and XmlError when the part cannot be read. */
  load(): { readonly root: XmlElement; readonly rows: SheetRows } {
    if (this.loaded) return this.loaded;
    const { root, rows, source } = parseSheetPart(this.pkg.text(this.path), this.context);
    this.loaded = { root, rows: new SheetRows(rows, source, prefixOf(root.name)) };
    return this.loaded;
  }

  /** Puts the part into the package as it stands now. */
  save(): void {
    if (!this.touched) return;
    this.pkg.put(this.path, this.serialize());
  }

  /** Programs that read row by row trust the area that a sheet says it fills. */
  private widenDimension(): void {
    const dimension = this.child('dimension');
    const said = parseArea(dimension?.attributes.get('ref') ?? '');
    if (!dimension || !said) return;
    let area = said;
    for (const row of this.rows.all()) {
      const first = row.cells[0];
      const last = row.cells.at(-1);
      if (!first || !last) continue;
      const span = { row: row.number, column: first.column, rowCount: 1 };
      area = union(area, { ...span, columnCount: last.column - first.column + 1 });
    }
    dimension.attributes.set('ref', formatArea(area));
  }

  private serialize(): string {
    const { root, rows } = this.load();
    this.ensureChild('sheetData');
    this.widenDimension();
    const marker = `${prefixOf(root.name)}sheetData`;
    const parts = root.children.map((child) => {
      if (!isElement(child) || localName(child.name) !== 'sheetData') return serializeNode(child);
      const open = serializeElement({ ...child, children: [] }).slice(0, -2);
      const content = rows.serialize();
      return content === '' ? `${open}/>` : `${open}>${content}</${child.name || marker}>`;
    });
    const open = serializeElement({ ...root, children: [] }).slice(0, -2);
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    return `${head}${open}>${parts.join('')}</${root.name}>`;
  }
}

function serializeNode(node: XmlElement | string): string {
  // A worksheet's own level holds no text but the spaces that some writers indent with.
  return isElement(node) ? serializeElement(node) : node.trim() === '' ? node : '';
}
