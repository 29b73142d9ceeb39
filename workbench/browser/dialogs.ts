import type { Json, JsonObject } from '../protocol/json';
import { isJsonObject } from '../protocol/json';
import type { MethodAnswer } from './xdmHost';
import { XdmHost } from './xdmHost';

/** What displayDialogAsync asks for, as far as the workbench heeds it. */
export interface DialogRequest {
  readonly url: string;
  /** In percent of the screen. */
  readonly widthPercent: number;
  readonly heightPercent: number;
}

export interface DialogShell {
  /** Opens a box before the person and hands back where its page goes; `onClose` is called when they close it. */
  readonly show: (request: DialogRequest, onClose: () => void) => HTMLElement;
  readonly hide: () => void;
}

const CLOSED_BY_PERSON = 12006;

/** Dialogs that are shown inside the page (displayInIframe); office.js opens popups without asking the host. */
export class Dialogs {
  readonly #shell: DialogShell;
  readonly #locale: string;
  readonly #context: () => ReturnType<ConstructorParameters<typeof XdmHost>[0]['handlers']['context']>;
  #dialog: XdmHost | null = null;

  constructor(
    shell: DialogShell,
    locale: string,
    context: () => ReturnType<ConstructorParameters<typeof XdmHost>[0]['handlers']['context']>,
  ) {
    this.#shell = shell;
    this.#locale = locale;
    this.#context = context;
  }

  /** The pane registered for a dialog's messages: that is how it asks for one. */
  open(parent: XdmHost, data: JsonObject): void {
    const request = readRequest(data['targetId']);
    if (!request) return;
    const place = this.#shell.show(request, () => {
      parent.raise('dialogMessageReceived', { messageType: CLOSED_BY_PERSON });
      this.close();
    });
    const dialog: XdmHost = new XdmHost({
      ...{ place, title: 'ダイアログ', url: request.url, locale: this.#locale, isDialog: true },
      handlers: {
        context: this.#context,
        execute: (dispatchId, message) => (dispatchId === 144 ? toParent(parent, message) : null),
      },
    });
    this.#dialog = dialog;
    dialog.open();
  }

  /** dialog.messageChild. */
  messageChild(data: JsonObject): MethodAnswer {
    this.#dialog?.raise('dialogParentMessageReceived', {
      messageType: 1,
      messageContent: data['messageContent'] ?? '',
      messageOrigin: location.origin,
    });
    return {};
  }

  close(): void {
    if (!this.#dialog) return;
    this.#dialog.close();
    this.#dialog = null;
    this.#shell.hide();
  }
}

function toParent(parent: XdmHost, data: JsonObject): MethodAnswer {
  parent.raise('dialogMessageReceived', {
    messageType: 0,
    messageContent: data['messageToParent'] ?? '',
    messageOrigin: location.origin,
  });
  return {};
}

function readRequest(targetId: Json | undefined): DialogRequest | null {
  if (typeof targetId !== 'string' || !targetId.startsWith('{')) return null;
  const options = JSON.parse(targetId) as Json;
  if (!isJsonObject(options) || typeof options['url'] !== 'string') return null;
  return {
    url: options['url'],
    widthPercent: percent(options['width']),
    heightPercent: percent(options['height']),
  };
}

function percent(value: Json | undefined): number {
  return typeof value === 'number' ? Math.min(100, Math.max(1, value)) : 80;
}
