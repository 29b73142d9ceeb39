import type { EventEntry } from '../model/eventHub';
import type { ExcelHost } from '../model/excelHost';

/** What `OfficeExtension.HostBridge.init` takes; office.js puts its own `onMessageFromHost` in. */
export interface NativeBridge {
  readonly sendMessageToHost: (text: string) => void;
  onMessageFromHost?: (text: string) => void;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

const REQUEST_ANSWER = 2;
const EVENT_MESSAGE = 3;

/** Carries office.js's messages to a host in the same process, and the host's answers and events back. */
export function nativeBridge(host: ExcelHost): NativeBridge {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const request = JSON.parse(text) as BridgeRequest;
      const { body } = request.message;
      const bodyText = typeof body === 'string' ? body : JSON.stringify(body);
      // The answer comes later, as from another process: nobody may rely on having it at once.
      queueMicrotask(() => {
        const message = answerMessage(host, bodyText, request.flags);
        bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: REQUEST_ANSWER, message }));
      });
    },
  };
  return bridge;
}

export function sendEvents(bridge: NativeBridge, entries: readonly EventEntry[]): void {
  bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT_MESSAGE, message: { entries } }));
}

function answerMessage(host: ExcelHost, body: string, flags: number) {
  const answer = host.answer(body, flags);
  if (answer.kind === 'answered')
    return { statusCode: 200, headers: {}, body: JSON.parse(answer.body) as unknown };
  const { code, message, httpStatus } = answer;
  return { statusCode: httpStatus, headers: {}, body: { error: { code, message } } };
}
