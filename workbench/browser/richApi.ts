import type { HostSwitches } from '../model/hostSwitches';
import type { OpenWorkbook } from '../model/openWorkbook';
import { processBatch } from '../protocol/batch';
import type { Json, JsonObject } from '../protocol/json';
import type { BatchRequest, BatchResponse } from '../protocol/wire';
import type { MethodAnswer } from './xdmHost';

/** One request of the add-in and what became of it. */
export interface BatchRecord {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** How long the host took to answer, in milliseconds. */
  readonly tookMs: number;
  /** Whether it may have changed the workbook. */
  readonly writes: boolean;
  /** The error's code, and what it is about; null when all went well. */
  readonly fault: string | null;
}

/** Office's own numbers for a request that is refused as a whole. */
const IN_CELL_EDIT_MODE = 5004;
const MODAL_DIALOG_OPEN = 5016;
/** Bits of the request's flags. */
const WRITES = 1;
const DELAY_FOR_CELL_EDIT = 64;

/** The text and the flags of a Rich API request; null when the data is none. */
export function readRichApi(data: JsonObject): { readonly body: string; readonly flags: number } | null {
  const array = data['ArrayData'];
  if (!Array.isArray(array)) return null;
  const parts = array as readonly Json[];
  const [body, flags] = [parts[4], parts[6]];
  return typeof body === 'string' ? { body, flags: typeof flags === 'number' ? flags : 0 } : null;
}

/** Whether the request has to wait until the person has left the cell (Excel.run with delayForCellEdit). */
export function mustWait(switches: HostSwitches, flags: number): boolean {
  return switches.cellEditMode && (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

/** Runs a request on the workbook, and tells what it was. */
export function answerRichApi(
  workbook: OpenWorkbook,
  body: string,
  flags: number,
): { readonly answer: MethodAnswer; readonly record: BatchRecord } {
  const start = performance.now();
  const request = JSON.parse(body) as BatchRequest;
  const refusal = refusalOf(workbook.switches, flags);
  const response = refusal === null ? run(workbook, request) : null;
  const text = response ? JSON.stringify(response) : '';
  const fault = response?.Error
    ? `${response.Error.Code}（${response.Error.Location}）: ${response.Error.Message}`
    : refusal !== null
      ? `Excel error ${refusal}`
      : null;
  const record = {
    actions: request.Actions.length,
    requestBytes: new Blob([body]).size,
    responseBytes: new Blob([text]).size,
    tookMs: performance.now() - start,
    writes: (flags & WRITES) !== 0,
    fault,
  };
  if (refusal !== null) return { answer: { Error: refusal }, record };
  return { answer: { Data: [200, ['Content-Type', 'application/json'], text] }, record };
}

function run(workbook: OpenWorkbook, request: BatchRequest): BatchResponse {
  const response = processBatch(workbook, request);
  workbook.settle();
  return response;
}

function refusalOf(switches: HostSwitches, flags: number): number | null {
  if (switches.cellEditMode) return IN_CELL_EDIT_MODE;
  return switches.modalDialogOpen && (flags & WRITES) !== 0 ? MODAL_DIALOG_OPEN : null;
}
