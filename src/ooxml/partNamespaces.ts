import type { XmlElement } from './xmlTree';
import { attributeByLocalName } from './xmlTree';

/** The namespaces of one flavour of the format (Transitional as Excel writes it, or Strict). */
export interface Namespaces {
  readonly main: string;
  readonly relationships: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  chart: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  sheetDrawing: 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
};

const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml/main',
  chart: 'http://purl.oclc.org/ooxml/drawingml/chart',
  sheetDrawing: 'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
};

/** The flavour that a part is written in: what is added beside it must be of the same one. */
export function namespacesOf(root: XmlElement): Namespaces {
  for (const [name, value] of root.attributes) {
    if (isDeclaration(name) && value.startsWith('http://purl.oclc.org/ooxml/')) return STRICT;
  }
  return TRANSITIONAL;
}

/** The type of a new relationship of a part: `relationshipType(worksheet, 'table')`. */
export function relationshipType(root: XmlElement, kind: string): string {
  return `${namespacesOf(root).relationships}/${kind}`;
}

/** The prefix that stands for a namespace at a part's root; declared there when it is not yet. */
export function declarePrefix(root: XmlElement, namespace: string, wanted: string): string {
  for (const [name, value] of root.attributes) {
    if (value === namespace && name.startsWith('xmlns:')) return name.slice('xmlns:'.length);
  }
  let prefix = wanted;
  for (let number = 1; root.attributes.has(`xmlns:${prefix}`); number++) prefix = `${wanted}${number}`;
  root.attributes.set(`xmlns:${prefix}`, namespace);
  return prefix;
}

/** The `r:id` of an element. */
export function relationshipId(node: XmlElement): string | null {
  for (const [name, value] of node.attributes) if (name.endsWith(':id')) return value;
  return attributeByLocalName(node, 'id');
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}
