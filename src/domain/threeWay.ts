import { textPrint } from './importBase';

/** The three sides of one field. */
export interface Sides {
  /** Print of what the sheet said last time; null where that is not known. */
  readonly base: string | null;
  readonly register: string;
  readonly sheet: string;
}

export type Verdict =
  | 'same'
  /** Changed in the sheet only. */
  | 'take'
  /** Changed in the register only. */
  | 'keep'
  /** Changed in both, differently; or it is not known who changed it. A person decides. */
  | 'conflict';

/** Who changed a field since it was brought in last. Nothing that may have been typed is given up without a person. */
export function judge({ base, register, sheet }: Sides): Verdict {
  if (register === sheet) return 'same';
  if (base === null) return register === '' ? 'take' : 'conflict';
  const sheetChanged = textPrint(sheet) !== base;
  const registerChanged = textPrint(register) !== base;
  if (sheetChanged === registerChanged) return 'conflict';
  return sheetChanged ? 'take' : 'keep';
}
