import type { Package, Relationship } from './package';
import { isRelation } from './package';
import { relationshipType } from './partNamespaces';
import type { XmlElement } from './xmlTree';
import { element, parseXml, prefixOf, serializeXml } from './xmlTree';

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DATASTORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/** The content of the workbook's custom XML part of a namespace; null when there is none. */
export function readCustomXml(pkg: Package, workbook: string, namespace: string): string | null {
  const relation = find(pkg, workbook, namespace);
  return relation ? pkg.text(relation.target) : null;
}

/** Adds, replaces or (null) removes the custom XML part of a namespace. Throws XmlError when `xml` is not well-formed. */
export function writeCustomXml(pkg: Package, workbook: string, namespace: string, xml: string | null): void {
  const known = find(pkg, workbook, namespace);
  if (xml === null) {
    if (known) remove(pkg, workbook, known);
    return;
  }
  const content = serializeXml(parseXml(xml));
  if (known) pkg.put(known.target, content);
  else add(pkg, workbook, namespace, content);
}

function find(pkg: Package, workbook: string, namespace: string): Relationship | null {
  const relations = pkg.relationships(workbook).filter((relation) => isRelation(relation, 'customXml'));
  return (
    relations.find(({ target, isExternal }) => {
      return !isExternal && pkg.has(target) && rootNamespace(pkg, target) === namespace;
    }) ?? null
  );
}

/** A part of another program that is no XML we read is not ours. */
function rootNamespace(pkg: Package, path: string): string | null {
  let root: XmlElement;
  try {
    root = pkg.tree(path);
  } catch {
    return null;
  }
  const prefix = prefixOf(root.name).replace(':', '');
  return root.attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? null;
}

function add(pkg: Package, workbook: string, namespace: string, content: string): void {
  const item = pkg.freePath('customXml/item', '.xml');
  const properties = item.replace('item', 'itemProps');
  const root = pkg.tree(workbook);
  pkg.put(item, content);
  if (pkg.contentType(item) === null) pkg.put(item, content, 'application/xml');
  pkg.put(properties, makeProperties(namespace), PROPERTIES_TYPE);
  pkg.relate(workbook, relationshipType(root, 'customXml'), item);
  pkg.relate(item, relationshipType(root, 'customXmlProps'), properties);
}

function remove(pkg: Package, workbook: string, relation: Relationship): void {
  for (const properties of pkg.relationships(relation.target)) {
    if (isRelation(properties, 'customXmlProps') && pkg.has(properties.target)) pkg.remove(properties.target);
  }
  pkg.remove(relation.target);
  pkg.unrelate(workbook, relation.id);
}

function makeProperties(namespace: string): XmlElement {
  return element('ds:datastoreItem', { 'ds:itemID': itemId(namespace), 'xmlns:ds': DATASTORE }, [
    element('ds:schemaRefs', {}, [element('ds:schemaRef', { 'ds:uri': namespace })]),
  ]);
}

/** An id made from the namespace, so that the same change always gives the same file. */
function itemId(namespace: string): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((seed) => {
    let hash = seed;
    for (const char of namespace) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash.toString(16).toUpperCase().padStart(8, '0');
  });
  const hex = words.join('');
  const cuts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ];
  return `{${cuts.join('-')}}`;
}
