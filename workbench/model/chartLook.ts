import type { Json } from '../protocol/json';
import type { ApiVersion } from '../protocol/apiVersion';
import { HostError } from '../protocol/hostError';
import type { PropertyDefinition } from '../protocol/hostObject';
import type { ChartKind } from './chartModel';
import type { LiveChart } from './chartRoom';

type Looks = { readonly [kind in ChartKind]?: Json | readonly Json[] };

/**
 * A setting that the book has no place for: each kind of chart is stored with its own. Setting it to just that is taken
 * in silence, anything else is refused by name, so that no setting is lost without notice.
 */
export function settled<Self>(
  since: ApiVersion,
  name: string,
  chartOf: (self: Self) => LiveChart,
  looks: Looks | Json,
): PropertyDefinition<Self> {
  const allowed = (self: Self): readonly Json[] => {
    const isByKind = typeof looks === 'object' && looks !== null && !Array.isArray(looks);
    const look = isByKind ? ((looks as Looks)[chartOf(self).model.kind] ?? null) : (looks as Json);
    return Array.isArray(look) ? (look as readonly Json[]) : [look as Json];
  };
  return {
    since,
    get: (self) => allowed(self)[0] ?? null,
    set: (self, value) => {
      const wanted = value.json();
      if (allowed(self).some((look) => look === wanted)) return;
      const { kind } = chartOf(self).model;
      const stored = allowed(self).map(String).join(', ');
      throw new HostError('NotImplemented', `The workbench stores a ${kind} with ${name} = ${stored}.`);
    },
  };
}
