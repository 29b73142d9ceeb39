import { departmentsIn, lacksLead } from '../domain/checks/severalDepartments';
import { matchingKey } from '../domain/normalise';
import type { CellSource, Program } from '../domain/register';
import { idSeries } from './nextId';
import type { ReadingProblem } from './readingProblem';
import type { NamedProgram } from './recordNames';

/** The programs that the sheets name, with the ids of the register that already stands. */
export interface ProgramBook {
  /** Id of the program; a new one when neither the sheets so far nor the register know it. */
  place(
    named: NamedProgram,
    nodeId: string | null,
    activityPrefix: string,
    at: CellSource,
    departmentAt: CellSource,
  ): string;
  /** In reading order; only those that the sheets name. */
  programs(): readonly Program[];
}

export function openProgramBook(existing: readonly Program[], problems: ReadingProblem[]): ProgramBook {
  const newId = idSeries('P', existing, 3);
  const known = new Map<string, Program[]>();
  for (const program of existing) add(known, program);
  const read = new Map<string, Program>();
  const told = new Set<string>();
  const tellOnce = (key: string, problem: ReadingProblem): void => {
    if (told.has(key)) return;
    told.add(key);
    problems.push(problem);
  };

  const open = (
    named: NamedProgram,
    nodeId: string | null,
    match: Program | null,
    at: CellSource,
  ): Program => {
    const program: Program = {
      id: match?.id ?? newId(),
      // What the sheet does not say is as it was.
      displayNumber: named.number || (match?.displayNumber ?? ''),
      nodeId: nodeId ?? match?.nodeId ?? null,
      name: match?.name ?? named.name,
      isPriority: named.isPriority,
      isInSummary: named.isInSummary ?? (match ? match.isInSummary : named.isPriority),
      department: named.department,
      overview: named.overview,
      lifecycle: match?.lifecycle ?? '実施中',
      addedFy: match?.addedFy ?? null,
      source: at,
    };
    if (!match) add(known, program);
    return program;
  };

  return {
    place: (named, nodeId, activityPrefix, at, departmentAt) => {
      const match = findProgram(known.get(matchingKey(named.name)) ?? [], named, nodeId, activityPrefix);
      const before = match ? read.get(match.id) : undefined;
      const program = before ? joined(before, named, nodeId) : open(named, nodeId, match, at);
      if (program !== before) read.set(program.id, program);
      if (match) replace(known, program);
      if (named.name !== program.name) {
        const { id } = program;
        tellOnce(`R17 ${id} ${named.name}`, {
          rule: 'R17',
          ...at,
          what: 'program',
          id,
          written: named.name,
          kept: program.name,
        });
      }
      if (named.department !== '' && named.department !== program.department) {
        const { id: programId, department } = program;
        const otherDepartment = named.department;
        tellOnce(`R16 ${programId} ${otherDepartment}`, {
          rule: 'R16',
          ...departmentAt,
          programId,
          department,
          otherDepartment,
        });
      }
      if (lacksLead(named.department)) {
        tellOnce(`R21 ${program.id} ${named.department}`, {
          rule: 'R21',
          ...departmentAt,
          programId: program.id,
          departments: departmentsIn(named.department),
        });
      }
      return program.id;
    },
    programs: () => [...read.values()],
  };
}

function add(known: Map<string, Program[]>, program: Program): void {
  const key = matchingKey(program.name);
  known.set(key, [...(known.get(key) ?? []), program]);
}

function replace(known: Map<string, Program[]>, program: Program): void {
  const list = known.get(matchingKey(program.name));
  const index = list?.findIndex(({ id }) => id === program.id) ?? -1;
  // The register's own number and heading still count for the rows to come.
  const before = list?.[index];
  if (!list || !before) return;
  const displayNumber = program.displayNumber === '' ? before.displayNumber : program.displayNumber;
  list[index] = { ...program, displayNumber, nodeId: program.nodeId ?? before.nodeId };
}

/** By number and name; then by name under the same heading; then by name where one side does not say the heading. */
function findProgram(
  sameName: readonly Program[],
  { number }: NamedProgram,
  nodeId: string | null,
  activityPrefix: string,
): Program | null {
  const byNumber = number === '' ? undefined : sameName.find((program) => program.displayNumber === number);
  if (byNumber) return byNumber;
  const possible = sameName.filter((program) => number === '' || program.displayNumber === '');
  const here = possible.filter((program) => program.nodeId === nodeId);
  const elsewhere = possible.filter((program) => program.nodeId === null || nodeId === null);
  const pool = here.length > 0 ? here : elsewhere;
  return (
    pool.find((program) => program.displayNumber !== '' && program.displayNumber === activityPrefix) ??
    pool[0] ??
    null
  );
}

/** A later row of the same program adds what the first did not say. */
function joined(before: Program, named: NamedProgram, nodeId: string | null): Program {
  const adds =
    (named.isPriority && !before.isPriority) ||
    (named.isInSummary === true && !before.isInSummary) ||
    (before.nodeId === null && nodeId !== null) ||
    (before.department === '' && named.department !== '') ||
    (before.overview === '' && named.overview !== '') ||
    (before.displayNumber === '' && named.number !== '');
  if (!adds) return before;
  return {
    ...before,
    displayNumber: before.displayNumber || named.number,
    nodeId: before.nodeId ?? nodeId,
    isPriority: before.isPriority || named.isPriority,
    isInSummary: before.isInSummary || (named.isInSummary ?? named.isPriority),
    department: before.department || named.department,
    overview: before.overview || named.overview,
  };
}
