import type { FileAnswer } from './fileAnswer';
import type { NarrowedDirective } from './policyFaults';
import { narrowedDirectives, narrowedFrames } from './policyFaults';

/** `stop`: the add-in will not work. `advice`: it works, but is less safe or shows old pages. */
export type Weight = 'stop' | 'advice';

export type HeaderFault = {
  readonly weight: Weight;
  /** As the server sends it; null: not at all. */
  readonly found: string | null;
  /** The files that it was found on. */
  readonly paths: readonly string[];
} & (
  | { readonly kind: 'contentType'; readonly expected: string }
  | {
      readonly kind: 'sniffing' | 'referrer' | 'oldPages' | 'neverKept' | 'frameOptions' | 'frameAncestors';
    }
  | { readonly kind: 'noPolicy' }
  | { readonly kind: 'policyNarrows'; readonly narrowed: readonly NarrowedDirective[] }
);

type One = HeaderFault extends infer Fault
  ? Fault extends HeaderFault
    ? Omit<Fault, 'paths'>
    : never
  : never;

const TYPES: Readonly<Record<string, readonly [expected: string, ...others: string[]]>> = {
  html: ['text/html'],
  js: ['text/javascript', 'application/javascript', 'application/x-javascript'],
  css: ['text/css'],
  png: ['image/png'],
  json: ['application/json'],
};

/** Its name holds a fingerprint of its content. */
const HASHED = /\.[0-9a-f]{8}\.[a-z0-9]+$/;

/**
 * What is wrong with the headers of the answers, each kind once with the files that it was found on. `pagePolicy`: the
 * policy that the pages carry in themselves; the header must not take away from it.
 */
export function headerFaults(
  answers: readonly FileAnswer[],
  pagePolicy: string,
  ownOrigin: string,
): HeaderFault[] {
  const found = new Map<string, { readonly fault: One; readonly paths: string[] }>();
  for (const answer of answers) {
    if (answer.status !== 200 || answer.redirectedTo !== null) continue;
    for (const fault of faultsOf(answer, pagePolicy, ownOrigin)) {
      const key = JSON.stringify(fault);
      const same = found.get(key);
      if (same) same.paths.push(answer.path);
      else found.set(key, { fault, paths: [answer.path] });
    }
  }
  return [...found.values()].map(({ fault, paths }) => ({ ...fault, paths }));
}

function faultsOf(answer: FileAnswer, pagePolicy: string, ownOrigin: string): One[] {
  const { path, headers } = answer;
  const header = (name: string): string | null => headers.get(name) ?? null;
  const faults: One[] = [];
  const type = header('content-type');
  const types = TYPES[path.slice(path.lastIndexOf('.') + 1)];
  const bare = type?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (types && !types.includes(bare)) {
    faults.push({ kind: 'contentType', weight: 'stop', found: type, expected: types[0] });
  }
  const sniffing = header('x-content-type-options');
  if (!isAlways(sniffing, 'nosniff')) {
    faults.push({ kind: 'sniffing', weight: 'advice', found: sniffing });
  }
  const caching = cachingFault(path, header('cache-control'));
  if (caching) faults.push(caching);
  if (!path.endsWith('.html')) return faults;
  const referrer = header('referrer-policy');
  if (!isAlways(referrer, 'no-referrer')) {
    faults.push({ kind: 'referrer', weight: 'advice', found: referrer });
  }
  const frames = header('x-frame-options');
  if (frames !== null) faults.push({ kind: 'frameOptions', weight: 'advice', found: frames });
  return [...faults, ...policyFaults(header('content-security-policy'), pagePolicy, ownOrigin)];
}

/** A page that the browser keeps without asking is still the old one after an update. */
function cachingFault(path: string, found: string | null): One | null {
  const words = (found ?? '').toLowerCase();
  const asksAgain = /\bno-cache\b|\bno-store\b|\bmax-age=0\b/.test(words);
  if (!HASHED.test(path)) return asksAgain ? null : { kind: 'oldPages', weight: 'advice', found };
  return /\bno-store\b/.test(words) ? { kind: 'neverKept', weight: 'advice', found } : null;
}

function policyFaults(found: string | null, pagePolicy: string, ownOrigin: string): One[] {
  if (found === null) return [{ kind: 'noPolicy', weight: 'advice', found }];
  const narrowed = narrowedDirectives(found, pagePolicy, ownOrigin);
  const frames = narrowedFrames(found, ownOrigin);
  return [
    ...(narrowed.length > 0 ? [{ kind: 'policyNarrows', weight: 'stop', found, narrowed } as const] : []),
    ...(frames === null ? [] : [{ kind: 'frameAncestors', weight: 'advice', found: frames } as const]),
  ];
}

/** A header that was sent twice is joined by a comma: the same word twice is that word. */
function isAlways(found: string | null, word: string): boolean {
  return found !== null && found.split(',').every((part) => part.trim().toLowerCase() === word);
}
