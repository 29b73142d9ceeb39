import type { Package, Relationship } from './package';
import { parseXml, serializeXml, type XmlElement } from './xmlTree';

/** A package that lives in memory alone: as much of one as the tests of single features need. */
export function memoryPackage(parts: Readonly<Record<string, string>> = {}): Package {
  const texts = new Map<string, string | Uint8Array>(Object.entries(parts));
  const trees = new Map<string, XmlElement>();
  const types = new Map<string, string>();
  const relations = new Map<string, Relationship[]>();
  const pkg: Package = {
    paths: () => [...texts.keys()],
    has: (path) => texts.has(path),
    bytes: (path) => new TextEncoder().encode(pkg.text(path)),
    text: (path) => {
      const tree = trees.get(path);
      return tree ? serializeXml(tree) : String(texts.get(path) ?? '');
    },
    tree: (path) => {
      const known = trees.get(path);
      if (known) return known;
      const made = parseXml(String(texts.get(path) ?? ''));
      trees.set(path, made);
      return made;
    },
    touch: () => undefined,
    put: (path, content, contentType) => {
      trees.delete(path);
      if (typeof content === 'string' || content instanceof Uint8Array) texts.set(path, content);
      else {
        texts.set(path, '');
        trees.set(path, content);
      }
      if (contentType !== undefined) types.set(path, contentType);
    },
    remove: (path) => {
      for (const map of [texts, trees, types, relations]) map.delete(path);
    },
    relationships: (path) => relations.get(path) ?? [],
    relate: (path, type, target) => {
      const list = relations.get(path) ?? [];
      const id = `rId${list.length + 101}`;
      relations.set(path, [...list, { id, type, target, isExternal: false }]);
      return id;
    },
    unrelate: (path, id) => {
      relations.set(
        path,
        (relations.get(path) ?? []).filter((relation) => relation.id !== id),
      );
    },
    freePath: (stem, ending) => {
      let number = 1;
      while (texts.has(`${stem}${number}${ending}`)) number++;
      return `${stem}${number}${ending}`;
    },
    contentType: (path) => types.get(path) ?? null,
  };
  return pkg;
}
