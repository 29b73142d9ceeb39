import type { Json, JsonObject } from '../protocol/json';
import { isJsonObject } from '../protocol/json';
import { appContext, frameName } from './appContext';
import type { AppContextOptions } from './appContext';
import type { XdmRequest } from './xdmMessage';
import { readXdmRequest, XdmAction, xdmAnswer, XdmError, xdmEvent } from './xdmMessage';

/** What a method of office.js answers: its result, or one of Office's own error numbers. */
export type MethodAnswer = JsonObject | { readonly Error: number };

export interface XdmHandlers {
  /** What the host tells about itself, asked once a page load. */
  readonly context: () => Omit<AppContextOptions, 'controlId' | 'locale'>;
  /** A call of `executeMethod`; null when the host has no such method. */
  readonly execute: (dispatchId: number, data: JsonObject) => Promise<MethodAnswer> | MethodAnswer | null;
  /** The add-in told something (focus, keys, page address): `[controlId, action, payload]`. */
  readonly notified?: (action: number) => void;
  readonly registered?: (event: string, data: JsonObject) => void;
  readonly unregistered?: (event: string, data: JsonObject) => void;
}

export interface XdmFrameOptions {
  /** The element that gets the frame. */
  readonly place: HTMLElement;
  /** What the frame is called for those who cannot see it. */
  readonly title: string;
  readonly url: string;
  readonly locale: string;
  readonly isDialog?: boolean;
  readonly handlers: XdmHandlers;
}

const NO_SUCH_METHOD = 5000;

/**
 * The host's side of the talk with one frame of the add-in: names the window, answers what office.js asks, and raises
 * the events that it registered for. One conversation a frame, a new one at each load, so that no old settings win.
 */
export class XdmHost {
  readonly controlId = crypto.randomUUID();
  readonly #conversationId = `c${crypto.randomUUID().replace(/-/g, '')}`;
  readonly #options: XdmFrameOptions;
  readonly #frame = document.createElement('iframe');
  readonly #registrations = new Map<string, XdmRequest>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #listener: (event: MessageEvent) => void;

  constructor(options: XdmFrameOptions) {
    this.#options = options;
    this.#listener = (event) => this.#receive(event);
  }

  /** Starts the add-in's page. The frame is named before it is put into the page: later, Chromium takes no notice. */
  open(): void {
    const { place, title, url, locale, isDialog = false } = this.#options;
    window.addEventListener('message', this.#listener);
    const { controlId } = this;
    const conversationId = this.#conversationId;
    const hostOrigin = location.origin;
    this.#frame.name = frameName({ conversationId, controlId, hostOrigin, locale, isDialog });
    this.#frame.title = title;
    this.#frame.src = url;
    place.replaceChildren(this.#frame);
  }

  close(): void {
    window.removeEventListener('message', this.#listener);
    this.#registrations.clear();
    this.#frame.remove();
  }

  get window(): Window | null {
    return this.#frame.contentWindow;
  }

  /** Resolves when the add-in listens to the event. */
  whenRegistered(event: string): Promise<void> {
    if (this.#registrations.has(event)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.set(event, [...(this.#waiting.get(event) ?? []), resolve]);
    });
  }

  /** Raises an event; nothing happens when the add-in does not listen to it. */
  raise(event: string, data: Json): void {
    const registration = this.#registrations.get(event);
    if (registration) this.#post(xdmEvent(registration, location.origin, data));
  }

  #receive(event: MessageEvent): void {
    if (event.source !== this.#frame.contentWindow) return;
    const request = readXdmRequest(event.data);
    if (request?.conversationId !== this.#conversationId) return;
    void this.#answer(request);
  }

  async #answer(request: XdmRequest): Promise<void> {
    try {
      this.#post(xdmAnswer(request, location.origin, await this.#handle(request)));
    } catch (error) {
      this.#post(xdmAnswer(request, location.origin, null, XdmError.handlingRequest));
      // A fault of the host must show itself: the page's own error display hears of it.
      reportError(error);
    }
    if (request.actionType === XdmAction.registerEvent) this.#wake(request.action);
  }

  async #handle(request: XdmRequest): Promise<Json> {
    const data = isJsonObject(request.data) ? request.data : {};
    if (request.actionType === XdmAction.registerEvent) {
      this.#registrations.set(request.action, request);
      this.#options.handlers.registered?.(request.action, data);
      return { Error: 0 };
    }
    if (request.actionType === XdmAction.unregisterEvent) {
      this.#registrations.delete(request.action);
      this.#options.handlers.unregistered?.(request.action, data);
      return { Error: 0 };
    }
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { handlers, locale } = this.#options;
        return appContext({ ...handlers.context(), controlId: this.controlId, locale });
      }
      case 'ContextActivationManager_notifyHost':
        this.#options.handlers.notified?.(notificationOf(request.data));
        return null;
      case 'executeMethod':
        return this.#execute(data);
      default:
        return null;
    }
  }

  async #execute(data: JsonObject): Promise<Json> {
    const method = data['DdaMethod'];
    const dispatchId = isJsonObject(method) ? method['DispatchId'] : null;
    const answer =
      typeof dispatchId === 'number' ? await this.#options.handlers.execute(dispatchId, data) : null;
    return { Error: 0, Version: 1, ...(answer ?? { Error: NO_SUCH_METHOD }) };
  }

  #wake(event: string): void {
    for (const resolve of this.#waiting.get(event) ?? []) resolve();
    this.#waiting.delete(event);
  }

  #post(text: string): void {
    this.#frame.contentWindow?.postMessage(text, location.origin);
  }
}

function notificationOf(data: Json): number {
  const action = Array.isArray(data) ? (data as readonly Json[])[1] : null;
  return typeof action === 'number' ? action : -1;
}
