import type { Json, JsonObject } from '../protocol/json';
import { isJsonObject } from '../protocol/json';
import type { MethodAnswer, XdmFrameOptions } from './xdmHost';
import { XdmHost } from './xdmHost';

/** What displayDialogAsync asks for, as far as the workbench heeds it. */
export interface DialogRequest {
  readonly url: string;
  /** In percent of the screen. */
  readonly widthPercent: number;
  readonly heightPercent: number;
}

/** Where dialogs are shown. */
export interface DialogShell {
  /** Opens a box before the person and hands back where its page goes; `onClose` is called when they close it. */
  readonly show: (request: DialogRequest, onClose: () => void) => HTMLElement;
  readonly hide: () => void;
}

/** Who opened a dialog. */
export interface DialogOwner {
  /** The dialog's page called messageParent. */
  readonly message: (text: string) => void;
  /** The person closed it. */
  readonly closed: () => void;
}

/** Office's number for a dialog that the person closed. */
export const CLOSED_BY_PERSON = 12006;
const MESSAGE_PARENT = 144;

/** Dialogs that are shown inside the page (displayInIframe), one at a time. */
export class Dialogs {
  readonly #shell: DialogShell;
  readonly #locale: string;
  readonly #context: XdmFrameOptions['handlers']['context'];
  #dialog: XdmHost | null = null;

  constructor(shell: DialogShell, locale: string, context: XdmFrameOptions['handlers']['context']) {
    this.#shell = shell;
    this.#locale = locale;
    this.#context = context;
  }

  /** A frame registered for a dialog's messages: that is how office.js asks for one. */
  openFor(parent: XdmHost, data: JsonObject): void {
    const request = readRequest(data['targetId']);
    if (!request) return;
    const tell = (message: JsonObject): void => parent.raise('dialogMessageReceived', message);
    this.open(request, {
      message: (messageContent) => tell({ messageType: 0, messageContent, messageOrigin: location.origin }),
      closed: () => tell({ messageType: CLOSED_BY_PERSON }),
    });
  }

  open(request: DialogRequest, owner: DialogOwner): void {
    this.close();
    const place = this.#shell.show(request, () => {
      this.close();
      owner.closed();
    });
    const toOwner = (data: JsonObject): MethodAnswer => {
      const text = data['messageToParent'];
      owner.message(typeof text === 'string' ? text : '');
      return {};
    };
    this.#dialog = new XdmHost({
      ...{ place, title: 'ダイアログ', url: request.url, locale: this.#locale, isDialog: true },
      handlers: {
        context: this.#context,
        execute: (dispatchId, data) => (dispatchId === MESSAGE_PARENT ? toOwner(data) : null),
      },
    });
    this.#dialog.open();
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

function readRequest(targetId: Json | undefined): DialogRequest | null {
  if (typeof targetId !== 'string' || !targetId.startsWith('{')) return null;
  const options = JSON.parse(targetId) as Json;
  if (!isJsonObject(options) || typeof options['url'] !== 'string') return null;
  return { url: options['url'], ...dialogSize(options['width'], options['height']) };
}

/** Office's own defaults and limits, in percent. */
export function dialogSize(
  width: unknown,
  height: unknown,
): Pick<DialogRequest, 'widthPercent' | 'heightPercent'> {
  return { widthPercent: percent(width), heightPercent: percent(height) };
}

function percent(value: unknown): number {
  return typeof value === 'number' ? Math.min(100, Math.max(1, value)) : 80;
}
