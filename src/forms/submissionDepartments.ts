import { departmentsIn } from '../domain/checks/severalDepartments';
import type { DepartmentHistory } from '../domain/departmentHistory';
import { departmentHistory } from '../domain/departmentHistory';
import { likeness } from '../domain/likeness';
import { matchingKey } from '../domain/normalise';
import type { Register } from '../domain/register';
import type { DepartmentMention, SubmissionQuestion } from '../domain/submissionFile';
import type { KnownRecord } from './knownInPlan';
import type { RecognisedSheet } from './recognition';
import { joinDepartments } from './recordNames';
import type { SourceRecord } from './sourceRecord';

export type DepartmentFinding =
  | { readonly kind: 'found'; readonly departments: readonly string[] }
  | { readonly kind: 'asked'; readonly question: SubmissionQuestion };

/** As many names as a person looks through. */
const MOST_NEAR = 5;
const LEAST_LIKENESS = 0.3;

/**
 * Whose return the records are, by what they say: each names its department, or its program has one in the register. A
 * file's name is a hint for the question, never the answer.
 */
export function findDepartments(
  sheets: readonly RecognisedSheet[],
  register: Register,
  lookUp: (record: SourceRecord) => KnownRecord | null,
  fileName: string,
): DepartmentFinding {
  const known = knownDepartments(register);
  const mentions = new Map<string, DepartmentMention>();
  const perRecord: (readonly string[])[] = [];
  for (const { sheet, records } of sheets) {
    for (const record of records) {
      const { department } = record.values;
      const written = joinDepartments(department?.value ?? '');
      const text = written === '' ? (lookUp(record)?.department ?? '') : written;
      if (text === '') continue;
      const names = departmentsIn(text).map((part) => known.nameOf(part) ?? part);
      perRecord.push(names);
      for (const name of names) {
        const before = mentions.get(name);
        const { cell = 'A1' } = department ?? record.values.activity ?? record.values.program ?? {};
        mentions.set(
          name,
          before ? { ...before, rowCount: before.rowCount + 1 } : mentionOf(name, sheet, cell),
        );
      }
    }
  }
  const [first, ...others] = [...mentions.values()];
  if (!first) return asked({ code: 'noDepartment', hint: known.namedIn(fileName) });
  const shared = [...mentions.keys()].filter((name) => perRecord.every((names) => names.includes(name)));
  const [only, ...more] = shared;
  if (others.length > 0 && (only === undefined || more.length > 0)) {
    return asked({ code: 'severalDepartments', mentions: [first, ...others] });
  }
  const name = only ?? first.name;
  const mention = mentions.get(name) ?? first;
  const isKnown = known.names.length === 0 || known.nameOf(name) !== null;
  if (isKnown) return { kind: 'found', departments: [name] };
  return asked({ code: 'unknownDepartment', mention, near: known.near(name) });
}

function asked(question: SubmissionQuestion): DepartmentFinding {
  return { kind: 'asked', question };
}

function mentionOf(name: string, sheet: string, cell: string): DepartmentMention {
  return { name, sheet, cell, rowCount: 1 };
}

interface KnownDepartments {
  readonly names: readonly string[];
  /** The register's writing of a department, through all renaming; null for one that it does not know. */
  readonly nameOf: (text: string) => string | null;
  /** The known department that a file's name holds, the longest one. */
  readonly namedIn: (fileName: string) => string | null;
  readonly near: (text: string) => readonly string[];
}

function knownDepartments({ programs, departments = [] }: Register): KnownDepartments {
  const history: DepartmentHistory = departmentHistory(departments);
  const names = [...new Set(programs.flatMap(({ department }) => partsOf(department)))];
  const byKey = new Map(names.map((name) => [matchingKey(name), name]));
  const nameOf = (text: string): string | null =>
    byKey.get(matchingKey(text)) ?? names.find((name) => history.isSame(name, text)) ?? null;
  const all = [...names, ...departments.flatMap(({ name, formerName }) => [name, formerName])];
  return {
    names,
    nameOf,
    namedIn: (fileName) => {
      const text = matchingKey(fileName);
      const held = all.filter((name) => name !== '' && text.includes(matchingKey(name)));
      const [longest] = held.sort((a, b) => b.length - a.length);
      return longest === undefined ? null : (nameOf(longest) ?? longest);
    },
    near: (text) =>
      names
        .map((name) => ({ name, rank: likeness(matchingKey(name), matchingKey(text)) }))
        .filter(({ rank }) => rank >= LEAST_LIKENESS)
        .sort((a, b) => b.rank - a.rank)
        .slice(0, MOST_NEAR)
        .map(({ name }) => name),
  };
}

function partsOf(department: string): readonly string[] {
  return departmentsIn(department).filter((part) => part.trim() !== '');
}
