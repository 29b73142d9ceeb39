import type { Plan } from '../plan';
import type { HierarchyNode } from '../register';
import type { StatusSet } from '../statusSet';

/** What a new register starts from: every part may be changed afterwards on the settings sheet. */
export interface PlanTemplate {
  readonly plan: Plan;
  readonly statusSet: StatusSet;
  readonly nodes: readonly HierarchyNode[];
}
