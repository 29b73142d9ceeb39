import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity, Program, ProgressEntry, Register } from './register';
import { makePeriod } from './reportPeriod';
import { HIRATSUKA_2020 } from './templates/hiratsuka2020';

/** The register of R4上半期 as the sample table gives it: 27 programs, 50 activities. */
export function seedRegister(): Register {
  const period = makePeriod(2022, 'H1');
  const programs = new Map<string, Program>();
  const activities: Activity[] = [];
  const entries: ProgressEntry[] = [];
  for (const row of seedRows()) {
    const id = `A${String(activities.length + 1).padStart(4, '0')}`;
    const programId = `P${row.pno}`;
    programs.set(programId, {
      id: programId,
      displayNumber: row.pno,
      nodeId: `V${row.viewpoint}`,
      name: row.program,
      isPriority: row.priority === 'True',
      isInSummary: row.inSummary === 'True',
      department: row.department,
      overview: '',
      lifecycle: '実施中',
      addedFy: null,
      source: null,
    });
    activities.push({
      id,
      displayNumber: row.ano,
      programId,
      name: row.activity,
      isRepeated: false,
      isCounted: true,
      exclusionReason: '',
      source: null,
    });
    entries.push({
      activityId: id,
      periodId: period.id,
      status: row.status,
      achievement: row.achievement,
      delayReason: row.reason,
      nextAction: row.next,
      source: null,
    });
  }
  const { plan, statusSet, nodes } = HIRATSUKA_2020;
  return {
    plan,
    statusSet,
    nodes,
    periods: [period],
    programs: [...programs.values()],
    activities,
    entries,
    narratives: [],
    history: [],
  };
}

interface SeedRow {
  readonly viewpoint: string;
  readonly pno: string;
  readonly program: string;
  readonly priority: string;
  readonly inSummary: string;
  readonly department: string;
  readonly ano: string;
  readonly activity: string;
  readonly status: string;
  readonly achievement: string;
  readonly reason: string;
  readonly next: string;
}

function seedRows(): readonly SeedRow[] {
  const file = join(__dirname, '../../samples/r4h1-activities.tsv');
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/u);
  return lines.map((line) => {
    const cells = line.split('\t').map((cell) => cell.replaceAll('\\n', '\n'));
    const at = (column: number): string => cells[column] ?? '';
    return {
      viewpoint: at(0),
      pno: at(2),
      program: at(3),
      priority: at(4),
      inSummary: at(5),
      department: at(6),
      ano: at(7),
      activity: at(8),
      status: at(9),
      achievement: at(10),
      reason: at(11),
      next: at(12),
    };
  });
}
