import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity, HierarchyNode, Program, ProgressEntry, Register } from './register';
import { makePeriod } from './reportPeriod';
import { seedRegister } from './seedRegister.testdata';
import type { Status } from './statusSet';

interface Published {
  readonly status_order: readonly string[];
  readonly categories: readonly string[];
  readonly R1_2019: readonly (readonly number[])[];
  readonly R2_2020: readonly (readonly number[])[];
  readonly published_percent: Readonly<Record<'R1' | 'R2', Readonly<Record<string, string>>>>;
  readonly added_items: Readonly<Record<'R1' | 'R2', readonly string[]>>;
}

const published = JSON.parse(
  readFileSync(join(__dirname, '../../test/golden/kizugawa_two_years.json'), 'utf8'),
) as Published;

export const [R1_ID, R2_ID] = ['2019FY', '2020FY'] as const;
/** S, A, B, C, 対象外: what the columns of the published tables are. */
export const WORDS = published.status_order;
/** 木津川市's published counts of two years: a line a category, a column a word. */
export const PUBLISHED: Readonly<Record<string, readonly (readonly number[])[]>> = {
  [R1_ID]: published.R1_2019,
  [R2_ID]: published.R2_2020,
};
export const PUBLISHED_PERCENT = {
  [R1_ID]: published.published_percent.R1,
  [R2_ID]: published.published_percent.R2,
};
/** The items that the second year has and the first had not. */
export const ADDED = published.added_items.R2;

/** Lightest for what goes best; 対象外 is outside the total. */
const COLORS = ['#E3EEF9', '#B5D3F2', '#2F6DB5', '#8A1F00', '#A0A0A0'];

/** The two years as a register. The items of a category keep their ids; those that only the second year has were added. */
export function kizugawaRegister(): Register {
  const seed = seedRegister();
  const statusSet = WORDS.map((label, index): Status => ({
    id: label,
    label,
    isGood: label === 'S' || label === 'A',
    needsReason: false,
    isOutsideTotal: label === '対象外',
    color: COLORS[index] ?? '#A0A0A0',
    definition: '',
    spellings: [],
    perhaps: [],
  }));
  const nodes = published.categories.map((name, i): HierarchyNode => ({
    id: `V${String(i)}`,
    level: 1,
    parentId: null,
    number: '',
    name,
  }));
  const words = (year: readonly (readonly number[])[], i: number): string[] =>
    (year[i] ?? []).flatMap((count, column) => new Array<string>(count).fill(WORDS[column] ?? ''));
  const programs: Program[] = [];
  const activities: Activity[] = [];
  const entries: ProgressEntry[] = [];
  const added = [...ADDED];
  nodes.forEach((node, i) => {
    const [first, second] = [words(published.R1_2019, i), words(published.R2_2020, i)];
    second.forEach((word, n) => {
      const id = `${String(i)}-${String(n)}`;
      const isAdded = n >= first.length;
      const name = (isAdded ? added.shift() : undefined) ?? `取組${id}`;
      programs.push(program(id, node.id, name, isAdded ? 2020 : null));
      activities.push(activity(id, name));
      entries.push(entry(id, word, R2_ID));
      const old = first[n];
      if (old !== undefined) entries.push(entry(id, old, R1_ID));
    });
  });
  const plan = {
    ...seed.plan,
    name: '行財政改革行動計画',
    levelNames: ['重点改革項目'],
    programLabel: '取組項目',
    activityLabel: '項目',
    percentDigits: 1 as const,
  };
  const periods = [makePeriod(2019, 'FY'), makePeriod(2020, 'FY')];
  return { ...seed, plan, statusSet, nodes, periods, programs, activities, entries, narratives: [] };
}

function program(id: string, nodeId: string, name: string, addedFy: number | null): Program {
  return {
    id: `P${id}`,
    displayNumber: id,
    nodeId,
    name,
    isPriority: false,
    isInSummary: false,
    department: '',
    overview: '',
    lifecycle: '実施中',
    addedFy,
    source: null,
  };
}

function activity(id: string, name: string): Activity {
  return {
    id,
    displayNumber: id,
    programId: `P${id}`,
    name,
    isRepeated: false,
    isCounted: true,
    exclusionReason: '',
    source: null,
  };
}

function entry(activityId: string, status: string, periodId: string): ProgressEntry {
  return { activityId, periodId, status, achievement: '', delayReason: '', nextAction: '', source: null };
}
