/** How long a function file may live without its event being completed: Excel ends it after five minutes. */
const LONGEST_NOTICE_MS = 270_000;

/**
 * Ties a button of the ribbon to its work. The script that calls this stands before office.js: a click is taken as soon
 * as office.js has found its host, and one that finds no function is lost (office-js #5176). office.js looks among the
 * window's functions first; it is told of them its own way too, once it is there. The event is completed whatever happens.
 */
export function onRibbonCommand(name: string, work: () => Promise<void>): void {
  const run = (event: Office.AddinCommands.Event): void => {
    void work().finally(() => {
      event.completed();
    });
  };
  Object.assign(window, { [name]: run });
  document.addEventListener('DOMContentLoaded', () => {
    if (typeof Office !== 'undefined') Office.actions.associate(name, run);
  });
}

/**
 * Shows a sentence in a small window of Excel's own and waits until the person closes it: the function file has no
 * page that anyone sees, and it ends when its event is completed. `page` stands beside the function file.
 */
export function showNotice(page: string, text: string): Promise<void> {
  const address = new URL(page, document.baseURI);
  address.hash = encodeURIComponent(text);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      address.href,
      { width: 32, height: 26, displayInIframe: true },
      ({ status, value: dialog }) => {
        if (String(status) !== 'succeeded') {
          resolve();
          return;
        }
        const end = (): void => {
          clearTimeout(timer);
          resolve();
        };
        // Closing throws where the window is gone already: the command must end all the same.
        const close = (): void => {
          end();
          dialog.close();
        };
        const timer = setTimeout(close, LONGEST_NOTICE_MS);
        dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
        dialog.addEventHandler(Office.EventType.DialogEventReceived, end);
      },
    );
  });
}

/** On the notice's own page: asks the function file to close it. */
export function closeNotice(): void {
  Office.context.ui.messageParent('close');
}
