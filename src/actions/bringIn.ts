import type { ImportBase } from '../domain/importBase';
import type { MergedRegister, Side } from '../domain/mergeRegister';
import { mergeRegister } from '../domain/mergeRegister';
import type { Register } from '../domain/register';
import type { ReportPeriod } from '../domain/reportPeriod';
import type { PlanTemplate } from '../domain/templates/planTemplate';
import type { ReadingProblem } from '../forms/buildRegister';
import { buildRegister } from '../forms/buildRegister';
import type { RecognisedSheet } from '../forms/recognition';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { mergeSourcesOf } from './mergeSourcesOf';

export interface BroughtIn extends MergedRegister {
  /** What the sheets say, before it was joined to the register. */
  readonly said: Register;
  readonly periods: readonly ReportPeriod[];
  readonly problems: readonly ReadingProblem[];
}

export interface BringInOptions {
  /** Null: there is no register yet. */
  readonly existing: Register | null;
  readonly template: PlanTemplate;
  readonly base: ImportBase;
  readonly decisions: Readonly<Record<string, Side>>;
}

/** Makes a register of the sheets, or joins them to the one that stands. */
export function bringIn(
  sheets: readonly RecognisedSheet[],
  snapshot: WorkbookSnapshot,
  { existing, template, base, decisions }: BringInOptions,
): BroughtIn {
  const { register: said, problems } = buildRegister(sheets, existing ?? template, existing ?? undefined);
  const sources = mergeSourcesOf(sheets, snapshot);
  const merged = mergeRegister(existing ?? withoutRows(said), said, { base, decisions, sources });
  return { ...merged, changes: existing ? merged.changes : [], said, periods: said.periods, problems };
}

function withoutRows(register: Register): Register {
  return { ...register, nodes: [], periods: [], programs: [], activities: [], entries: [] };
}
