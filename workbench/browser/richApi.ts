import type { HostAnswer } from '../model/excelHost';
import type { Json, JsonObject } from '../protocol/json';
import type { MethodAnswer } from './xdmHost';

/** A Rich API request as the web's transport carries it. */
export interface RichApiRequest {
  /** The body of `ProcessQuery`, JSON text. */
  readonly body: string;
  readonly flags: number;
}

/** Set by Excel.run with delayForCellEdit: the request waits until the person has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** Takes a request out of an executeMethod call; null when the call holds none. */
export function readRichApi(data: JsonObject): RichApiRequest | null {
  const array = data['ArrayData'];
  if (!Array.isArray(array)) return null;
  const parts = array as readonly Json[];
  const [body, flags] = [parts[4], parts[6]];
  return typeof body === 'string' ? { body, flags: typeof flags === 'number' ? flags : 0 } : null;
}

export function waitsForCellEdit({ flags }: RichApiRequest): boolean {
  return (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

/** The host's answer as office.js wants it; a request that was refused whole carries Office's own error number. */
export function richApiAnswer(answer: HostAnswer): MethodAnswer {
  if (answer.kind === 'refused') return { Error: answer.officeError };
  return { Data: [200, ['Content-Type', 'application/json'], answer.body] };
}
