import type { ExcelHost, HostAnswer } from '../model/excelHost';
import { processBatch } from '../protocol/batch';
import type { Json, JsonObject } from '../protocol/json';
import type { BatchRequest } from '../protocol/wire';
import type { MethodAnswer } from './xdmHost';

/** A Rich API request as the web's transport carries it. */
export interface RichApiRequest {
  /** The body of `ProcessQuery`, JSON text. */
  readonly body: string;
  readonly flags: number;
  /** office.js talks to Excel itself, not to the workbook: Excel hears it whatever the person is doing. */
  readonly isInternal: boolean;
}

const INTERNAL = 'WacPartition';

/** Set by Excel.run with delayForCellEdit: the request waits until the person has left the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** Takes a request out of an executeMethod call; null when the call holds none. */
export function readRichApi(data: JsonObject): RichApiRequest | null {
  const array = data['ArrayData'];
  if (!Array.isArray(array)) return null;
  const parts = array as readonly Json[];
  const [partition, body, flags] = [parts[0], parts[4], parts[6]];
  if (typeof body !== 'string') return null;
  return { body, flags: typeof flags === 'number' ? flags : 0, isInternal: partition === INTERNAL };
}

/** Answers a request; one that office.js sends for itself is not refused while a cell is being edited. */
export function answerRichApi(host: ExcelHost, { body, flags, isInternal }: RichApiRequest): MethodAnswer {
  if (!isInternal) return richApiAnswer(host.answer(body, flags));
  const response = processBatch(host.workbook, JSON.parse(body) as BatchRequest);
  return richApiAnswer({ kind: 'answered', body: JSON.stringify(response) });
}

export function waitsForCellEdit({ flags }: RichApiRequest): boolean {
  return (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

/** The host's answer as office.js wants it; a request that was refused whole carries Office's own error number. */
function richApiAnswer(answer: HostAnswer): MethodAnswer {
  if (answer.kind === 'refused') return { Error: answer.officeError };
  return { Data: [200, ['Content-Type', 'application/json'], answer.body] };
}
