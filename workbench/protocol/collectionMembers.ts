import type { ApiVersion } from './apiVersion';
import { HostError } from './hostError';
import type { CollectionDefinition, HostObject, MethodDefinition, PropertyDefinition } from './hostObject';

/** Since when a collection has each of the members that most collections have; left out: it has not. */
export interface CollectionMembers {
  readonly count?: ApiVersion;
  readonly getCount?: ApiVersion;
  readonly getItem?: ApiVersion;
  readonly getItemOrNullObject?: ApiVersion;
  readonly getItemAt?: ApiVersion;
}

/** Makes the members that all collections share out of how the items are listed and found. */
export function collectionMembers<Self>(
  typeName: string,
  collection: CollectionDefinition<Self>,
  since: CollectionMembers,
): {
  readonly collection: CollectionDefinition<Self>;
  readonly properties: { readonly [name: string]: PropertyDefinition<Self> };
  readonly methods: { readonly [name: string]: MethodDefinition<Self> };
} {
  const { items, find } = collection;
  const properties: { [name: string]: PropertyDefinition<Self> } = {};
  const methods: { [name: string]: MethodDefinition<Self> } = {};
  if (since.count) properties['count'] = { since: since.count, get: (self) => items(self).length };
  if (since.getCount) methods['getCount'] = { since: since.getCount, call: (self) => items(self).length };
  if (find && since.getItem) {
    methods['getItem'] = {
      since: since.getItem,
      call: (self, args) => found(find(self, args.at(0)), typeName),
    };
  }
  if (find && since.getItemOrNullObject) {
    methods['getItemOrNullObject'] = {
      since: since.getItemOrNullObject,
      call: (self, args) => find(self, args.at(0)),
    };
  }
  if (since.getItemAt) {
    methods['getItemAt'] = {
      since: since.getItemAt,
      call: (self, args) => found(items(self)[args.at(0).integer()] ?? null, typeName),
    };
  }
  return { collection, properties, methods };
}

/** Excel's own answer when an item is asked for that is not there. */
export function found(item: HostObject | null, typeName: string): HostObject {
  if (!item) throw new HostError('ItemNotFound', `The requested resource doesn't exist. (${typeName})`);
  return item;
}
