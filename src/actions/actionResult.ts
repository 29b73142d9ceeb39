import type { RegisterFault } from '../domain/registerFault';
import type { Obstacle } from '../workbook/obstacle';

/** What became of an action. Blocked and undecided leave the workbook as it was. */
export type ActionResult<Done, Question = never> =
  | { readonly kind: 'done'; readonly value: Done }
  | { readonly kind: 'blocked'; readonly reasons: readonly BlockedReason[] }
  | { readonly kind: 'needsDecision'; readonly question: Question }
  /** A fault of the program: codes for the support request, no text from cells. */
  | { readonly kind: 'failed'; readonly code: string; readonly detail: string };

/** Why nothing was done: each has one sentence in messages/ that says what to do. */
export type BlockedReason = Obstacle | RegisterFault;
