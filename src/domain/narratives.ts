import { countedEntries } from './countedEntries';
import type { Activity, NarrativeItem, Program, ProgressEntry, Register } from './register';
import { isBlank, isPlaceholder } from './statusReading';
import { delayedStatus } from './wording';

/**
 * The programs of section 2: those marked 総括掲載; where a city's sheets have no such mark, the 重点 ones stand in as a
 * first draft (domain §0-3: the two are not the same).
 */
export function summaryPrograms({ programs }: Register): readonly Program[] {
  const marked = programs.filter(({ isInSummary }) => isInSummary);
  return marked.length > 0 ? marked : programs.filter(({ isPriority }) => isPriority);
}

/**
 * The printed lines of a period, brought up to what the departments say now: new activities get a first draft from
 * 取組実績 (section 2) or 遅れの理由 (section 3). A text that the office has edited stays; the department's newer one is
 * kept beside it. Nothing is taken out: what is not printed now may be again.
 */
export function draftNarratives(register: Register, periodId: string): readonly NarrativeItem[] {
  const drafts = [...sectionTwoDrafts(register, periodId), ...sectionThreeDrafts(register, periodId)];
  const wanted = new Map(drafts.map((draft) => [draftKey(draft), draft]));
  const kept = register.narratives.map((item) => {
    // A line that the office added has no department's text, and no draft is its own.
    const draft = item.departmentText === '' ? undefined : wanted.get(draftKey(item));
    if (!draft) return item;
    wanted.delete(draftKey(item));
    return renewed(item, draft.departmentText);
  });
  return [...kept, ...wanted.values()];
}

function draftKey({ periodId, section, activityId }: NarrativeItem): string {
  return JSON.stringify([periodId, section, activityId]);
}

/** Tells one row of 台帳_掲載文 from another. */
export function narrativeKey(
  item: Pick<NarrativeItem, 'periodId' | 'section' | 'programId' | 'activityId' | 'order'>,
): string {
  const { periodId, section, programId, activityId, order } = item;
  return JSON.stringify([periodId, section, programId, activityId, order]);
}

function renewed(item: NarrativeItem, departmentText: string): NarrativeItem {
  const isEdited = item.isEditedByOffice || item.text !== item.departmentText;
  const text = isEdited ? item.text : departmentText;
  return { ...item, text, departmentText, isEditedByOffice: isEdited };
}

function sectionTwoDrafts(register: Register, periodId: string): NarrativeItem[] {
  const programs = new Set(summaryPrograms(register).map(({ id }) => id));
  const orders = new Map<string, number>();
  return countedReports(register, periodId).flatMap(({ activity, entry }) => {
    if (!programs.has(activity.programId)) return [];
    const order = (orders.get(activity.programId) ?? 0) + 1;
    orders.set(activity.programId, order);
    const { achievement } = entry;
    return isBlank(achievement) || isPlaceholder(achievement)
      ? []
      : [draft(2, activity, entry, order, achievement)];
  });
}

function sectionThreeDrafts(register: Register, periodId: string): NarrativeItem[] {
  const delayed = delayedStatus(register.statusSet);
  return countedReports(register, periodId).flatMap(({ activity, entry }) => {
    if (entry.status !== delayed?.label || isBlank(entry.delayReason)) return [];
    return [draft(3, activity, entry, 1, entry.delayReason)];
  });
}

function draft(
  section: 2 | 3,
  { id: activityId, programId }: Activity,
  { periodId }: ProgressEntry,
  order: number,
  text: string,
): NarrativeItem {
  return {
    periodId,
    section,
    programId,
    activityId,
    order,
    text,
    departmentText: text,
    isIncluded: true,
    isEditedByOffice: false,
  };
}

interface Report {
  readonly activity: Activity;
  readonly entry: ProgressEntry;
}

/** The entries that stand for their activities, in the order of the register. */
function countedReports(register: Register, periodId: string): readonly Report[] {
  const counted = countedEntries(register);
  const entries = new Map<string, ProgressEntry>();
  for (const entry of register.entries) {
    if (entry.periodId === periodId && counted.has(entry)) entries.set(entry.activityId, entry);
  }
  return register.activities.flatMap((activity) => {
    const entry = entries.get(activity.id);
    return entry ? [{ activity, entry }] : [];
  });
}
