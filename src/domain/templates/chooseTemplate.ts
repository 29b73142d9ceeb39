import { matchingKey } from '../normalise';
import type { PlanSpan } from '../reportPeriod';
import { blankTemplate } from './blank';
import { HIRATSUKA_2020 } from './hiratsuka2020';
import { HIRATSUKA_2024 } from './hiratsuka2024';
import type { PlanTemplate } from './planTemplate';

/** The plans that the program knows by name. */
export const TEMPLATES: readonly PlanTemplate[] = [HIRATSUKA_2020, HIRATSUKA_2024];

/** The template of a plan of that name; null when none is known by it. */
export function knownTemplate(planName: string): PlanTemplate | null {
  const key = matchingKey(planName);
  return TEMPLATES.find(({ plan }) => key !== '' && key.startsWith(matchingKey(plan.name))) ?? null;
}

/**
 * What a new register starts from: the template of that name, or an empty plan of the name and years that the sheets
 * give. Years that no sheet gives are those of `fallback`.
 */
export function chooseTemplate(planName: string, span: PlanSpan | null, fallback: PlanSpan): PlanTemplate {
  const known = knownTemplate(planName);
  if (known) return known;
  const { startFy, endFy } = span ?? fallback;
  return blankTemplate(planName, startFy, endFy);
}
