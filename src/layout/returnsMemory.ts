import type { ReturnsMemory } from '../domain/collection/returnsMemory';
import type { ImportMemory } from './importMemory';
import { packImports, unpackImports } from './importMemory';

/**
 * What 取込 remembers, as one list of texts: the prints of what the returns said under the entries' keys (`e …`), when the
 * files were saved under `t …`, what a person settled under `s …`.
 */
export type PackedReturns = ImportMemory;

const SAVED_AT = 't ';
const SETTLED = 's ';

export function packReturns({ base, savedAt, settled }: ReturnsMemory): PackedReturns {
  return {
    ...packImports(base),
    ...prefixed(SAVED_AT, savedAt, (time) => time.toString(36)),
    ...prefixed(SETTLED, settled, (print) => print),
  };
}

export function unpackReturns(packed: PackedReturns | undefined): ReturnsMemory {
  const entries = Object.entries(packed ?? {});
  const base = entries.filter(([key]) => !key.startsWith(SAVED_AT) && !key.startsWith(SETTLED));
  return {
    base: unpackImports(Object.fromEntries(base)),
    savedAt: without(SAVED_AT, entries, (text) => Number.parseInt(text, 36)),
    settled: without(SETTLED, entries, (text) => text),
  };
}

function prefixed<Value>(
  prefix: string,
  values: Readonly<Record<string, Value>>,
  write: (value: Value) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}${key}`, write(value)]));
}

function without<Value>(
  prefix: string,
  entries: readonly (readonly [string, string])[],
  read: (text: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    entries.flatMap(([key, text]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), read(String(text))] as const] : [],
    ),
  );
}
