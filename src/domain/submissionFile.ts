import type { ReportPeriod } from './reportPeriod';

/** A file that a department handed in, as it lay on the disk. Two files of one hash say the same. */
export interface SubmissionFile {
  readonly name: string;
  /** With the folders below the one that was chosen (`提出/02_保育課.xlsx`); the name alone where none is known. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Milliseconds since 1970, UTC. */
  readonly modifiedAt: number;
  /** The first 12 hexadecimal digits of its SHA-256; empty where its bytes could not be had. */
  readonly hash: string;
}

/** Why nothing of a file is taken (R13, R44, R45). Each has its own sentence on screen. */
export type SubmissionRefusal =
  | {
      readonly code:
        /** No bytes at all. */
        | 'empty'
        /** Locked with a password. */
        | 'encrypted'
        /** Excel 2003 or older. */
        | 'legacyXls'
        /** Text, a web page, another kind of document, whatever its name says. */
        | 'notWorkbook'
        /** Cut off, or its bytes do not match their checksums. */
        | 'damaged'
        /** More than a return ever holds: a mistake or a bomb. */
        | 'tooLarge'
        /** The time for one file was over. */
        | 'tooSlow'
        /** The disk does not give its bytes: locked, moved, no permission. */
        | 'unreadable'
        /** No sheet of it is a return. */
        | 'otherForm'
        /** The program failed over it: a fault of ours, to be reported. */
        | 'failed';
    }
  /** R13: every return in it is of other periods. `sheet` and `cell`: where the first of them is named. */
  | {
      readonly code: 'otherPeriod';
      readonly periods: readonly ReportPeriod[];
      readonly sheet: string;
      readonly cell: string;
    }
  /** A text in it is longer than a cell of the register can hold: other programs write such. */
  | { readonly code: 'textTooLong'; readonly sheet: string; readonly cell: string }
  /** Neither its programs nor its activities are in the register. `planName`: as a sheet names it. */
  | { readonly code: 'notInPlan'; readonly planName: string | null };

/** A department as a file names it, and where first. */
export interface DepartmentMention {
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
  /** How many activities of the file are under it. */
  readonly rowCount: number;
}

/** What only a person can decide before a file's words are taken. */
export type SubmissionQuestion =
  /** Its activities are under several departments. */
  | { readonly code: 'severalDepartments'; readonly mentions: readonly DepartmentMention[] }
  /** It names a department that the register does not know. `near`: those whose names look alike, nearest first. */
  | {
      readonly code: 'unknownDepartment';
      readonly mention: DepartmentMention;
      readonly near: readonly string[];
    }
  /** It names no department. `hint`: what its name or its activities would say. */
  | { readonly code: 'noDepartment'; readonly hint: string | null }
  /** R11: no sheet says which period it reports on. `hint`: what the file's name would say. */
  | { readonly code: 'noPeriod'; readonly sheets: readonly string[]; readonly hint: ReportPeriod | null }
  /** R12: a sheet names two periods, or a year that contradicts itself. */
  | {
      readonly code: 'periodConflict';
      readonly sheet: string;
      readonly places: readonly { readonly cell: string; readonly text: string }[];
    }
  /** R45: almost a return, but for headings that a person can show (fields as forms/field.ts names them). */
  | { readonly code: 'noHeading'; readonly sheets: readonly UnknownForm[] };

/** A sheet whose headings a person has to show: what it says at its top, to choose from. Rows and columns are zero-based. */
export interface UnknownForm {
  readonly sheet: string;
  readonly missing: readonly string[];
  /** The headings that were recognised, each where its label stands. */
  readonly found: readonly {
    readonly field: string;
    readonly row: number;
    readonly column: number;
    readonly rowCount: number;
    readonly columnCount: number;
  }[];
  /** The cells at the top, row by row from `row` and `column`, as plain text. */
  readonly top: {
    readonly row: number;
    readonly column: number;
    readonly texts: readonly (readonly string[])[];
  };
}

/** A person's answers to a file's questions. */
export interface SubmissionAnswers {
  /** The departments that the file speaks for. */
  readonly departments?: readonly string[];
  /** The period of the sheets that do not tell one, or tell two. */
  readonly period?: ReportPeriod;
  /** Sheets that look nearly like returns and are none. */
  readonly leftOut?: readonly string[];
}

/** How a batch went. `chosen` is always the sum of the others: no file is lost from sight. */
export interface ReadingTally {
  readonly chosen: number;
  readonly accepted: number;
  readonly asked: number;
  readonly refused: number;
  /** Not read because a person stopped. */
  readonly stopped: number;
}
