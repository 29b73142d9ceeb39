import { headingFinder, headingsAtLevel, nodeLabel } from './hierarchy';
import { narrativeKey, summaryPrograms } from './narratives';
import type { Activity, NarrativeItem, Program, Register } from './register';
import { countedEntries } from './countedEntries';
import { delayedLine, delayedStatus, noDelayedLine, programHeading } from './wording';

/** A line of section 2 or 3 as printed. `item` lines carry the key of their row in 台帳_掲載文. */
export type PaperLine =
  | { readonly kind: 'viewpoint'; readonly text: string }
  | {
      readonly kind: 'program';
      readonly text: string;
      readonly programId: string;
      readonly activityId: string | null;
    }
  | {
      readonly kind: 'item';
      readonly text: string;
      readonly key: string;
      readonly programId: string;
      readonly activityId: string | null;
    }
  | { readonly kind: 'none'; readonly text: string };

/** 2 主な事業の取組状況: by heading, a program and its bullets; a heading or program without a bullet is left out. */
export function sectionTwoLines(register: Register, periodId: string): readonly PaperLine[] {
  const { nodes, plan, narratives } = register;
  const items = printedItems(narratives, periodId, 2);
  const heading = headingFinder(nodes, plan.countingLevel);
  const programs = summaryPrograms(register).filter(({ id }) => items.has(id));
  const lines = headingsAtLevel(nodes, plan.countingLevel).flatMap((node): PaperLine[] => {
    const here = programs.filter(({ nodeId }) => heading(nodeId)?.id === node.id);
    if (here.length === 0) return [];
    return [
      { kind: 'viewpoint', text: nodeLabel(node) },
      ...here.flatMap((program) => programLines(program, items)),
    ];
  });
  const unplaced = programs.filter(({ nodeId }) => heading(nodeId) === null);
  return [...lines, ...unplaced.flatMap((program) => programLines(program, items))];
}

function programLines(program: Program, items: ReadonlyMap<string, readonly NarrativeItem[]>): PaperLine[] {
  const text = programHeading(program);
  return [
    { kind: 'program', text, programId: program.id, activityId: null },
    ...(items.get(program.id) ?? []).map(itemLine),
  ];
}

function itemLine(item: NarrativeItem): PaperLine {
  const { text, programId, activityId } = item;
  return { kind: 'item', text, key: narrativeKey(item), programId, activityId };
}

/** 3 「遅れ」とした取組: each delayed activity with its program, then the reasons; or that there is none. */
export function sectionThreeLines(register: Register, periodId: string): readonly PaperLine[] {
  const delayed = delayedStatus(register.statusSet);
  if (!delayed) return [];
  const items = printedItems(register.narratives, periodId, 3);
  const programs = new Map(register.programs.map((program) => [program.id, program]));
  const lines = delayedActivities(register, periodId, delayed.label).flatMap((activity): PaperLine[] => {
    const program = programs.get(activity.programId);
    if (!program) return [];
    const text = delayedLine(activity, program, delayed.label);
    const reasons = (items.get(program.id) ?? []).filter(({ activityId }) => activityId === activity.id);
    return [
      { kind: 'program', text, programId: program.id, activityId: activity.id },
      ...reasons.map(itemLine),
    ];
  });
  return lines.length > 0 ? lines : [{ kind: 'none', text: noDelayedLine(register.statusSet) }];
}

function delayedActivities(register: Register, periodId: string, label: string): readonly Activity[] {
  const counted = countedEntries(register);
  const delayed = new Set(
    register.entries
      .filter((entry) => entry.periodId === periodId && entry.status === label && counted.has(entry))
      .map(({ activityId }) => activityId),
  );
  return register.activities.filter(({ id }) => delayed.has(id));
}

function printedItems(
  narratives: readonly NarrativeItem[],
  periodId: string,
  section: 2 | 3,
): ReadonlyMap<string, readonly NarrativeItem[]> {
  const byProgram = new Map<string, NarrativeItem[]>();
  for (const item of narratives) {
    if (item.periodId !== periodId || item.section !== section || !item.isIncluded || item.text === '')
      continue;
    const list = byProgram.get(item.programId);
    if (list) list.push(item);
    else byProgram.set(item.programId, [item]);
  }
  for (const list of byProgram.values()) list.sort((a, b) => a.order - b.order);
  return byProgram;
}
