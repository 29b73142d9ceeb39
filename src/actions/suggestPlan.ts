import type { PlanSpan } from '../domain/reportPeriod';
import { knownTemplate } from '../domain/templates/chooseTemplate';
import { blankTemplate } from '../domain/templates/blank';
import type { OwnPlan } from '../domain/templates/ownPlan';
import { proposePlan } from '../forms/planProposal';
import type { SheetRecognition } from '../forms/recognition';
import { readMemory } from '../layout/memory';
import { NO_READING } from '../layout/readingMemory';
import type { Door } from '../workbook/door';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { ActionResult } from './actionResult';
import { isBare } from './bringIn';
import { ANY_SPAN, recogniseShown, recogniseSources, SOURCE_SNAPSHOT } from './makeRegister';
import { openRegister } from './openRegister';

/** Which plan a workbook is for. */
export type PlanState =
  /** `isBare`: set up, and nothing brought in yet. */
  | { readonly kind: 'standing'; readonly planName: string; readonly isBare: boolean }
  | ({ readonly kind: 'open' } & PlanSuggestion);

export interface PlanSuggestion {
  /** The template that the sheets name; null when they name none that is known. */
  readonly known: string | null;
  /** A plan of the city's own as the sheets suggest it. */
  readonly own: OwnPlan;
}

/** Looks which plan the workbook is for, or which one its sheets suggest. `fiscalYear`: where they name no year at all. */
export async function planState(door: Door, fiscalYear: number): Promise<ActionResult<PlanState>> {
  const run = await door.run(async (session) => {
    const snapshot = await session.takeSnapshot(SOURCE_SNAPSHOT);
    const opened = openRegister(snapshot);
    if (opened.kind === 'blocked') return { kind: 'blocked', reasons: [opened.reason] } as const;
    if (opened.kind === 'open') {
      const { register } = opened;
      const state = { planName: register.plan.name, isBare: isBare(register) };
      return { kind: 'done', value: { kind: 'standing', ...state } } as const;
    }
    const reading = readMemory(snapshot.customXml).reading ?? NO_READING;
    const { recognitions } = recogniseShown(snapshot, null, reading, {});
    const suggestion = suggestPlan(snapshot, recognitions, fiscalYear);
    return { kind: 'done', value: { kind: 'open', ...suggestion } } as const;
  });
  if (run.kind === 'blocked') return { kind: 'blocked', reasons: [run.obstacle] };
  return run.kind === 'failed' ? run : run.value;
}

/** What the sheets suggest; `recognitions` were read without a plan. */
export function suggestPlan(
  snapshot: WorkbookSnapshot,
  recognitions: readonly SheetRecognition[],
  fiscalYear: number,
): PlanSuggestion {
  const span: PlanSpan = { startFy: fiscalYear, endFy: fiscalYear };
  const own = proposePlan(readAnyhow(snapshot, recognitions), span);
  return { known: knownTemplate(own.name)?.plan.name ?? null, own };
}

/** Where nothing was understood, the sheets may be of a city that counts its items themselves. */
function readAnyhow(
  snapshot: WorkbookSnapshot,
  recognitions: readonly SheetRecognition[],
): readonly SheetRecognition[] {
  if (recognitions.some(({ kind }) => kind !== 'outOfScope')) return recognitions;
  const { plan, statusSet } = blankTemplate('', ANY_SPAN.startFy, ANY_SPAN.endFy, []);
  return recogniseSources(snapshot, { plan: { ...plan, activityLabel: plan.programLabel }, statusSet });
}
