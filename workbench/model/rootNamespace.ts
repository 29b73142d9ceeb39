import { HostError } from '../protocol/hostError';
import { parseXml } from '../../src/ooxml/xmlTree';

/** The namespace of an XML text's root element; an InvalidArgument when it is no XML. */
export function rootNamespace(xml: string): string {
  const root = rootOf(xml);
  const prefix = root.name.includes(':') ? root.name.split(':')[0] : null;
  return root.attributes.get(prefix ? `xmlns:${prefix}` : 'xmlns') ?? '';
}

function rootOf(xml: string): ReturnType<typeof parseXml> {
  try {
    return parseXml(xml);
  } catch {
    throw new HostError('InvalidArgument', 'The text is no XML.');
  }
}
