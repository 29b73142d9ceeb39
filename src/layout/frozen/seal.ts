import { countedEntries } from '../../domain/countedEntries';
import { headingFinder } from '../../domain/hierarchy';
import type { Register } from '../../domain/register';
import { fingerprint } from '../cellPrint';
import type { PaperState } from './paperState';

/** One counted entry as it was: its status in words, long texts as fingerprints. */
export interface SealedEntry {
  readonly activityId: string;
  readonly number: string;
  readonly name: string;
  readonly headingId: string;
  readonly status: string;
  readonly achievement: string;
  readonly delayReason: string;
  readonly nextAction: string;
}

/** What a confirmed paper says of itself. */
export interface Seal {
  readonly state: PaperState;
  /** Local time, `2022-10-31 17:05`. */
  readonly at: string;
  readonly periodId: string;
  /** SHA-256 over `canonicalText`, in hexadecimal digits. */
  readonly digest: string;
  readonly programCount: number;
  readonly total: number;
  readonly entries: readonly SealedEntry[];
}

export type SealedField = 'heading' | 'status' | 'achievement' | 'delayReason' | 'nextAction';

/** An entry that the register no longer says as the seal does. */
export interface SealDifference {
  readonly kind: 'changed' | 'added' | 'removed';
  readonly activityId: string;
  readonly number: string;
  readonly name: string;
  /** Empty unless `kind` is `changed`. */
  readonly fields: readonly SealedField[];
  /** Empty where there is none. */
  readonly statusBefore: string;
  readonly statusNow: string;
}

interface CountedEntry {
  readonly sealed: SealedEntry;
  readonly texts: readonly string[];
}

/** The entries that a period's figures are made of, in the order of their ids. */
export function sealedEntries(register: Register, periodId: string): readonly SealedEntry[] {
  return counted(register, periodId).map(({ sealed }) => sealed);
}

/** All that a period's figures and printed reports stand on, one line an entry: what the digest is taken of. */
export function canonicalText(register: Register, periodId: string): string {
  const lines = counted(register, periodId).map(({ texts }) => JSON.stringify(texts));
  return [JSON.stringify(['kaikaku-daicho', 1, periodId]), ...lines].join('\n');
}

/** What differs between a seal and the register now, in the order of the ids. */
export function sealDifferences(
  before: readonly SealedEntry[],
  now: readonly SealedEntry[],
): readonly SealDifference[] {
  const [old, current] = [byId(before), byId(now)];
  const ids = [...new Set([...old.keys(), ...current.keys()])].sort();
  return ids.flatMap((id): readonly SealDifference[] => {
    const [was, is] = [old.get(id), current.get(id)];
    const known = is ?? was;
    if (!known) return [];
    const fields = was && is ? FIELDS.filter(([, key]) => was[key] !== is[key]).map(([field]) => field) : [];
    if (was && is && fields.length === 0) return [];
    const kind = !was ? 'added' : !is ? 'removed' : 'changed';
    const { activityId, number, name } = known;
    const statuses = { statusBefore: was?.status ?? '', statusNow: is?.status ?? '' };
    return [{ kind, activityId, number, name, fields, ...statuses }];
  });
}

const FIELDS: readonly (readonly [SealedField, keyof SealedEntry])[] = [
  ['heading', 'headingId'],
  ['status', 'status'],
  ['achievement', 'achievement'],
  ['delayReason', 'delayReason'],
  ['nextAction', 'nextAction'],
];

function byId(entries: readonly SealedEntry[]): ReadonlyMap<string, SealedEntry> {
  return new Map(entries.map((entry) => [entry.activityId, entry]));
}

function counted(register: Register, periodId: string): readonly CountedEntry[] {
  const headingOf = headingFinder(register.nodes, register.plan.countingLevel);
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const activities = new Map(register.activities.map((activity) => [activity.id, activity]));
  return [...countedEntries(register)]
    .filter((entry) => entry.periodId === periodId)
    .flatMap(({ activityId, status, achievement, delayReason, nextAction }): CountedEntry[] => {
      const activity = activities.get(activityId);
      if (!activity) return [];
      const headingId = headingOf(programs.get(activity.programId)?.nodeId ?? null)?.id ?? '';
      const [done = '', reason = '', next = ''] = [achievement, delayReason, nextAction].map(oneLineEnd);
      const sealed: SealedEntry = {
        activityId,
        number: activity.displayNumber,
        name: activity.name,
        headingId,
        status,
        achievement: printOf(done),
        delayReason: printOf(reason),
        nextAction: printOf(next),
      };
      return [{ sealed, texts: [activityId, headingId, status, done, reason, next] }];
    })
    .sort((a, b) => (a.sealed.activityId < b.sealed.activityId ? -1 : 1));
}

/** Programs write line ends in cells in their own ways. */
function oneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

function printOf(text: string): string {
  return text === '' ? '' : `#${fingerprint(text)}`;
}
