import type { ApiVersion } from './apiVersion';
import { offers } from './apiVersion';
import type { ArgumentValue } from './argument';
import { Argument, Arguments } from './argument';
import { found } from './collectionMembers';
import { HostError, locating, memberMissing } from './hostError';
import type { BoundMember, HostObject } from './hostObject';
import { isHostObject } from './hostObject';
import type { Json } from './json';
import { isJsonObject } from './json';
import type { ArgumentInfo, ObjectPath, PathIds } from './wire';
import { PathKind } from './wire';

/** What a batch asks of the host behind it. */
export interface BatchHost {
  readonly api: ApiVersion;
  readonly root: HostObject;
  /** Objects outside the workbook, by their server name. */
  readonly service: (name: string) => HostObject | null;
  /** An object that an earlier batch kept. */
  readonly reference: (id: string) => HostObject | null;
  /** Called when the last action is done: what was set in parts has to come together now. */
  readonly settle: () => void;
}

/** The objects that one request speaks of: each path is walked once, so that `add` does not run twice. */
export class ObjectPaths {
  readonly #host: BatchHost;
  readonly #paths: { readonly [id: string]: ObjectPath };
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(host: BatchHost, paths: { readonly [id: string]: ObjectPath }) {
    this.#host = host;
    this.#paths = paths;
  }

  /** Null is Excel's null object. */
  resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `The request names no object path ${id}.`);
    const object = locating(this.#location(path), () => this.#walk(path));
    this.#resolved.set(id, object);
    return object;
  }

  /** The member of an object that the declared requirement set offers. */
  member(object: HostObject, name: string): BoundMember {
    return memberOf(object, name, this.#host.api);
  }

  arguments(info: ArgumentInfo | undefined, where: string): Arguments {
    const values = info?.Arguments ?? [];
    return new Arguments(
      values.map((value, index) => this.#argument(value, info?.ReferencedObjectPathIds?.[index])),
      where,
    );
  }

  #argument(value: Json, pathIds: PathIds[number] | undefined): ArgumentValue {
    if (typeof pathIds === 'number' && pathIds !== 0) return this.resolve(pathIds);
    if (Array.isArray(pathIds) && Array.isArray(value)) {
      return value.map((entry: Json, index): ArgumentValue => this.#argument(entry, pathIds[index]));
    }
    if (isJsonObject(value) && typeof value['_ObjectPathId'] === 'number')
      return this.resolve(value['_ObjectPathId']);
    return value;
  }

  /** `WorksheetCollection.getItem`. */
  #location(path: ObjectPath): string {
    const parent = path.ParentObjectPathId === undefined ? null : this.#resolved.get(path.ParentObjectPathId);
    const member = path.ObjectPathType === PathKind.indexer ? 'getItem' : memberName(path.Name);
    return parent ? `${parent.typeName}.${member}` : member;
  }

  #walk(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathKind.global:
        return this.#host.root;
      case PathKind.newObject:
        return this.#host.service(path.Name) ?? missingService(path.Name);
      case PathKind.nullObject:
        return null;
      case PathKind.reference:
        return this.#host.reference(path.Name) ?? lostReference();
      case PathKind.indexer:
        return this.#item(this.#parent(path), path);
      case PathKind.property:
        return this.#navigate(this.#parent(path), path.Name);
      case PathKind.method:
        return this.#call(this.#parent(path), path);
      default:
        throw new HostError('InvalidRequest', `Unknown kind of object path: ${path.ObjectPathType}.`);
    }
  }

  #parent(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined)
      throw new HostError('InvalidObjectPath', 'An object path has no parent.');
    return this.resolve(path.ParentObjectPathId);
  }

  #item(parent: HostObject | null, path: ObjectPath): HostObject {
    if (!parent) throw nullObject('getItem');
    if (!parent.find) throw memberMissing(parent.typeName, 'getItem');
    const where = `${parent.typeName}.getItem`;
    const [key] = path.ArgumentInfo?.Arguments ?? [];
    return found(parent.find(new Argument(key, where)), parent.typeName);
  }

  #navigate(parent: HostObject | null, name: string): HostObject | null {
    if (!parent) return null;
    const member = this.member(parent, name);
    if (member.kind !== 'object') throw memberMissing(parent.typeName, name);
    return member.to();
  }

  #call(parent: HostObject | null, path: ObjectPath): HostObject | null {
    if (!parent) {
      if (/OrNullObject$/i.test(path.Name)) return null;
      throw nullObject(path.Name);
    }
    const member = this.member(parent, path.Name);
    if (member.kind !== 'method') throw memberMissing(parent.typeName, path.Name);
    const result = member.call(this.arguments(path.ArgumentInfo, `${parent.typeName}.${member.name}`));
    if (result === null || isHostObject(result)) return result;
    throw memberMissing(parent.typeName, `${member.name} as an object`);
  }
}

/** A member as developers write it. */
export function memberName(sent: string): string {
  return sent.charAt(0).toLowerCase() + sent.slice(1);
}

export function memberOf(object: HostObject, name: string, api: ApiVersion): BoundMember {
  const member = object.member(name);
  if (!member) throw memberMissing(object.typeName, name);
  if (offers(api, member.since)) return member;
  throw new HostError(
    'ApiNotFound',
    `${object.typeName}.${member.name} came with ExcelApi ${member.since}; this host offers ${api}.`,
  );
}

/** What real Excel answers to a call on a null object is not documented; this is the client's own word for it. */
export function nullObject(member: string): HostError {
  return new HostError('InvalidObjectPath', `${member} was called on a null object.`);
}

function missingService(name: string): never {
  throw new HostError('ApiNotFound', `The workbench has no service ${name}.`);
}

function lostReference(): never {
  throw new HostError('InvalidObjectPath', 'The object is no longer kept; it was released before.');
}
