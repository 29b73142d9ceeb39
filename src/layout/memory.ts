import type { SeenTexts } from '../domain/newerTexts';
import type { ImportMemory } from './importMemory';
import type { ReadingMemory } from './readingMemory';
import type { PackedReturns } from './returnsMemory';
import type { ValidationRule } from '../workbook/editPlan';
import type { RememberedLine } from './summary/printedLines';
import type { UndoMemory } from './undoMemory';

/**
 * What only the program needs to remember, kept in a custom XML part of the workbook: what it last wrote in the blocks
 * that it generated. Losing it costs nothing but a question before the next overwrite.
 */
export interface Memory {
  /** What 台帳化 brought in last. */
  readonly imports?: ImportMemory;
  /** What 取込 took of the returns last. */
  readonly returns?: PackedReturns;
  /** When 取込 wrote, local time: kept when it is taken back, since forms may have been handed out in between. */
  readonly takenAt?: readonly string[];
  /** How a person wants the sheets to be read. */
  readonly reading?: ReadingMemory;
  readonly summary: SummaryMemory | null;
  /** Of the sheet 前期比較. */
  readonly comparison: ComparisonMemory | null;
  /** By the name of a generated paper (一覧, 個票…): one fingerprint of all that was written there. */
  readonly papers?: Readonly<Record<string, string>>;
  /** What 取り消す would do now; null when there is nothing to take back. */
  readonly undo: UndoMemory | null;
  /** Print of the statuses that the drop-down and the marks of 台帳_進捗 were made from. */
  readonly marks?: string;
  /** What was put on the office's own sheets, while the office wants it there. */
  readonly guards?: GuardMemory;
  /** 承知の上: the reason, by the finding's key. */
  readonly acknowledged: Readonly<Record<string, string>>;
}

/** 入力の助け on the office's own sheets. */
export interface GuardMemory {
  readonly sheets: readonly GuardedSheet[];
  /** Rules of the city that gave way, by the name that marks their cells; put back when the office wants no more help. */
  readonly replaced: Readonly<Record<string, ValidationRule>>;
}

export interface GuardedSheet {
  readonly name: string;
  /** Rules of the city stand on some of its cells and were left there: others than ours are no fault then. */
  readonly keepsOwn: boolean;
}

/** Fingerprints of what was written on 前期比較, as in `SummaryMemory`. */
export interface ComparisonMemory {
  /** Left out in workbooks made before there were charts. */
  readonly charts?: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface SummaryMemory {
  readonly periodId: string;
  /** By the block's name: fingerprint of each cell that was written, by its place inside the block (`r,c`). */
  readonly blocks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By the chart's name: fingerprint of what it was made from. */
  readonly charts: Readonly<Record<string, string>>;
  /** Sections 2 and 3 by the block's name: the lines as they were written. */
  readonly lines: Readonly<Record<string, readonly RememberedLine[]>>;
  /** Department's texts that the office has before it beside its own; left out where it edited none. */
  readonly seenTexts?: SeenTexts;
  /** The figures that were printed: a row a heading, a column a status. */
  readonly figures: { readonly labels: readonly string[]; readonly counts: readonly (readonly number[])[] };
}

export const MEMORY_NAMESPACE = 'urn:kaikaku-daicho:memory';

/** Of what stands in the part; bumped when a program that does not know the change would lose something by writing it. */
export const MEMORY_VERSION = 1;

export const NO_MEMORY: Memory = { summary: null, comparison: null, undo: null, acknowledged: {} };

/** JSON in one element: nothing else reads it, and it stays short. */
export function writeMemory(memory: Memory): string {
  const plain = JSON.stringify(memory);
  const json = /[&<>]/.test(plain)
    ? plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    : plain;
  return `<daicho xmlns="${MEMORY_NAMESPACE}" version="${MEMORY_VERSION}">${json}</daicho>`;
}

/** The version that the part says it is; 0 where there is none. */
export function memoryVersion(xml: string | null): number {
  return Number(/<daicho[^>]*\sversion="(\d+)"/.exec(xml ?? '')?.[1] ?? 0);
}

/** Reads the part back. A part that is not ours, is of another version, or was damaged, is no memory. */
export function readMemory(xml: string | null): Memory {
  if (xml === null) return NO_MEMORY;
  if (latest?.xml !== xml) latest = { xml, memory: parseMemory(xml) };
  return latest.memory;
}

/** One action asks several times for the memory of one snapshot, and that of a large register is long. */
let latest: { readonly xml: string; readonly memory: Memory } | null = null;

function parseMemory(xml: string): Memory {
  const match = /<daicho[^>]*>([\s\S]*)<\/daicho>/.exec(xml);
  if (!match || memoryVersion(xml) !== MEMORY_VERSION) return NO_MEMORY;
  const json = unescaped(match[1] ?? '');
  try {
    const value: unknown = JSON.parse(json);
    // A workbook of an earlier version does not have all of it.
    return isMemory(value) ? { ...NO_MEMORY, ...value } : NO_MEMORY;
  } catch {
    return NO_MEMORY;
  }
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null || !('summary' in value) || !('undo' in value))
    return false;
  const { summary } = value;
  if (summary === null) return true;
  return (
    typeof summary === 'object' &&
    'periodId' in summary &&
    'blocks' in summary &&
    'charts' in summary &&
    'figures' in summary &&
    'lines' in summary &&
    typeof summary.blocks === 'object' &&
    typeof summary.figures === 'object'
  );
}
