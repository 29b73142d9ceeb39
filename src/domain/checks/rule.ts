import type { CheckContext, EntryView } from './checkContext';
import type { Finding } from './finding';

/** A rule about one report: can be asked again for the one that was edited. */
export type EntryRule = (view: EntryView, context: CheckContext) => readonly Finding[];

/** A rule about the register as a whole. */
export type RegisterRule = (context: CheckContext) => readonly Finding[];
