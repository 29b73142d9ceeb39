import { matchingKey } from '../normalise';
import type { HierarchyNode } from '../register';
import type { Status, StatusSet } from '../statusSet';
import { blankTemplate } from './blank';
import { FIVE_WORDS } from './fiveWords';
import type { PlanTemplate } from './planTemplate';

/** A plan of a city's own, as a person describes it before the first 台帳化 (白紙から). */
export interface OwnPlan {
  readonly name: string;
  readonly startFy: number;
  readonly endFy: number;
  /** From the top: 視点, 目標, テーマ. */
  readonly levelNames: readonly string[];
  /** The same word twice: items are counted themselves, without activities under them. */
  readonly programLabel: string;
  readonly activityLabel: string;
  readonly percentDigits: 0 | 1;
  /** In the order of the paper's columns. */
  readonly statuses: readonly OwnStatus[];
}

export interface OwnStatus {
  readonly label: string;
  readonly isGood: boolean;
  readonly needsReason: boolean;
  /** 対象外: outside the denominator. */
  readonly isOutsideTotal: boolean;
}

/** What is still wrong with a plan that a person describes. `at`: place in the list that it speaks of. */
export type OwnPlanFault =
  | { readonly code: 'noName' | 'noLabel' | 'badYears' | 'tooFewStatuses' | 'noGoodStatus' }
  | { readonly code: 'blankLevel' | 'blankStatus' | 'sameStatus'; readonly at: number };

export const MOST_LEVELS = 3;
/** More columns than this no paper has room for. */
export const MOST_STATUSES = 12;

const FIRST_YEAR = 1989;
const LAST_YEAR = 2200;

/** Everything that must be put right before the plan can be used; empty when it can. */
export function ownPlanFaults(plan: OwnPlan): readonly OwnPlanFault[] {
  const { name, startFy, endFy, programLabel, activityLabel } = plan;
  const faults: OwnPlanFault[] = [];
  if (name.trim() === '') faults.push({ code: 'noName' });
  const isSpan = Number.isInteger(startFy) && Number.isInteger(endFy);
  if (!isSpan || startFy < FIRST_YEAR || endFy < startFy || endFy > LAST_YEAR)
    faults.push({ code: 'badYears' });
  plan.levelNames.forEach((level, at) => {
    if (bare(level) === '') faults.push({ code: 'blankLevel', at });
  });
  if (programLabel.trim() === '' || activityLabel.trim() === '') faults.push({ code: 'noLabel' });
  return [...faults, ...statusFaults(plan.statuses)];
}

function statusFaults(statuses: readonly OwnStatus[]): readonly OwnPlanFault[] {
  const faults: OwnPlanFault[] = [];
  const seen = new Set<string>();
  statuses.forEach(({ label }, at) => {
    const key = matchingKey(bare(label));
    if (key === '') faults.push({ code: 'blankStatus', at });
    else if (seen.has(key)) faults.push({ code: 'sameStatus', at });
    seen.add(key);
  });
  const counted = statuses.filter(({ isOutsideTotal }) => !isOutsideTotal);
  if (counted.length < 2) faults.push({ code: 'tooFewStatuses' });
  else if (!counted.some(({ isGood }) => isGood)) faults.push({ code: 'noGoodStatus' });
  return faults;
}

/** What a new register starts from, of a plan without faults. Headings are added as the sheets name them. */
export function ownTemplate(own: OwnPlan, nodes: readonly HierarchyNode[] = []): PlanTemplate {
  const { name, startFy, endFy, programLabel, activityLabel, percentDigits } = own;
  const { plan } = blankTemplate(name.trim(), startFy, endFy, own.levelNames.map(bare));
  return {
    plan: { ...plan, programLabel: programLabel.trim(), activityLabel: activityLabel.trim(), percentDigits },
    statusSet: statusSetOf(own.statuses),
    nodes,
  };
}

/** The bar that the settings sheet puts between names cannot stand in one. */
function bare(text: string): string {
  return text.replaceAll('｜', '').trim();
}

/** A scale from a person's words: those of the five words keep what is known of them, the others get a colour. */
export function statusSetOf(statuses: readonly OwnStatus[]): StatusSet {
  const used = new Set(statuses.flatMap(({ label }) => knownWord(label)?.color ?? []));
  return statuses.map((own, index): Status => {
    const label = bare(own.label);
    const { isGood, needsReason, isOutsideTotal } = own;
    const known = knownWord(label);
    const flags = { isGood: isGood && !isOutsideTotal, needsReason, isOutsideTotal };
    if (known) return { ...known, ...flags };
    const color = colorFor(own, used);
    used.add(color);
    const id = `s${String(index + 1)}`;
    return { id, label, ...flags, color, definition: '', spellings: [], perhaps: [] };
  });
}

function knownWord(label: string): Status | undefined {
  return FIVE_WORDS.find((status) => status.label === label.trim());
}

/** By what a status means; colours of one meaning differ in lightness, so that a grey print still tells them apart. */
const COLORS = {
  good: ['#2F6DB5', '#B5D3F2', '#163A63', '#6FA0D8'],
  bad: ['#FFFFFF', '#8A1F00', '#E0A58C', '#B5532F'],
  outside: ['#A0A0A0', '#D9D9D9', '#6E6E6E', '#EDEDED'],
} as const;

function colorFor({ isGood, isOutsideTotal }: OwnStatus, used: ReadonlySet<string>): string {
  const colors = isOutsideTotal ? COLORS.outside : isGood ? COLORS.good : COLORS.bad;
  return colors.find((color) => !used.has(color)) ?? colors[used.size % colors.length] ?? colors[0];
}
