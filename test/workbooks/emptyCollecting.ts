import { makePeriod } from '../../src/domain/reportPeriod';
import { HIRATSUKA_2020 } from '../../src/domain/templates/hiratsuka2020';
import type { Collecting } from '../../src/forms/collecting';

const { plan, statusSet, nodes } = HIRATSUKA_2020;

/** What returns are held against where nothing stands in the register yet. */
export const emptyCollecting: Collecting = {
  period: makePeriod(2022, 'H1'),
  register: {
    ...{ plan, statusSet, nodes },
    ...{ periods: [], programs: [], activities: [], entries: [], narratives: [], history: [] },
  },
  mappings: [],
  ownTables: [],
};
