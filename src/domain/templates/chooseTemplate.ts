import { matchingKey } from '../normalise';
import type { PlanSpan } from '../reportPeriod';
import { blankTemplate } from './blank';
import { HIRATSUKA_2020 } from './hiratsuka2020';
import { HIRATSUKA_2024 } from './hiratsuka2024';
import type { PlanTemplate } from './planTemplate';

/** The plans that the program knows by name. */
export const TEMPLATES: readonly PlanTemplate[] = [HIRATSUKA_2020, HIRATSUKA_2024];

/**
 * What a new register starts from: the template of that name, or an empty plan of the name and years that the sheets
 * give. Years that no sheet gives are those of `fallback`.
 */
export function chooseTemplate(planName: string, span: PlanSpan | null, fallback: PlanSpan): PlanTemplate {
  const key = matchingKey(planName);
  const known = TEMPLATES.find(({ plan }) => key !== '' && key.startsWith(matchingKey(plan.name)));
  if (known) return known;
  const { startFy, endFy } = span ?? fallback;
  return blankTemplate(planName, startFy, endFy);
}
