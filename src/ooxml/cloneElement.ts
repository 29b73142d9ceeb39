import type { XmlElement } from './xmlTree';
import { isElement } from './xmlTree';

/** A copy that shares nothing with the element. */
export function cloneElement(node: XmlElement): XmlElement {
  return {
    name: node.name,
    attributes: new Map(node.attributes),
    children: node.children.map((child) => (isElement(child) ? cloneElement(child) : child)),
  };
}
