import { SaxesParser } from 'saxes';
import { CLOSE, END, NotPlainXml, PlainXml, TEXT } from './plainXml';

/** An element as it stands in a part: names keep their prefix, attributes their order. Text is unescaped. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  children: XmlNode[];
}

export type XmlNode = XmlElement | string;

/** A part that is not well-formed, or holds what a workbook never needs (a DTD, nesting beyond reason). */
export class XmlError extends Error {
  constructor(
    readonly reason: 'malformed' | 'dtd' | 'tooDeep' | 'tooLarge',
    message: string,
  ) {
    super(message);
    this.name = 'XmlError';
  }
}

const MAX_DEPTH = 64;
/** An element costs far more in memory than in the file. */
const MAX_NODES = 1_000_000;

export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: XmlNode[] = [],
): XmlElement {
  const map = new Map<string, string>();
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) map.set(key, String(value));
  }
  return { name, attributes: map, children };
}

/** Parses a small part into a tree. Large sheets go through `sheetPart` instead, which keeps rows apart. */
export function parseXml(text: string): XmlElement {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  try {
    return parsePlain(source);
  } catch (error) {
    if (!(error instanceof NotPlainXml)) throw error;
    return parseAny(source);
  }
}

function parsePlain(source: string): XmlElement {
  const xml = new PlainXml(source);
  xml.next();
  const root: XmlElement = { name: xml.name, attributes: xml.attributes(), children: [] };
  const stack: XmlElement[] = [root];
  let count = 1;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (token === CLOSE) stack.pop();
    else if (token === TEXT) stack.at(-1)?.children.push(xml.text());
    else {
      if (++count > MAX_NODES) throw new XmlError('tooLarge', `more than ${MAX_NODES} elements`);
      const node: XmlElement = { name: xml.name, attributes: xml.attributes(), children: [] };
      stack.at(-1)?.children.push(node);
      stack.push(node);
    }
  }
  return root;
}

function parseAny(source: string): XmlElement {
  const parser = new SaxesParser({ fragment: false });
  const stack: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  parser.on('doctype', () => {
    throw new XmlError('dtd', 'a DTD is not allowed in a workbook');
  });
  parser.on('error', (error) => {
    throw new XmlError('malformed', error.message);
  });
  parser.on('opentag', (tag) => {
    if (stack.length >= MAX_DEPTH) throw new XmlError('tooDeep', `more than ${MAX_DEPTH} levels`);
    if (++count > MAX_NODES) throw new XmlError('tooLarge', `more than ${MAX_NODES} elements`);
    const node: XmlElement = {
      name: tag.name,
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
    };
    const parent = stack.at(-1);
    if (parent) parent.children.push(node);
    else root = node;
    stack.push(node);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const addText = (chunk: string): void => {
    stack.at(-1)?.children.push(chunk);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  if (!root) throw new XmlError('malformed', 'no root element');
  return root;
}

export function serializeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serializeElement(root)}`;
}

export function serializeElement(node: XmlElement): string {
  let out = `<${node.name}`;
  for (const [key, value] of node.attributes) out += ` ${key}="${escapeAttribute(value)}"`;
  if (node.children.length === 0) return `${out}/>`;
  out += '>';
  for (const child of node.children)
    out += typeof child === 'string' ? escapeText(child) : serializeElement(child);
  return `${out}</${node.name}>`;
}

export function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
}

export function escapeAttribute(text: string): string {
  if (!/[&<>"\r\n\t]/.test(text)) return text;
  return escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** `x:row` → `row`. Producers other than Excel put a prefix on everything. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
}

export function childElements(node: XmlElement, name?: string): XmlElement[] {
  return node.children.filter(
    (child): child is XmlElement =>
      isElement(child) && (name === undefined || localName(child.name) === name),
  );
}

export function childElement(node: XmlElement | null | undefined, name: string): XmlElement | null {
  return node ? (childElements(node, name)[0] ?? null) : null;
}

/** Follows a path of local names from a node; null where a step is missing. */
export function descend(node: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>((current, name) => childElement(current, name), node);
}

export function attribute(node: XmlElement | null | undefined, name: string): string | null {
  return node?.attributes.get(name) ?? null;
}

/** An attribute by its local name, whatever its prefix (`r:id`). */
export function attributeByLocalName(node: XmlElement, name: string): string | null {
  for (const [key, value] of node.attributes) if (localName(key) === name) return value;
  return null;
}

/** `1`, `true`, `on` are true in every flavour of the format. */
export function booleanAttribute(
  node: XmlElement | null | undefined,
  name: string,
  fallback = false,
): boolean {
  const value = attribute(node, name);
  return value === null ? fallback : value === '1' || value === 'true' || value === 'on';
}

export function elementText(node: XmlElement): string {
  return node.children.map((child) => (isElement(child) ? elementText(child) : child)).join('');
}

/**
 * Puts a child where the schema wants it: Excel refuses a part whose children are out of order, LibreOffice does not.
 * `order` lists all local names of the parent in the schema's order. A child of that name is replaced.
 */
export function putChild(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  removeChildren(parent, localName(child.name));
  insertChild(parent, child, order);
}

/** As `putChild`, beside what is there already. */
export function insertChild(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const rank = order.indexOf(localName(child.name));
  const index = parent.children.findIndex(
    (other) => isElement(other) && order.indexOf(localName(other.name)) > rank,
  );
  if (index < 0) parent.children.push(child);
  else parent.children.splice(index, 0, child);
}

export function removeChildren(parent: XmlElement, name: string): void {
  parent.children = parent.children.filter((child) => !isElement(child) || localName(child.name) !== name);
}
