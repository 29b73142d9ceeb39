import type { ApiVersion } from './apiVersion';
import { offers } from './apiVersion';
import { memberMissing } from './hostError';
import type { BoundMember, HostObject } from './hostObject';
import type { Json, JsonObject } from './json';
import { memberOf } from './objectPaths';
import type { QueryInfo, RecursiveQueryInfo } from './wire';

/** `wire`: PascalCase and `_Items`, as load() wants it. `plain`: camelCase and `items`, as retrieve() wants it. */
export type QueryStyle = 'wire' | 'plain';

/** What is wanted of an object: member names in lower case with what is wanted below each; `*` stands for all scalars. */
type Selection = ReadonlyMap<string, Selection>;

const ALL_SCALARS: Selection = new Map([['*', new Map()]]);

/** Reads the properties that a load() or retrieve() asked for. */
export function runQuery(
  object: HostObject,
  info: QueryInfo,
  api: ApiVersion,
  style: QueryStyle,
): JsonObject {
  const selection = selectionOf(info);
  const { Skip: skip = 0, Top: top = Infinity } = info;
  return read(object, selection, { api, style, skip, top });
}

/** Reads an object and what hangs on it, as far as a query is given for the type (loadRecursive). */
export function runRecursiveQuery(object: HostObject, info: RecursiveQueryInfo, api: ApiVersion): JsonObject {
  const query = info.Queries[object.typeName];
  const result: { [key: string]: Json } = {
    ...(query ? runQuery(object, query, api, 'wire') : object.identity()),
  };
  const depth = info.MaxDepth ?? 1;
  if (depth <= 0) return result;
  const deeper = { ...info, MaxDepth: depth - 1 };
  for (const name of object.navigations) {
    const next = follow(memberOf(object, name, api));
    if (next && info.Queries[next.typeName]) result[wireName(name)] = runRecursiveQuery(next, deeper, api);
  }
  if (object.isCollection)
    result['_Items'] = object.items().map((item) => runRecursiveQuery(item, deeper, api));
  return result;
}

interface ReadOptions {
  readonly api: ApiVersion;
  readonly style: QueryStyle;
  readonly skip: number;
  readonly top: number;
}

function selectionOf(info: QueryInfo): Selection {
  const wanted = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  if (wanted.length === 0) return ALL_SCALARS;
  const root: Map<string, Selection> = new Map();
  for (const path of wanted) addPath(root, path.split('/'));
  return root;
}

function addPath(selection: Map<string, Selection>, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  // The client drops "items/" itself; a path that still has it means the same.
  if (first.toLowerCase() === 'items' && rest.length > 0) return addPath(selection, rest);
  const name = first.toLowerCase() === 'items' ? '*' : first.toLowerCase();
  const below = new Map(selection.get(name) ?? []);
  addPath(below, rest);
  selection.set(name, below);
}

function read(object: HostObject, selection: Selection, options: ReadOptions): JsonObject {
  const result: { [key: string]: Json } = { ...identity(object, options.style) };
  if (!object.isCollection) {
    readMembers(object, selection, options, result);
    return result;
  }
  const own = new Map([...selection].filter(([name]) => name === '*' || object.member(name) !== null));
  const ofItems = new Map([...selection].filter(([name]) => name === '*' || object.member(name) === null));
  readMembers(object, own, options, result);
  if (ofItems.size === 0) return result;
  const items = object.items().slice(options.skip, options.skip + options.top);
  const below = { ...options, skip: 0, top: Infinity };
  result[options.style === 'wire' ? '_Items' : 'items'] = items.map((item) => read(item, ofItems, below));
  return result;
}

function readMembers(
  object: HostObject,
  selection: Selection,
  options: ReadOptions,
  result: { [key: string]: Json },
): void {
  for (const [name, below] of selection) {
    if (name === '*') readScalars(object, options, result);
    else readMember(object, memberOf(object, name, options.api), below, options, result);
  }
}

function readScalars(object: HostObject, options: ReadOptions, result: { [key: string]: Json }): void {
  for (const name of object.scalars) {
    const member = object.member(name);
    if (member?.kind === 'property' && offers(options.api, member.since))
      result[key(name, options)] = member.get();
  }
}

function readMember(
  object: HostObject,
  member: BoundMember,
  below: Selection,
  options: ReadOptions,
  result: { [key: string]: Json },
): void {
  const at = key(member.name, options);
  if (member.kind === 'property') result[at] = member.get();
  else if (member.kind === 'object') {
    const next = member.to();
    const plainOptions = { ...options, skip: 0, top: Infinity };
    if (!next) result[at] = options.style === 'wire' ? null : { _IsNull: true };
    else result[at] = read(next, below.size === 0 ? ALL_SCALARS : below, plainOptions);
  } else throw memberMissing(object.typeName, `${member.name} as a property`);
}

function follow(member: BoundMember): HostObject | null {
  return member.kind === 'object' ? member.to() : null;
}

function identity(object: HostObject, style: QueryStyle): JsonObject {
  const fields = object.identity();
  if (style === 'wire') return fields;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [plainName(name), value]));
}

function key(name: string, options: ReadOptions): string {
  return options.style === 'wire' ? wireName(name) : name;
}

function wireName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function plainName(name: string): string {
  return name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
