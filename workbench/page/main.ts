import type { Book } from '../../src/ooxml/book';
import { AddInSession } from '../browser/addInSession';
import { rememberTrust } from '../browser/appContext';
import type { DialogShell } from '../browser/dialogs';
import type { CommandEnd } from '../browser/ribbonCommands';
import { ExcelHost } from '../model/excelHost';
import type { OpenWorkbook } from '../model/openWorkbook';
import type { ApiVersion } from '../protocol/apiVersion';
import { offers } from '../protocol/apiVersion';
import { make } from '../../src/drawing/make';
import { part } from './dom';
import { downloadBook, listenToDrops, readFile } from './files';
import { Notice } from './panel/notice';
import { RibbonView } from './panel/ribbonView';
import { SwitchPanel } from './panel/switchPanel';
import type { SwitchName } from './panel/switchPanel';
import { TrafficBar } from './panel/trafficBar';
import type { RibbonButton, RibbonTab } from './ribbon/ribbon';
import { manifestBase, readRibbon } from './ribbon/ribbon';
import { setSwitch, switchStates } from './switches';
import { WorkbookView } from './workbookView';

/** Excel's own language: `?locale=en-US` shows the add-in in English. */
const LOCALE = new URLSearchParams(location.search).get('locale') ?? 'ja-JP';
/** `?manifest=/catalog/manifest.xml` loads the add-in from where that manifest says; else it lies beside this page. */
const OTHER_MANIFEST = new URLSearchParams(location.search).get('manifest');
const NEWEST_API: ApiVersion = '1.14';
const OLDER_API: ApiVersion = '1.13';

/** The page: one workbook, the add-in beside it, and what a person can do with both. */
class Page {
  readonly #tab: RibbonTab;
  /** The add-in's folder, with a slash at the end. */
  readonly #addInUrl: string;
  readonly #notice = new Notice(part('say', HTMLElement));
  readonly #traffic = new TrafficBar(part('traffic-summary', HTMLElement), part('traffic-log', HTMLElement));
  readonly #pane = part('pane', HTMLElement);
  readonly #ribbon: RibbonView;
  readonly #switches: SwitchPanel;
  readonly #view: WorkbookView;
  #host: ExcelHost;
  #session: AddInSession;
  #redraw = 0;
  #besideCount = 0;

  constructor(tab: RibbonTab, addInUrl: string, book: Book, fileName: string) {
    this.#tab = tab;
    this.#addInUrl = addInUrl;
    this.#host = this.#newHost(book, fileName, NEWEST_API);
    this.#session = this.#newSession();
    this.#ribbon = new RibbonView(part('ribbon', HTMLElement), tab, addInUrl, {
      pressed: (button) => void this.#press(button),
    });
    part('ribbon-tab', HTMLElement).textContent = tab.label;
    this.#switches = new SwitchPanel(part('switches', HTMLElement), (name, isOn) => this.#switch(name, isOn));
    this.#view = new WorkbookView(this.#host, this.#notice, {
      acted: () => this.#acted(),
      editing: (isEditing) => this.#editing(isEditing),
    });
    this.#listen();
    this.#show();
  }

  openPane(): void {
    if (this.#whyNotOffered() !== null) return;
    const button = this.#tab.groups.flatMap((group) => group.buttons).find(opensPane);
    if (button) void this.#press(button);
  }

  open(book: Book, fileName: string): void {
    this.#reopen(this.#newHost(book, fileName, this.#host.api));
    this.#traffic.clear();
    this.#view.focus();
  }

  /** Reads a file and opens it; says so when it cannot be read. */
  async openFile(bytes: Uint8Array, fileName: string): Promise<void> {
    const read = readFile(bytes, fileName);
    if (read.kind === 'opened') this.open(read.book, read.fileName);
    else await this.#notice.ask('開けません', read.sentence, { yes: 'OK' });
  }

  get #workbook(): OpenWorkbook {
    return this.#host.workbook;
  }

  /** A new Excel for each workbook: nobody wonders which switches are still on. */
  #newHost(book: Book, fileName: string, api: ApiVersion): ExcelHost {
    const host = new ExcelHost({ api });
    host.open(book, fileName);
    host.onChanged = () => this.#redrawSoon();
    host.onOpenedBeside = (beside) => this.#saveBeside(beside);
    return host;
  }

  /** Excel opens another window, with a workbook that has no name yet; here there is one window, and a file. */
  #saveBeside(book: Book): void {
    this.#besideCount += 1;
    const fileName = `Book${this.#besideCount + 1}.xlsx`;
    downloadBook(book, fileName);
    this.#notice.say(`新しいブックを ${fileName} として保存しました（Excel では、別のウィンドウで開きます）`);
  }

  #newSession(): AddInSession {
    return new AddInSession({
      ...{ host: this.#host, addInUrl: this.#addInUrl, locale: LOCALE, dialogs: dialogShell() },
      commandHost: part('commands', HTMLElement),
      onBatch: (from, batch) => this.#traffic.add(from, batch),
      onFocusLeft: (where) => this.#takeFocus(where),
    });
  }

  /** The add-in starts anew with each workbook, as in Excel. */
  #reopen(host: ExcelHost): void {
    const hadPane = this.#session.hasPane;
    this.#session.close();
    this.#host = host;
    this.#session = this.#newSession();
    this.#view.open(host);
    const whyNot = this.#whyNotOffered();
    this.#ribbon.offer(whyNot);
    this.#show();
    if (whyNot !== null) this.#closePane();
    else if (hadPane) this.openPane();
  }

  /** Excel leaves an add-in out whose manifest asks for more than it has (facts §2.1). Null: it is offered. */
  #whyNotOffered(): string | null {
    const { needs } = this.#tab;
    const { api } = this.#host;
    if (offers(api, needs)) return null;
    return `この Excel（ExcelApi ${api} まで）では、アドインの一覧にもリボンにも「${this.#tab.label}」は出ません。マニフェストが ExcelApi ${needs} 以上を求めているためです。`;
  }

  #show(): void {
    const { fileName } = this.#workbook;
    part('file-name', HTMLElement).textContent = fileName;
    document.title = `${fileName} - 改革台帳 試用版の Excel`;
    this.#view.refresh();
    this.#switches.show(switchStates(this.#workbook));
  }

  #redrawSoon(): void {
    cancelAnimationFrame(this.#redraw);
    this.#redraw = requestAnimationFrame(() => this.#show());
  }

  #acted(): void {
    this.#session.sendEvents();
    this.#switches.show(switchStates(this.#workbook));
  }

  #editing(isEditing: boolean): void {
    this.#workbook.switches.cellEditMode = isEditing;
    this.#switches.show(switchStates(this.#workbook));
    if (!isEditing) this.#session.cellEditEnded();
  }

  async #press(button: RibbonButton): Promise<void> {
    if (button.action.kind === 'taskpane') return this.#showPane(button);
    this.#ribbon.setBusy(button.id, true);
    this.#notice.say(`${button.label}: 実行しています…`);
    const start = performance.now();
    const end = await this.#session.runCommand(this.#tab.functionFile, button.action.name, button.id);
    this.#ribbon.setBusy(button.id, false);
    this.#notice.say(`${button.label}: ${sentence(end, performance.now() - start)}`);
  }

  #showPane(button: RibbonButton): void {
    if (button.action.kind !== 'taskpane') return;
    part('pane-title', HTMLElement).textContent = button.action.title;
    this.#pane.hidden = false;
    this.#ribbon.setPressed(button.id, true);
    this.#session.openPane(part('pane-body', HTMLElement), button.action.title, button.action.url);
  }

  #closePane(): void {
    this.#session.closePane();
    this.#pane.hidden = true;
    for (const group of this.#tab.groups) {
      for (const button of group.buttons) if (opensPane(button)) this.#ribbon.setPressed(button.id, false);
    }
    this.#view.focus();
  }

  #switch(name: SwitchName, isOn: boolean): void {
    const effect = setSwitch(this.#workbook, name, isOn);
    if (name === 'cellEditMode' && !isOn) this.#session.cellEditEnded();
    if (effect === 'reloadAddIn' && this.#session.hasPane) this.openPane();
    if (effect === 'reopenWorkbook') {
      const { book, fileName } = this.#workbook;
      this.#reopen(this.#newHost(book, fileName, isOn ? OLDER_API : NEWEST_API));
    }
  }

  #takeFocus(where: 'next' | 'previous' | 'cells'): void {
    if (where === 'next') part('tabs', HTMLElement).querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    else if (where === 'previous') part('pane-close', HTMLElement).focus();
    else this.#view.focus();
  }

  #listen(): void {
    const input = part('file', HTMLInputElement);
    const openChosen = async (file: File | undefined): Promise<void> => {
      if (file) await this.openFile(new Uint8Array(await file.arrayBuffer()), file.name);
      input.value = '';
    };
    part('open', HTMLElement).addEventListener('click', () => input.click());
    input.addEventListener('change', () => void openChosen(input.files?.[0]));
    listenToDrops(part('drop', HTMLElement), (file) => void openChosen(file));
    part('save', HTMLElement).addEventListener('click', () => {
      downloadBook(this.#workbook.book, this.#workbook.fileName);
      this.#notice.say(`${this.#workbook.fileName} を保存しました`);
    });
    part('pane-close', HTMLElement).addEventListener('click', () => this.#closePane());
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      this.#nextRegion(event.shiftKey ? -1 : 1);
    });
  }

  /** F6 goes from one part of the window to the next, as in Excel. */
  #nextRegion(direction: 1 | -1): void {
    const regions: { readonly element: HTMLElement; readonly focus: () => void }[] = [
      { element: part('ribbon', HTMLElement), focus: () => this.#ribbon.focus() },
      { element: part('sheet', HTMLElement), focus: () => this.#view.focus() },
      { element: this.#pane, focus: () => part('pane-body', HTMLElement).querySelector('iframe')?.focus() },
      { element: part('tabs', HTMLElement), focus: () => this.#takeFocus('next') },
      {
        element: part('traffic', HTMLElement),
        focus: () => part('traffic', HTMLElement).querySelector('summary')?.focus(),
      },
    ];
    const open = regions.filter(({ element }) => !element.hidden);
    const here = open.findIndex(({ element }) => element.contains(document.activeElement));
    open[(here + direction + open.length) % open.length]?.focus();
  }
}

function opensPane(button: RibbonButton): boolean {
  return button.action.kind === 'taskpane';
}

function sentence(end: CommandEnd, tookMs: number): string {
  switch (end.kind) {
    case 'completed':
      return `終わりました（${(tookMs / 1000).toFixed(1)} 秒）`;
    case 'unknownFunction':
      return '関数ファイルに、この名前の関数がありません';
    case 'timedOut':
      return '5 分たっても終わりませんでした';
  }
}

function dialogShell(): DialogShell {
  const box = make('dialog', { class: 'add-in-dialog' });
  document.body.append(box);
  return {
    show: ({ widthPercent, heightPercent }, onClose) => {
      box.style.width = `${widthPercent}vw`;
      box.style.height = `${heightPercent}vh`;
      box.addEventListener('cancel', onClose, { once: true });
      box.showModal();
      return box;
    },
    hide: () => box.close(),
  };
}

async function load(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function sampleAddress(name: string): string {
  return `samples/${name.split('/').map(encodeURIComponent).join('/')}`;
}

async function start(): Promise<void> {
  rememberTrust(localStorage, location.hostname);
  const manifest = new TextDecoder().decode(await load(OTHER_MANIFEST ?? 'addin/manifest.xml'));
  const addInUrl = OTHER_MANIFEST === null ? new URL('addin/', location.href).href : manifestBase(manifest);
  const samples = JSON.parse(new TextDecoder().decode(await load('samples.json'))) as readonly string[];
  const wishes = new URLSearchParams(location.search);
  const wanted = wishes.get('sample');
  const first = wanted !== null && samples.includes(wanted) ? wanted : (samples[0] ?? '');
  const read = readFile(await load(sampleAddress(first)), first.split('/').at(-1) ?? first);
  if (read.kind === 'refused') throw new Error(read.sentence);
  const page = new Page(readRibbon(manifest, LOCALE), addInUrl, read.book, read.fileName);
  const picker = part('samples', HTMLSelectElement);
  picker.append(...samples.map((name) => new Option(name, name, false, name === first)));
  picker.addEventListener('change', () => {
    const name = picker.value;
    void load(sampleAddress(name)).then((bytes) => page.openFile(bytes, name.split('/').at(-1) ?? name));
  });
  if (wishes.get('pane') !== 'closed') page.openPane();
}

start().catch((error: unknown) => {
  part('file-name', HTMLElement).textContent =
    `始められません: ${error instanceof Error ? error.message : String(error)}`;
  throw error;
});
