import { departmentsIn } from './checks/severalDepartments';
import { matchingKey } from './normalise';

/** A line of the organisation's history: 旧課名 became 課名. A split has several lines with one former name. */
export interface DepartmentChange {
  readonly name: string;
  readonly formerName: string;
  /** The first fiscal year of the new name; null where the office did not say. */
  readonly fromFy: number | null;
}

/** Which names mean one department, by what the office wrote into the organisation's history. */
export interface DepartmentHistory {
  /** One name, in any writing, or two of which one became the other. Two halves of a split are two departments. */
  readonly isSame: (a: string, b: string) => boolean;
  /** The name that came later, where the two are one department; null where they are not, or are equal. */
  readonly laterOf: (a: string, b: string) => string | null;
  /**
   * What a department is called at last, or in a fiscal year; itself where it is not in the history, or was split: which
   * half is meant is not guessed.
   */
  readonly current: (name: string, fiscalYear?: number) => string;
}

export function departmentHistory(changes: readonly DepartmentChange[]): DepartmentHistory {
  const writing = (text: string): string => departmentsIn(text).map(matchingKey).sort().join('\n');
  if (changes.length === 0) {
    return {
      isSame: (a, b) => a === b || writing(a) === writing(b),
      laterOf: () => null,
      current: (name) => name,
    };
  }
  const successors = new Map<string, DepartmentChange[]>();
  for (const change of changes) {
    const key = matchingKey(change.formerName);
    const isUsable = key !== '' && change.name.trim() !== '' && key !== matchingKey(change.name);
    if (isUsable) successors.set(key, [...(successors.get(key) ?? []), change]);
  }

  const becomes = (from: string, to: string, seen: ReadonlySet<string> = new Set()): boolean => {
    const key = matchingKey(from);
    if (seen.has(key)) return false;
    return (successors.get(key) ?? []).some(
      ({ name }) => matchingKey(name) === matchingKey(to) || becomes(name, to, new Set([...seen, key])),
    );
  };
  const current = (name: string, fiscalYear = Infinity): string => {
    let now = name;
    // A history that runs in a circle is a slip of the pen, not a reason to hang.
    for (let steps = 0; steps < changes.length; steps++) {
      const next = (successors.get(matchingKey(now)) ?? []).filter(
        ({ fromFy }) => (fromFy ?? 0) <= fiscalYear,
      );
      const [only] = next;
      if (!only || next.length > 1) break;
      now = only.name;
    }
    return now;
  };
  const isOne = (a: string, b: string): boolean =>
    matchingKey(a) === matchingKey(b) || becomes(a, b) || becomes(b, a);
  const isSame = (a: string, b: string): boolean => {
    const [left, right] = [departmentsIn(a), departmentsIn(b)];
    if (left.length !== right.length) return false;
    return left.every((name) => right.some((other) => isOne(name, other)));
  };
  return {
    isSame,
    laterOf: (a, b) => {
      if (a === b || !isSame(a, b)) return null;
      const [left, right] = [departmentsIn(a), departmentsIn(b)];
      const isBefore = left.some((name) => right.some((other) => becomes(name, other)));
      const isAfter = left.some((name) => right.some((other) => becomes(other, name)));
      if (isBefore === isAfter) return null;
      return isBefore ? b : a;
    },
    current: (name, fiscalYear) => {
      const parts = departmentsIn(name);
      const now = parts.map((part) => current(part, fiscalYear));
      return now.every((part, index) => part === parts[index]) ? name : now.join('、');
    },
  };
}
