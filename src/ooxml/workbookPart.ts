import type { SheetVisibility } from '../workbook/snapshot';
import type { BookName } from './book';
import type { Package, Relationship } from './package';
import { isRelation } from './package';
import { PackageFault } from './packageFault';
import { declarePrefix, namespacesOf, relationshipId, relationshipType } from './partNamespaces';
import type { XmlElement } from './xmlTree';
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  element,
  elementText,
  insertChild,
  prefixOf,
  removeChildren,
} from './xmlTree';

const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

/** The largest number that Excel takes. */
const MAX_SHEET_ID = 65_534;

/** One tab as the workbook part lists it. */
export interface SheetEntry {
  readonly node: XmlElement;
  /** The number that stays with a sheet through all renaming. */
  readonly id: string;
  readonly path: string;
  /** False for chart sheets and dialogs, which hold no cells. */
  readonly isWorksheet: boolean;
}

/** What the workbook's own part says: tabs, names, which sheet is in front. Throws PackageFault when it lists no sheet. */
export class WorkbookPart {
  private lastSheetId = 0;

  constructor(
    readonly pkg: Package,
    readonly path: string,
  ) {}

  get root(): XmlElement {
    return this.pkg.tree(this.path);
  }

  touch(): void {
    this.pkg.touch(this.path);
  }

  sheets(): SheetEntry[] {
    const list = childElement(this.root, 'sheets');
    if (!list) throw new PackageFault('malformed', 'no list of sheets');
    const relations = new Map(this.pkg.relationships(this.path).map((relation) => [relation.id, relation]));
    return childElements(list, 'sheet').map((node) => this.entry(node, relations));
  }

  private entry(node: XmlElement, relations: ReadonlyMap<string, Relationship>): SheetEntry {
    const relation = relations.get(relationshipId(node) ?? '');
    if (!relation || relation.isExternal) throw new PackageFault('malformed', 'a sheet without a part');
    if (!this.pkg.has(relation.target)) throw new PackageFault('malformed', `no part ${relation.target}`);
    return {
      node,
      id: attribute(node, 'sheetId') ?? '',
      path: relation.target,
      isWorksheet: isRelation(relation, 'worksheet'),
    };
  }

  get date1904(): boolean {
    return booleanAttribute(childElement(this.root, 'workbookPr'), 'date1904');
  }

  get structureProtected(): boolean {
    return booleanAttribute(childElement(this.root, 'workbookProtection'), 'lockStructure');
  }

  /** The place of the tab in front, among all tabs. */
  get activeTab(): number {
    return Number(attribute(this.view(), 'activeTab') ?? 0);
  }

  set activeTab(index: number) {
    let view = this.view();
    if (!view) {
      view = element(`${prefixOf(this.root.name)}workbookView`);
      this.ensure('bookViews').children.push(view);
    }
    view.attributes.set('activeTab', String(index));
    const first = Number(attribute(view, 'firstSheet') ?? 0);
    if (first > index) view.attributes.set('firstSheet', String(index));
    this.touch();
  }

  /** Lists a sheet behind the last one. */
  addSheet(name: string, path: string): XmlElement {
    const { root } = this;
    const list = this.ensure('sheets');
    const sheetId = this.freeSheetId(childElements(list, 'sheet'));
    const relationId = this.pkg.relate(this.path, relationshipType(root, 'worksheet'), path);
    const r = declarePrefix(root, namespacesOf(root).relationships, 'r');
    const attributes = { name, sheetId, [`${r}:id`]: relationId };
    const node = element(`${prefixOf(root.name)}sheet`, attributes);
    list.children.push(node);
    this.touch();
    return node;
  }

  /** Not one of a sheet that was there before: whoever remembers that sheet must not find another one. */
  private freeSheetId(sheets: readonly XmlElement[]): number {
    const ids = sheets.map((node) => Number(attribute(node, 'sheetId'))).filter((id) => id <= MAX_SHEET_ID);
    const next = Math.max(this.lastSheetId, ...ids) + 1;
    const taken = new Set(ids);
    this.lastSheetId = next;
    if (next <= MAX_SHEET_ID) return next;
    let free = 1;
    while (taken.has(free)) free++;
    return free;
  }

  /** Takes a tab off the list, its own names with it; the numbers of later tabs' names move up. */
  removeSheet(entry: SheetEntry): void {
    const index = this.sheets().findIndex((other) => other.node === entry.node);
    const id = Number(entry.id);
    if (id <= MAX_SHEET_ID) this.lastSheetId = Math.max(this.lastSheetId, id);
    const relationId = relationshipId(entry.node);
    const list = this.ensure('sheets');
    list.children = list.children.filter((child) => child !== entry.node);
    if (relationId !== null) this.pkg.unrelate(this.path, relationId);
    this.filterNames((node) => {
      const own = attribute(node, 'localSheetId');
      if (own === null || Number(own) < index) return true;
      if (Number(own) > index) node.attributes.set('localSheetId', String(Number(own) - 1));
      return Number(own) !== index;
    });
    this.activeTab = this.tabAfterRemoval(index);
    this.touch();
  }

  /** The tab that was in front, or the next visible one when it is gone. */
  private tabAfterRemoval(removed: number): number {
    const left = this.sheets();
    const wanted = this.activeTab > removed ? this.activeTab - 1 : this.activeTab;
    const isShown = ({ node }: SheetEntry): boolean => readVisibility(node) === 'visible';
    const after = left.findIndex((entry, index) => index >= wanted && isShown(entry));
    return after >= 0 ? after : Math.max(0, left.findLastIndex(isShown));
  }

  names(): BookName[] {
    const sheets = this.sheets().map((entry) => attribute(entry.node, 'name'));
    return this.nameNodes().map((node) => {
      const own = attribute(node, 'localSheetId');
      return {
        name: attribute(node, 'name') ?? '',
        sheet: own === null ? null : (sheets[Number(own)] ?? null),
        formula: `=${elementText(node).trim()}`,
        isHidden: booleanAttribute(node, 'hidden'),
      };
    });
  }

  /** `formula` with or without its `=`; `sheetIndex` counts all tabs, null is the whole workbook. */
  setName(name: string, formula: string | null, sheetIndex: number | null): void {
    const isMeant = (node: XmlElement): boolean =>
      attribute(node, 'name')?.toLowerCase() === name.toLowerCase() &&
      attribute(node, 'localSheetId') === (sheetIndex === null ? null : String(sheetIndex));
    const known = this.nameNodes().find(isMeant);
    if (formula === null) this.filterNames((node) => !isMeant(node));
    else if (known) known.children = [formula.replace(/^=/, '')];
    else {
      const attributes = { name, localSheetId: sheetIndex ?? undefined };
      const node = element(`${prefixOf(this.root.name)}definedName`, attributes, [formula.replace(/^=/, '')]);
      this.ensure('definedNames').children.push(node);
    }
    this.touch();
  }

  /** Rewrites every name's formula; a sheet's own names are told by its place among all tabs. */
  mapNames(change: (formula: string, sheetIndex: number | null) => string): void {
    for (const node of this.nameNodes()) {
      const own = attribute(node, 'localSheetId');
      const before = elementText(node);
      const after = change(before, own === null ? null : Number(own));
      if (after === before) continue;
      node.children = [after];
      this.touch();
    }
  }

  /** Has Excel work out all formulas when it opens the file. */
  requestCalculation(): void {
    const calculation = this.ensure('calcPr');
    if (attribute(calculation, 'fullCalcOnLoad') === '1') return;
    calculation.attributes.set('fullCalcOnLoad', '1');
    this.touch();
  }

  /** The order of the last calculation, stale once formulas change; Excel makes a new one. */
  dropCalculationChain(): void {
    for (const relation of this.pkg.relationships(this.path)) {
      if (!isRelation(relation, 'calcChain')) continue;
      this.pkg.unrelate(this.path, relation.id);
      if (this.pkg.has(relation.target)) this.pkg.remove(relation.target);
    }
  }

  private view(): XmlElement | null {
    return childElement(childElement(this.root, 'bookViews'), 'workbookView');
  }

  private nameNodes(): XmlElement[] {
    const list = childElement(this.root, 'definedNames');
    return list ? childElements(list, 'definedName') : [];
  }

  private filterNames(isKept: (node: XmlElement) => boolean): void {
    const kept = this.nameNodes().filter(isKept);
    if (kept.length === 0) removeChildren(this.root, 'definedNames');
    else this.ensure('definedNames').children = kept;
  }

  private ensure(name: string): XmlElement {
    const known = childElement(this.root, name);
    if (known) return known;
    const made = element(`${prefixOf(this.root.name)}${name}`);
    insertChild(this.root, made, WORKBOOK_ORDER);
    return made;
  }
}

/** The tabs with cells. Throws PackageFault where two could not be told apart, or there is none. */
export function worksheetEntries(workbook: WorkbookPart): readonly SheetEntry[] {
  const entries = workbook.sheets();
  refuseTwins(entries.map((entry) => entry.path.toLowerCase()));
  refuseTwins(entries.map((entry) => entry.id));
  refuseTwins(entries.map((entry) => (attribute(entry.node, 'name') ?? '').toLowerCase()));
  const worksheets = entries.filter((entry) => entry.isWorksheet);
  if (worksheets.length === 0) throw new PackageFault('malformed', 'no worksheet');
  return worksheets;
}

/** Tabs that share a part, a number or a name could not be told apart when one of them changes. */
function refuseTwins(keys: readonly string[]): void {
  if (new Set(keys).size < keys.length) throw new PackageFault('malformed', 'two sheets in one');
}

/** A part that the workbook points to by a kind of relationship; null when there is none. */
export function partOf(workbook: WorkbookPart, kind: string): string | null {
  const { pkg, path } = workbook;
  const relation = pkg.relationships(path).find((candidate) => isRelation(candidate, kind));
  return relation && !relation.isExternal && pkg.has(relation.target) ? relation.target : null;
}

export function readVisibility(node: XmlElement): SheetVisibility {
  const state = attribute(node, 'state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

export function writeVisibility(node: XmlElement, visibility: SheetVisibility): void {
  if (visibility === 'visible') node.attributes.delete('state');
  else node.attributes.set('state', visibility);
}
