import type { Dialogs } from './dialogs';
import { CLOSED_BY_PERSON, dialogSize } from './dialogs';

interface DialogOptions {
  readonly width?: number;
  readonly height?: number;
}

type Handler = (event: object) => void;
type ShowDialog = (url: string, options: DialogOptions, callback: (result: object) => void) => void;

/** What is looked for in the add-in's window. */
interface OfficeWindow {
  Office?: { readonly context?: { readonly ui?: object } };
}

/**
 * Over plain http office.js opens no dialog at all (12005): it wants https addresses. A page that a newcomer opens
 * without a certificate would then swallow every notice, so the workbench lends the add-in's window a dialog of its
 * own. office.js locks its objects: the add-in gets an `Office` that inherits everything else from the real one. Over
 * https nothing is touched.
 */
export function lendDialogs(frame: Window | null, dialogs: Dialogs): void {
  if (!frame || location.protocol === 'https:') return;
  const window = frame as unknown as OfficeWindow;
  const { Office: office } = window;
  const context = office?.context;
  if (!office || !context?.ui) return;
  const ui = derived(context.ui, 'displayDialogAsync', showThrough(dialogs));
  window.Office = derived(office, 'context', derived(context, 'ui', ui));
}

function derived<Base extends object>(base: Base, name: string, value: unknown): Base {
  return Object.create(base, { [name]: { value, enumerable: true } }) as Base;
}

function showThrough(dialogs: Dialogs): ShowDialog {
  return (url, options, callback) => {
    const handlers = new Map<string, Handler>();
    const tell = (type: string, event: object): void => handlers.get(type)?.(event);
    dialogs.open(
      { url, ...dialogSize(options.width, options.height) },
      {
        message: (message) => tell('dialogMessageReceived', { message, origin: location.origin }),
        closed: () => tell('dialogEventReceived', { error: CLOSED_BY_PERSON }),
      },
    );
    const value = {
      close: () => dialogs.close(),
      addEventHandler: (type: string, handler: Handler) => handlers.set(type, handler),
      messageChild: (messageContent: string) => dialogs.messageChild({ messageContent }),
    };
    setTimeout(() => callback({ status: 'succeeded', value }));
  };
}
