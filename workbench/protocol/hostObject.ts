import type { ApiVersion } from './apiVersion';
import type { Argument, Arguments } from './argument';
import type { Json, JsonObject } from './json';

/** What a method hands back: data for a ClientResult, an object, null for a null object, or nothing. */
export type CallResult = Json | HostObject | undefined;

/** A scalar. `set` is there when the add-in may write it. */
export interface PropertyDefinition<Self> {
  readonly since: ApiVersion;
  readonly get: (self: Self) => Json;
  readonly set?: (self: Self, value: Argument) => void;
}

/** An object that hangs on another one. */
export interface NavigationDefinition<Self> {
  readonly since: ApiVersion;
  readonly to: (self: Self) => HostObject | null;
}

export interface MethodDefinition<Self> {
  readonly since: ApiVersion;
  /** One that hands nothing back may be any procedure. */
  readonly call: ((self: Self, args: Arguments) => CallResult) | ((self: Self, args: Arguments) => void);
}

export interface CollectionDefinition<Self> {
  readonly items: (self: Self) => readonly HostObject[];
  /** By id or name; null when there is none. Left out where Excel has no getItem. */
  readonly find?: (self: Self, key: Argument) => HostObject | null;
}

type Members<Definition> = { readonly [name: string]: Definition };

/** One Excel class: every member it has here, by the name of the typings, with the set it came with. */
export interface ObjectDefinition<Self> {
  readonly name: string;
  /** Fields by which office.js finds the object again: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: (self: Self) => JsonObject;
  readonly properties?: Members<PropertyDefinition<Self>>;
  readonly objects?: Members<NavigationDefinition<Self>>;
  readonly methods?: Members<MethodDefinition<Self>>;
  readonly collection?: CollectionDefinition<Self>;
  /** Names that office.js sends in place of the one it documents: `gridlines` for `showGridlines`. */
  readonly aliases?: { readonly [sent: string]: string };
}

export type BoundMember =
  | (BoundHead & {
      readonly kind: 'property';
      readonly get: () => Json;
      readonly set: ((value: Argument) => void) | null;
    })
  | (BoundHead & { readonly kind: 'object'; readonly to: () => HostObject | null })
  | (BoundHead & { readonly kind: 'method'; readonly call: (args: Arguments) => CallResult });

interface BoundHead {
  readonly name: string;
  readonly since: ApiVersion;
}

/** An object of the model as the protocol sees it: members by name, whatever the type. */
export interface HostObject {
  readonly typeName: string;
  readonly self: object;
  readonly identity: () => JsonObject;
  /** Looked up without regard to case; null when the type has no such member. */
  readonly member: (name: string) => BoundMember | null;
  /** Names of all scalars. */
  readonly scalars: readonly string[];
  readonly navigations: readonly string[];
  readonly isCollection: boolean;
  /** Empty unless it is a collection. */
  readonly items: () => readonly HostObject[];
  /** Null: the type has no indexer. */
  readonly find: ((key: Argument) => HostObject | null) | null;
}

/** An Excel class that objects of the model can be shown as. */
export interface ObjectType<Self extends object> {
  readonly definition: ObjectDefinition<Self>;
  readonly of: (self: Self) => HostObject;
  /** The model's object again; null when the host object is of another type. */
  readonly unwrap: (object: HostObject) => Self | null;
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof BoundObject;
}

/** `describe` is asked at first use, so that types may refer to each other whichever file is loaded first. */
export function defineType<Self extends object>(describe: () => ObjectDefinition<Self>): ObjectType<Self> {
  let described: Described<Self> | null = null;
  const get = (): Described<Self> => (described ??= indexed(describe()));
  summaries.push(() => summaryOf(get().definition));
  return {
    get definition() {
      return get().definition;
    },
    of: (self) => new BoundObject(get(), self),
    unwrap: (object) =>
      object instanceof BoundObject && object.definition === get().definition ? (object.self as Self) : null,
  };
}

/** A type by the names of its members, for holding it against Microsoft's own typings. */
export interface TypeSummary {
  readonly name: string;
  readonly members: readonly { readonly name: string; readonly since: ApiVersion }[];
}

const summaries: (() => TypeSummary)[] = [];

/** Every type that was defined so far. */
export function definedTypes(): readonly TypeSummary[] {
  return summaries.map((summary) => summary());
}

function summaryOf<Self>(definition: ObjectDefinition<Self>): TypeSummary {
  const { name, properties, objects, methods } = definition;
  const members = Object.entries({ ...properties, ...objects, ...methods });
  return { name, members: members.map(([member, { since }]) => ({ name: member, since })) };
}

interface Described<Self> {
  readonly definition: ObjectDefinition<Self>;
  readonly index: MemberIndex<Self>;
}

function indexed<Self>(definition: ObjectDefinition<Self>): Described<Self> {
  return { definition, index: indexMembers(definition) };
}

type MemberIndex<Self> = ReadonlyMap<string, (self: Self) => BoundMember>;

function indexMembers<Self>(definition: ObjectDefinition<Self>): MemberIndex<Self> {
  const index = new Map<string, (self: Self) => BoundMember>();
  const put = (name: string, bind: (self: Self) => BoundMember): unknown =>
    index.set(name.toLowerCase(), bind);
  for (const [name, { since, get, set }] of Object.entries(definition.properties ?? {})) {
    put(name, (self) => ({
      kind: 'property',
      name,
      since,
      get: () => get(self),
      set: set ? (value) => set(self, value) : null,
    }));
  }
  for (const [name, { since, to }] of Object.entries(definition.objects ?? {})) {
    put(name, (self) => ({ kind: 'object', name, since, to: () => to(self) }));
  }
  for (const [name, { since, call }] of Object.entries(definition.methods ?? {})) {
    put(name, (self) => ({ kind: 'method', name, since, call: (args) => call(self, args) as CallResult }));
  }
  for (const [sent, name] of Object.entries(definition.aliases ?? {})) {
    const bind = index.get(name.toLowerCase());
    if (bind) put(sent, bind);
  }
  return index;
}

class BoundObject<Self extends object> implements HostObject {
  readonly definition: ObjectDefinition<Self>;
  readonly self: Self;
  readonly #index: MemberIndex<Self>;

  constructor(described: Described<Self>, self: Self) {
    this.definition = described.definition;
    this.self = self;
    this.#index = described.index;
  }

  get typeName(): string {
    return this.definition.name;
  }

  get scalars(): readonly string[] {
    return Object.keys(this.definition.properties ?? {});
  }

  get navigations(): readonly string[] {
    return Object.keys(this.definition.objects ?? {});
  }

  get isCollection(): boolean {
    return this.definition.collection !== undefined;
  }

  get find(): ((key: Argument) => HostObject | null) | null {
    const find = this.definition.collection?.find;
    return find ? (key) => find(this.self, key) : null;
  }

  readonly identity = (): JsonObject => this.definition.identity?.(this.self) ?? {};

  readonly items = (): readonly HostObject[] => this.definition.collection?.items(this.self) ?? [];

  readonly member = (name: string): BoundMember | null =>
    this.#index.get(name.toLowerCase())?.(this.self) ?? null;
}
