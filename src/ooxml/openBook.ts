import type { Book, BookName, BookSheet, BookTable } from './book';
import type { BookContext } from './bookContext';
import { SheetModel } from './bookSheet';
import { readCustomXml, writeCustomXml } from './customXmlParts';
import { foreignFileReason } from './foreignFile';
import type { SavablePackage } from './openPackage';
import { openPackage, workbookPath } from './openPackage';
import { isRelation } from './package';
import type { PackageFaultReason } from './packageFault';
import { PackageFault } from './packageFault';
import { relationshipType } from './partNamespaces';
import type { SharedStrings } from './sharedStrings';
import { readSharedStrings, SHARED_STRINGS_TYPE } from './sharedStrings';
import { addSheet, deleteSheet } from './sheetLifecycle';
import { writeTabSelected } from './sheetView';
import { emptyStyles, STYLES_TYPE, StylesPart } from './stylesPart';
import { partOf, WorkbookPart, worksheetEntries } from './workbookPart';
import { attribute, XmlError } from './xmlTree';
import type { ZipLimits } from './zipArchive';

export type OpenedBook =
  | { readonly kind: 'opened'; readonly book: Book }
  | { readonly kind: 'refused'; readonly reason: PackageFaultReason; readonly detail: string };

/**
 * Opens an .xlsx. Whatever the bytes are, nothing is thrown: every sheet is read before the answer is given, so that a
 * workbook that opened can be read to its end.
 */
export function openBook(bytes: Uint8Array, limits?: ZipLimits): OpenedBook {
  const foreign = foreignFileReason(bytes);
  if (foreign) return { kind: 'refused', reason: foreign, detail: 'first bytes' };
  try {
    const book = new PackageBook(openPackage(bytes, limits));
    book.readAll();
    return { kind: 'opened', book };
  } catch (error) {
    if (error instanceof PackageFault) return { kind: 'refused', reason: error.reason, detail: error.detail };
    // The parser's message may quote the file: only where it stopped is told.
    if (error instanceof XmlError) {
      return { kind: 'refused', reason: error.reason, detail: /^\d+:\d+/.exec(error.message)?.[0] ?? '' };
    }
    throw error;
  }
}

class PackageBook implements Book {
  private readonly context: BookContext;

  constructor(pkg: SavablePackage) {
    const workbook = new WorkbookPart(pkg, workbookPath(pkg));
    this.context = {
      pkg,
      workbook,
      styles: openStyles(pkg, workbook),
      strings: openStrings(pkg, workbook),
      date1904: workbook.date1904,
      sheets: [],
      formulasChanged: false,
    };
    for (const entry of worksheetEntries(workbook)) {
      this.context.sheets.push(new SheetModel(this.context, entry));
    }
  }

  /** Everything that is ever read again, so that nothing can turn out to be unreadable later. */
  readAll(): void {
    const { pkg, sheets } = this.context;
    for (const sheet of sheets) {
      sheet.document.load();
      sheet.tables();
      sheet.charts();
      for (const relation of pkg.relationships(sheet.document.path)) {
        const isNote = isRelation(relation, 'comments') || isRelation(relation, 'threadedComment');
        if (isNote && !relation.isExternal && pkg.has(relation.target)) pkg.tree(relation.target);
      }
    }
  }

  get sheets(): readonly BookSheet[] {
    return this.context.sheets;
  }

  sheet(name: string): SheetModel | null {
    const wanted = name.toLowerCase();
    return this.context.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  addSheet(name: string): BookSheet {
    return addSheet(this.context, name);
  }

  deleteSheet(name: string): void {
    const sheet = this.sheet(name);
    if (sheet) deleteSheet(this.context, sheet);
  }

  get activeSheet(): BookSheet {
    const { sheets, workbook } = this.context;
    const front = workbook.sheets()[workbook.activeTab];
    const found = sheets.find((sheet) => sheet.entry.node === front?.node) ?? sheets[0];
    if (!found) throw new Error('a workbook without a sheet');
    return found;
  }

  set activeSheet(wanted: BookSheet) {
    const { sheets, workbook } = this.context;
    const index = workbook.sheets().findIndex((entry) => entry.id === wanted.id);
    if (index < 0) throw new RangeError('a sheet of another workbook');
    if (index !== workbook.activeTab) workbook.activeTab = index;
    for (const sheet of sheets) writeTabSelected(sheet.document, sheet.id === wanted.id);
  }

  get structureProtected(): boolean {
    return this.context.workbook.structureProtected;
  }

  get date1904(): boolean {
    return this.context.date1904;
  }

  names(): readonly BookName[] {
    return this.context.workbook.names();
  }

  setName(name: string, formula: string | null, sheet?: string): void {
    const { workbook } = this.context;
    const wanted = sheet?.toLowerCase();
    const index = workbook
      .sheets()
      .findIndex((entry) => attribute(entry.node, 'name')?.toLowerCase() === wanted);
    if (sheet !== undefined && index < 0) throw new RangeError('no such sheet');
    workbook.setName(name, formula, sheet === undefined ? null : index);
  }

  customXml(namespace: string): string | null {
    return readCustomXml(this.context.pkg, this.context.workbook.path, namespace);
  }

  setCustomXml(namespace: string, xml: string | null): void {
    writeCustomXml(this.context.pkg, this.context.workbook.path, namespace, xml);
  }

  table(name: string): BookTable | null {
    const wanted = name.toLowerCase();
    for (const sheet of this.context.sheets) {
      const found = sheet.tables().find((table) => table.name.toLowerCase() === wanted);
      if (found) return found;
    }
    return null;
  }

  save(options: { readonly recalculate?: boolean } = {}): Uint8Array {
    const { pkg, workbook, strings, sheets, formulasChanged } = this.context;
    for (const sheet of sheets) sheet.document.save();
    if (strings.isTouched()) saveStrings(this.context);
    if (formulasChanged) workbook.dropCalculationChain();
    if (options.recalculate) workbook.requestCalculation();
    return pkg.save();
  }
}

function openStyles(pkg: SavablePackage, workbook: WorkbookPart): StylesPart {
  const theme = partOf(workbook, 'theme');
  const themeTree = theme === null ? null : pkg.tree(theme);
  const known = partOf(workbook, 'styles');
  if (known !== null) return new StylesPart(pkg, known, themeTree);
  const path = pkg.has('xl/styles.xml') ? pkg.freePath('xl/styles', '.xml') : 'xl/styles.xml';
  pkg.put(path, emptyStyles(workbook.root), STYLES_TYPE);
  pkg.relate(workbook.path, relationshipType(workbook.root, 'styles'), path);
  return new StylesPart(pkg, path, themeTree);
}

function openStrings(pkg: SavablePackage, workbook: WorkbookPart): SharedStrings {
  const path = partOf(workbook, 'sharedStrings');
  return readSharedStrings(path === null ? null : pkg.text(path), workbook.root);
}

function saveStrings({ pkg, workbook, strings }: BookContext): void {
  const known = partOf(workbook, 'sharedStrings');
  if (known !== null) {
    pkg.put(known, strings.serialize());
    return;
  }
  const path = pkg.has('xl/sharedStrings.xml')
    ? pkg.freePath('xl/sharedStrings', '.xml')
    : 'xl/sharedStrings.xml';
  pkg.put(path, strings.serialize(), SHARED_STRINGS_TYPE);
  pkg.relate(workbook.path, relationshipType(workbook.root, 'sharedStrings'), path);
}
