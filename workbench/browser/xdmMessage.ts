import type { Json } from '../protocol/json';
import { isJsonObject } from '../protocol/json';

/** office.js `_actionType`. */
export const XdmAction = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
/** office.js `_errorCode`. */
export const XdmError = { none: 0, inRequest: -1, handlingRequest: -2 } as const;

/** A message of the add-in to its host, always the text of a JSON object. */
export interface XdmRequest {
  readonly action: string;
  readonly actionType: number;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: Json;
}

/** Reads what came by postMessage; null when it is no request of office.js. */
export function readXdmRequest(text: unknown): XdmRequest | null {
  if (typeof text !== 'string') return null;
  const message = parseJson(text);
  if (!isJsonObject(message) || message['_messageType'] !== 0) return null;
  const { _actionName: action, _actionType: actionType, _conversationId: conversationId } = message;
  const correlationId = message['_correlationId'];
  if (typeof action !== 'string' || typeof conversationId !== 'string') return null;
  if (typeof actionType !== 'number' || typeof correlationId !== 'number') return null;
  return { action, actionType, conversationId, correlationId, data: message['_data'] as Json };
}

/** The answer to a request. */
export function xdmAnswer(
  request: XdmRequest,
  origin: string,
  data: Json,
  errorCode: number = XdmError.none,
): string {
  return envelope(request, origin, data, errorCode, 0);
}

/** An event that the add-in registered for with `registration`. */
export function xdmEvent(registration: XdmRequest, origin: string, data: Json): string {
  return envelope(registration, origin, data, XdmError.none, 1);
}

function envelope(
  request: XdmRequest,
  origin: string,
  data: Json,
  errorCode: number,
  responseType: 0 | 1,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request.action,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Other scripts of a page post messages too.
    return null;
  }
}
