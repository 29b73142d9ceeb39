import type { EventEntry } from '../model/eventHub';
import type { BatchLog, ExcelHost } from '../model/excelHost';
import type { Json, JsonObject } from '../protocol/json';
import type { DialogShell } from './dialogs';
import { Dialogs } from './dialogs';
import type { CommandEnd } from './ribbonCommands';
import { lendDialogs } from './plainHttpDialogs';
import { RibbonCommands } from './ribbonCommands';
import { answerRichApi, readRichApi, waitsForCellEdit } from './richApi';
import { refreshSettings, saveSettings, settingEntries } from './settings';
import type { MethodAnswer } from './xdmHost';
import { XdmHost } from './xdmHost';

export interface SessionOptions {
  /** With the workbook that the add-in works on. */
  readonly host: ExcelHost;
  /** The add-in's folder, with a slash at the end. */
  readonly addInUrl: string;
  readonly locale: string;
  readonly dialogs: DialogShell;
  /** A hidden place for the function file's frame. */
  readonly commandHost: HTMLElement;
  readonly onBatch: (from: AddInFrame, batch: BatchLog) => void;
  /** The add-in lets go of the keyboard. */
  readonly onFocusLeft: (where: 'next' | 'previous' | 'cells') => void;
}

export type AddInFrame = 'pane' | 'command';

/** Numbers by which office.js names its methods. */
const Dispatch = {
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  messageChild: 145,
};
/** What the add-in tells through notifyHost. */
const Notice = { tabExit: 13, tabExitShift: 14, escExit: 15 };

/** An open workbook and the add-in's frames that work on it. */
export class AddInSession {
  readonly #options: SessionOptions;
  readonly #commands = new RibbonCommands();
  readonly #dialogs: Dialogs;
  readonly #hosts = new Set<XdmHost>();
  #pane: XdmHost | null = null;
  #waiting: (() => void)[] = [];

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#dialogs = new Dialogs(options.dialogs, options.locale, () => this.#context());
    // The answer goes out first: handlers that were registered in the batch must be there before their events.
    options.host.onEvents = (entries) => setTimeout(() => this.#raise(entries));
  }

  openPane(place: HTMLElement, title: string, url: string): void {
    this.closePane();
    const pane = this.#open('pane', place, title, url);
    this.#pane = pane;
    void pane.whenRegistered('appCommandInvoked').then(() => lendDialogs(pane.window, this.#dialogs));
  }

  closePane(): void {
    if (!this.#pane) return;
    this.#dialogs.close();
    this.#close(this.#pane);
    this.#pane = null;
  }

  get hasPane(): boolean {
    return this.#pane !== null;
  }

  /**
   * Runs a command of the function file. The page lives for one command only: without a shared runtime Excel throws it
   * away at `event.completed()` (facts §4).
   */
  async runCommand(url: string, functionName: string, controlId: string): Promise<CommandEnd> {
    const place = document.createElement('div');
    this.#options.commandHost.append(place);
    const host = this.#open('command', place, functionName, url);
    try {
      await host.whenRegistered('appCommandInvoked');
      lendDialogs(host.window, this.#dialogs);
      return await this.#commands.invoke(host, functionName, controlId);
    } finally {
      this.#close(host);
      place.remove();
    }
  }

  /** Tells the add-in what the person did to the workbook. */
  sendEvents(): void {
    this.#raise(this.#options.host.workbook.events.take());
  }

  /** The person has left the cell: requests that waited for it go on. */
  cellEditEnded(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const proceed of waiting) proceed();
  }

  close(): void {
    for (const host of [...this.#hosts]) this.#close(host);
    this.#dialogs.close();
    this.#pane = null;
  }

  #open(from: AddInFrame, place: HTMLElement, title: string, url: string): XdmHost {
    const { addInUrl, locale, onFocusLeft } = this.#options;
    const host: XdmHost = new XdmHost({
      ...{ place, title, url: addInUrl + url, locale },
      handlers: {
        context: () => this.#context(),
        execute: (dispatchId, data) => this.#execute(from, dispatchId, data),
        notified: (action) => {
          if (action === Notice.tabExit) onFocusLeft('next');
          else if (action === Notice.tabExitShift) onFocusLeft('previous');
          else if (action === Notice.escExit) onFocusLeft('cells');
        },
        registered: (event, data) => {
          if (event === 'dialogMessageReceived') this.#dialogs.openFor(host, data);
        },
        unregistered: (event) => {
          if (event === 'dialogMessageReceived') this.#dialogs.close();
        },
      },
    });
    this.#hosts.add(host);
    host.open();
    return host;
  }

  #close(host: XdmHost): void {
    this.#hosts.delete(host);
    host.close();
  }

  #raise(entries: readonly EventEntry[]): void {
    if (entries.length === 0) return;
    // A frame without handlers for an event passes it over.
    const data: Json = { ArrayData: entries.map((entry): Json => [...entry]) };
    for (const host of this.#hosts) host.raise('richApiMessage', data);
  }

  #context() {
    const { workbook } = this.#options.host;
    return {
      api: workbook.api,
      isReadOnly: workbook.switches.readOnly,
      documentUrl: new URL(encodeURIComponent(workbook.fileName), location.href).href,
      settings: settingEntries(workbook.settings),
    };
  }

  #execute(
    from: AddInFrame,
    dispatchId: number,
    data: JsonObject,
  ): Promise<MethodAnswer> | MethodAnswer | null {
    const { settings } = this.#options.host.workbook;
    switch (dispatchId) {
      case Dispatch.richApi:
        return this.#richApi(from, data);
      case Dispatch.commandCompleted:
        return this.#commands.completed(data);
      case Dispatch.saveSettings:
        return saveSettings(settings, data);
      case Dispatch.refreshSettings:
        return refreshSettings(settings);
      case Dispatch.messageChild:
        return this.#dialogs.messageChild(data);
      default:
        return null;
    }
  }

  async #richApi(from: AddInFrame, data: JsonObject): Promise<MethodAnswer> {
    const request = readRichApi(data);
    if (!request) throw new Error('a Rich API request without a body');
    const { host, onBatch } = this.#options;
    while (host.switches.cellEditMode && waitsForCellEdit(request)) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const answer = answerRichApi(host, request);
    const batch = host.log.at(-1);
    if (batch && !request.isInternal) onBatch(from, batch);
    return answer;
  }
}
