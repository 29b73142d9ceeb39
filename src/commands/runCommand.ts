import type { Messages } from '../messages/messages';
import type { Door } from '../workbook/door';

/** The ribbon's buttons that act without the pane. */
export const COMMAND_NAMES = ['makeRegister', 'check', 'aggregate'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface CommandOptions {
  /** The period to count; the latest one with entries when it is left out. */
  readonly periodId?: string;
  /** Says yes to what the pane would ask first. The ribbon never does. */
  readonly acceptsProposal: boolean;
  /** Local time, `2022-10-31 17:05`. */
  readonly now: string;
  readonly messages: Messages;
}

/** What a button did, in one sentence for a person and in figures for whoever asked. */
export interface CommandOutcome {
  readonly command: CommandName;
  readonly kind: 'done' | 'blocked' | 'needsDecision' | 'failed';
  readonly sentences: readonly string[];
  /** Done, but with something that a person should know. */
  readonly needsAttention: boolean;
  readonly report: Readonly<Record<string, unknown>>;
}

/** Runs what a button of the ribbon runs. Each one's work is fetched from the same folder when it is first pressed. */
export async function runCommand(
  command: CommandName,
  door: Door,
  options: CommandOptions,
): Promise<CommandOutcome> {
  switch (command) {
    case 'makeRegister':
      return (await import('./runMakeRegister')).runMakeRegister(door, options);
    case 'check':
      return (await import('./runCheck')).runCheck(door, options);
    case 'aggregate':
      return (await import('./runAggregate')).runAggregate(door, options);
  }
}
