import type { Package, Relationship } from './package';
import { isRelation } from './package';
import { PackageFault } from './packageFault';
import { relationshipsPath, relativeTarget, resolveTarget } from './partPath';
import { decodePart } from './partText';
import type { XmlElement } from './xmlTree';
import { attribute, childElements, element, parseXml, prefixOf, serializeXml } from './xmlTree';
import type { ZipEntry, ZipLimits } from './zipArchive';
import { openZip } from './zipArchive';
import { packEntry, writeZip } from './zipWriter';

/** A package that can be written back. */
export interface SavablePackage extends Package {
  /** The package's bytes: parts that nobody touched keep their packed stream. */
  readonly save: () => Uint8Array;
}

/** Where a part's content stands now: still packed, given as bytes, or given (or touched) as a tree. */
type Content =
  | { readonly kind: 'packed'; readonly entry: ZipEntry }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'tree'; readonly tree: XmlElement };

interface Part {
  readonly path: string;
  content: Content;
  /** The tree that was asked for; counts as content only once it is touched. */
  tree: XmlElement | null;
}

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIPS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Opens a zip archive as a package. Throws PackageFault. */
export function openPackage(bytes: Uint8Array, limits?: ZipLimits): SavablePackage {
  const archive = openZip(bytes, limits);
  const opened = new ZipPackage(archive.unpack);
  for (const entry of archive.entries) opened.addPacked(entry);
  if (!opened.has(CONTENT_TYPES)) throw new PackageFault('notWorkbook', 'no content types');
  return opened;
}

class ZipPackage implements SavablePackage {
  /** By the name in lower case. */
  private readonly parts = new Map<string, Part>();

  constructor(private readonly unpack: (entry: ZipEntry) => Uint8Array) {}

  addPacked(entry: ZipEntry): void {
    this.parts.set(key(entry.path), { path: entry.path, content: { kind: 'packed', entry }, tree: null });
  }

  readonly paths = (): readonly string[] =>
    [...this.parts.values()].map((part) => part.path).filter((path) => !path.endsWith('/'));

  readonly has = (path: string): boolean => this.parts.has(key(path));

  readonly bytes = (path: string): Uint8Array => {
    const { content } = this.part(path);
    switch (content.kind) {
      case 'packed':
        return this.unpack(content.entry);
      case 'bytes':
        return content.bytes;
      case 'tree':
        return encode(serializeXml(content.tree));
    }
  };

  readonly text = (path: string): string => decodePart(this.bytes(path), path);

  readonly tree = (path: string): XmlElement => {
    const part = this.part(path);
    part.tree ??= part.content.kind === 'tree' ? part.content.tree : parseXml(this.text(path));
    return part.tree;
  };

  readonly touch = (path: string): void => {
    const part = this.part(path);
    part.content = { kind: 'tree', tree: this.tree(path) };
  };

  readonly put = (path: string, content: XmlElement | string | Uint8Array, contentType?: string): void => {
    const known = this.parts.get(key(path));
    const part: Part = known ?? { path, content: { kind: 'bytes', bytes: new Uint8Array() }, tree: null };
    if (content instanceof Uint8Array) part.content = { kind: 'bytes', bytes: content };
    else if (typeof content === 'string') part.content = { kind: 'bytes', bytes: encode(content) };
    else part.content = { kind: 'tree', tree: content };
    part.tree = part.content.kind === 'tree' ? part.content.tree : null;
    if (!known) this.parts.set(key(path), part);
    if (contentType !== undefined) this.setContentType(path, contentType);
  };

  readonly remove = (path: string): void => {
    this.parts.delete(key(path));
    this.parts.delete(key(relationshipsPath(path)));
    const types = this.tree(CONTENT_TYPES);
    const override = this.override(path);
    if (!override) return;
    types.children = types.children.filter((child) => child !== override);
    this.touch(CONTENT_TYPES);
  };

  readonly relationships = (path: string): readonly Relationship[] => {
    const at = relationshipsPath(path);
    if (!this.has(at)) return [];
    return childElements(this.tree(at), 'Relationship').map((node) => this.readRelationship(path, node));
  };

  readonly relate = (path: string, type: string, target: string): string => {
    const at = relationshipsPath(path);
    if (!this.has(at)) {
      this.put(at, element('Relationships', { xmlns: RELATIONSHIPS_NAMESPACE }));
      this.registerRelationships(at);
    }
    const root = this.tree(at);
    const taken = new Set(childElements(root).map((node) => attribute(node, 'Id')));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const attributes = { Id: id, Type: type, Target: relativeTarget(path, target) };
    root.children.push(element(`${prefixOf(root.name)}Relationship`, attributes));
    this.touch(at);
    return id;
  };

  readonly unrelate = (path: string, id: string): void => {
    const at = relationshipsPath(path);
    if (!this.has(at)) return;
    const root = this.tree(at);
    const gone = childElements(root).filter((node) => attribute(node, 'Id') === id);
    root.children = root.children.filter((child) => !gone.some((node) => node === child));
    if (gone.length > 0) this.touch(at);
  };

  readonly freePath = (stem: string, ending: string): string => {
    let number = 1;
    while (this.has(`${stem}${number}${ending}`)) number++;
    return `${stem}${number}${ending}`;
  };

  readonly contentType = (path: string): string | null => {
    const override = this.override(path);
    if (override) return attribute(override, 'ContentType');
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const fallback = childElements(this.tree(CONTENT_TYPES), 'Default').find(
      (node) => attribute(node, 'Extension')?.toLowerCase() === ending,
    );
    return attribute(fallback, 'ContentType');
  };

  readonly save = (): Uint8Array =>
    writeZip(
      [...this.parts.values()].map((part) =>
        part.content.kind === 'packed' ? part.content.entry : packEntry(part.path, this.bytes(part.path)),
      ),
    );

  private part(path: string): Part {
    const part = this.parts.get(key(path));
    if (!part) throw new PackageFault('malformed', `no part ${path}`);
    return part;
  }

  private override(path: string): XmlElement | null {
    const wanted = key(`/${path}`);
    const overrides = childElements(this.tree(CONTENT_TYPES), 'Override');
    return overrides.find((node) => key(attribute(node, 'PartName') ?? '') === wanted) ?? null;
  }

  private setContentType(path: string, contentType: string): void {
    const known = this.override(path);
    if (known) known.attributes.set('ContentType', contentType);
    else {
      const types = this.tree(CONTENT_TYPES);
      const name = `${prefixOf(types.name)}Override`;
      types.children.push(element(name, { PartName: `/${path}`, ContentType: contentType }));
    }
    this.touch(CONTENT_TYPES);
  }

  private registerRelationships(at: string): void {
    if (this.contentType(at) !== RELATIONSHIPS_TYPE) this.setContentType(at, RELATIONSHIPS_TYPE);
  }

  private readRelationship(source: string, node: XmlElement): Relationship {
    const target = attribute(node, 'Target') ?? '';
    const isExternal = attribute(node, 'TargetMode')?.toLowerCase() === 'external';
    return {
      id: attribute(node, 'Id') ?? '',
      type: attribute(node, 'Type') ?? '',
      target: isExternal ? target : this.spelled(resolveTarget(source, target)),
      isExternal,
    };
  }

  /** Some writers escape the target and not the part's name. */
  private spelled(target: string): string {
    if (this.has(target) || !target.includes('%')) return target;
    try {
      const decoded = decodeURIComponent(target);
      return this.has(decoded) ? decoded : target;
    } catch {
      return target;
    }
  }
}

/**
 * The workbook's own part, found through the package's relationships: its name is a custom, not a rule. Throws
 * PackageFault when there is none, or it is no spreadsheet.
 */
export function workbookPath(source: Package): string {
  const relation = source.relationships('').find((candidate) => isRelation(candidate, 'officeDocument'));
  if (!relation || relation.isExternal) throw new PackageFault('notWorkbook', 'no main part');
  if (!source.has(relation.target)) throw new PackageFault('malformed', 'main part is missing');
  const type = source.contentType(relation.target) ?? '';
  if (!/spreadsheetml|ms-excel\.(sheet|template|addin)\.macroEnabled/i.test(type)) {
    throw new PackageFault('notWorkbook', 'another kind of document');
  }
  return relation.target;
}

function key(path: string): string {
  return path.toLowerCase();
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
