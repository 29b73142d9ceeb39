import { SaxesParser } from 'saxes';
import { encodeCellText, needsSpacePreserved, textOfT } from './stringText';
import { PackageFault } from './packageFault';
import { namespacesOf } from './partNamespaces';
import { escapeText, localName, prefixOf, XmlError, type XmlElement } from './xmlTree';

export const MAX_STRINGS = 2_000_000;
export const SHARED_STRINGS_TYPE =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/**
 * The table of texts that cells point into. Texts that are there keep their runs and furigana; new ones are added
 * behind them.
 */
export interface SharedStrings {
  /** The text alone, without furigana; null where the table has no such entry. */
  readonly text: (index: number) => string | null;
  /** The index of a text without runs or furigana, added when there is none. */
  readonly indexOf: (text: string) => number;
  readonly isTouched: () => boolean;
  readonly serialize: () => string;
}

interface Table {
  readonly texts: string[];
  /** Entries that are nothing but their text: only these may be shared by a cell that is written. */
  readonly isPlain: boolean[];
  readonly prefix: string;
  /** Source up to the end of the last entry, and from there on. */
  readonly head: string;
  readonly tail: string;
}

/** Reads the part (an absent one: null) of a workbook. Throws PackageFault and XmlError. */
export function readSharedStrings(source: string | null, workbook: XmlElement): SharedStrings {
  const table = source === null ? emptyTable(namespacesOf(workbook).main) : parseTable(source);
  const first = table.texts.length;
  let index: Map<string, number> | null = null;
  const plainIndex = (): Map<string, number> => {
    const map = new Map<string, number>();
    table.texts.forEach((text, at) => {
      if (table.isPlain[at] && !map.has(text)) map.set(text, at);
    });
    return map;
  };
  return {
    text: (at) => table.texts[at] ?? null,
    indexOf: (text) => {
      index ??= plainIndex();
      const known = index.get(text);
      if (known !== undefined) return known;
      const added = table.texts.push(text) - 1;
      index.set(text, added);
      return added;
    },
    isTouched: () => table.texts.length > first,
    serialize: () => serializeTable(table, first),
  };
}

function emptyTable(namespace: string): Table {
  const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="${namespace}">`;
  return { texts: [], isPlain: [], prefix: '', head, tail: '</sst>' };
}

function serializeTable(table: Table, first: number): string {
  const { prefix } = table;
  const added = table.texts.slice(first).map((text) => {
    const space = needsSpacePreserved(text) ? ' xml:space="preserve"' : '';
    return `<${prefix}si><${prefix}t${space}>${escapeText(encodeCellText(text))}</${prefix}t></${prefix}si>`;
  });
  // Both counts are optional, and other programs already write wrong ones: none is better than a stale one.
  const head = table.head
    .replace(/(<(?:\w+:)?sst\b[^>]*?)\s+count\s*=\s*(?:"[^"]*"|'[^']*')/, '$1')
    .replace(/(<(?:\w+:)?sst\b[^>]*?)\s+uniqueCount\s*=\s*(?:"[^"]*"|'[^']*')/, '$1')
    .replace(/^(<\?xml[^>]*?encoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"');
  return head + added.join('') + table.tail;
}

function parseTable(source: string): Table {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const parser = new SaxesParser({ xmlns: false });
  const texts: string[] = [];
  const isPlain: boolean[] = [];
  let prefix = '';
  let depth = 0;
  let current = '';
  let isCurrentPlain = true;
  let phoneticDepth = 0;
  let chunk: string | null = null;
  let isPreserved = false;
  let entriesEnd = -1;
  let rootStart = -1;
  let isRootEmpty = false;

  parser.on('doctype', () => {
    throw new XmlError('dtd', 'a DTD is not allowed in a workbook');
  });
  parser.on('error', (error) => {
    throw new XmlError('malformed', error.message);
  });
  parser.on('opentag', (tag) => {
    depth++;
    const name = localName(tag.name);
    if (depth === 1) {
      prefix = prefixOf(tag.name);
      rootStart = parser.position;
      isRootEmpty = tag.isSelfClosing;
      return;
    }
    if (depth === 2) {
      current = '';
      isCurrentPlain = true;
      if (texts.length >= MAX_STRINGS) throw new PackageFault('tooLarge', 'shared strings');
      return;
    }
    if (depth > 64) throw new XmlError('tooDeep', 'shared strings');
    if (name === 'rPh') phoneticDepth ||= depth;
    if (name !== 't') isCurrentPlain = false;
    else if (phoneticDepth === 0) {
      chunk = '';
      isPreserved = tag.attributes['xml:space'] === 'preserve';
    }
  });
  const addText = (more: string): void => {
    if (chunk !== null) chunk += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    if (chunk !== null && localName(tag.name) === 't') {
      current += textOfT(chunk, isPreserved);
      chunk = null;
    }
    if (phoneticDepth === depth) phoneticDepth = 0;
    if (depth === 2) {
      if (localName(tag.name) === 'si') {
        texts.push(current);
        isPlain.push(isCurrentPlain);
        entriesEnd = parser.position;
      }
    }
    depth--;
  });
  parser.write(text).close();
  const cut = entriesEnd < 0 ? rootStart : entriesEnd;
  if (!isRootEmpty) return { texts, isPlain, prefix, head: text.slice(0, cut), tail: text.slice(cut) };
  return {
    texts,
    isPlain,
    prefix,
    head: text.slice(0, cut).replace(/\/>$/, '>'),
    tail: `</${prefix}sst>${text.slice(cut)}`,
  };
}
