import type { Browser, ConsoleMessage, Frame, FrameLocator, Page } from 'playwright-core';

/** The workbench as a person has it before them, and all that it asked of the network. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The pane's own document. */
  readonly paneFrame: () => Promise<Frame>;
  readonly close: () => Promise<void>;
  /** Presses a button of the ribbon, closes the notice if there is one, and tells what it said. */
  readonly press: (label: string) => Promise<string>;
  readonly openPane: () => Promise<void>;
  readonly openTab: (label: string) => Promise<void>;
  readonly openSample: (name: string) => Promise<void>;
  /** Opens a workbook of the person's own. */
  readonly openFile: (name: string, bytes: Buffer) => Promise<void>;
  readonly openSheet: (name: string) => Promise<void>;
  readonly sheetNames: () => Promise<readonly string[]>;
  /** Types into a cell as a person does: a double click, the text in place of the old one, Enter. */
  readonly typeInto: (address: string, text: string) => Promise<void>;
  /** Turns one of Excel's states on or off. */
  readonly turn: (switchLabel: string) => Promise<void>;
  /** Lets Excel take its time over each answer. */
  readonly slowDown: (milliseconds: number) => Promise<void>;
  readonly cellText: (address: string) => Promise<string>;
  /** The workbook as ［名前を付けて保存］ writes it. */
  readonly savedBytes: () => Promise<Buffer>;
  /** Requests that left the page's own origin, violations of the policy, and errors. */
  readonly complaints: () => readonly string[];
  /** Takes out what a test brought about on purpose. */
  readonly takeComplaints: () => readonly string[];
}

export interface Options {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  /** What the page is asked for in its address. */
  readonly query?: string;
}

/** What is waited for comes, or does not come at all: a machine that others use as well may be twenty times as slow. */
const PATIENCE_MS = 90_000;

/** Where a notice of the ribbon stands. */
const NOTICE = 'dialog.add-in-dialog iframe';

function address(): string {
  const own = process.env['DAICHO_URL'];
  if (own === undefined) throw new Error('DAICHO_URL is set by the global setup of jest.e2e.config.cjs');
  return own;
}

/** Where the add-in's pages lie: a folder of the workbench's own server. */
export const ADD_IN = process.env['DAICHO_ADDIN'] ?? '/addin/';

/** The manifest that the workbench is to load the add-in by; none: its own server's. */
function manifestQuery(): string {
  const manifest = process.env['DAICHO_MANIFEST'];
  return manifest === undefined ? '' : `&manifest=${encodeURIComponent(manifest)}`;
}

export async function openWorkbench(browser: Browser, options: Options = {}): Promise<Workbench> {
  const { viewport = { width: 1366, height: 768 }, query = '', ...look } = options;
  const context = await browser.newContext({
    baseURL: address(),
    viewport,
    locale: 'ja-JP',
    acceptDownloads: true,
    // Certificates of a test are made for it.
    ignoreHTTPSErrors: true,
    ...look,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.addInitScript(holdBackMessages);
  const happenings = remember(page);
  const complaints = listen(page, new URL(address()).origin);
  await page.goto(`${address()}?pane=closed${manifestQuery()}${query}`);
  await page.locator('#sheet table').first().waitFor();
  return {
    ...handles(page, happenings),
    close: () => context.close(),
    complaints: () => complaints,
    takeComplaints: () => complaints.splice(0),
  };
}

function handles(
  page: Page,
  happenings: readonly string[],
): Omit<Workbench, 'close' | 'complaints' | 'takeComplaints'> {
  const pane = page.frameLocator('#pane iframe');
  const ribbon = (label: string) => page.locator('#ribbon').getByRole('button', { name: label, exact: true });
  const openTab = (name: string) =>
    pane.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  const opened = (name: string) => page.locator('#file-name', { hasText: name }).waitFor();
  return {
    page,
    pane,
    paneFrame: () => frameOf(page),
    press: async (label) => {
      await ribbon(label).click();
      return finish(page, label).catch(async (error: unknown) => {
        throw await withTrace(error, page, happenings);
      });
    },
    openPane: async () => {
      await ribbon('作業ウィンドウを開く').click();
      await pane.getByRole('navigation').waitFor();
    },
    openTab,
    openSample: async (name) => {
      await page.locator('#samples').selectOption({ label: name });
      await opened(name);
    },
    openFile: async (name, buffer) => {
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await page.locator('#file').setInputFiles({ name, mimeType, buffer });
      await opened(name);
    },
    openSheet: (name) => page.locator('#tabs').getByRole('tab', { name, exact: true }).click(),
    sheetNames: () => page.locator('#tabs [role=tab]').allInnerTexts(),
    typeInto: async (cell, text) => {
      await page.locator(`#grid td#${cell}`).dblclick();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    turn: async (name) => {
      const switches = page.locator('details.switches');
      await switches.locator('summary').click();
      await switches.getByRole('checkbox', { name }).click();
      await switches.locator('summary').click();
    },
    slowDown: (milliseconds) =>
      page.evaluate((delay) => {
        document.documentElement.dataset['answerDelay'] = String(delay);
      }, milliseconds),
    cellText: (cell) => page.locator(`#grid td#${cell}`).innerText(),
    savedBytes: () => savedBytes(page),
  };
}

/** Runs in the workbench's page: what the add-in asks reaches the stand-in later when it is told to be slow. */
function holdBackMessages(): void {
  if (window !== window.top) return;
  const late = new WeakSet<Event>();
  window.addEventListener('message', (event) => {
    const delay = Number(document.documentElement.dataset['answerDelay'] ?? 0);
    if (delay === 0 || late.has(event)) return;
    event.stopImmediatePropagation();
    setTimeout(() => {
      const { data, origin, source } = event as MessageEvent<unknown>;
      const again = new MessageEvent('message', { data, origin, source });
      late.add(again);
      window.dispatchEvent(again);
    }, delay);
  });
}

/** A press that has something to say shows a small window, and is over when the person has closed it. */
async function finish(page: Page, label: string): Promise<string> {
  const notice = page.frameLocator(NOTICE);
  const close = notice.getByRole('button', { name: '閉じる' });
  const end = page.locator('#say', { hasText: new RegExp(`^${label}: (?!実行しています)`) });
  const first = await Promise.race([
    close.waitFor().then(() => 'notice' as const),
    end.waitFor().then(() => 'end' as const),
  ]);
  const said = first === 'notice' ? (await notice.locator('p').allInnerTexts()).join('\n') : '';
  if (first === 'notice') await close.click();
  await end.waitFor();
  const how = await end.innerText();
  if (!how.includes('終わりました')) throw new Error(how);
  return said;
}

/** The last things that happened on a page, oldest first: what a press that does not end is understood by. */
const MOST_REMEMBERED = 60;

function remember(page: Page): readonly string[] {
  const happenings: string[] = [];
  const start = Date.now();
  const note = (what: string): void => {
    happenings.push(`${String(Date.now() - start)} ms ${what.slice(0, 200)}`);
    if (happenings.length > MOST_REMEMBERED) happenings.shift();
  };
  page.on('request', (request) => note(`asks ${request.url()}`));
  page.on('requestfinished', (request) => note(`has ${request.url()}`));
  page.on('requestfailed', (request) =>
    note(`lacks ${request.url()}: ${request.failure()?.errorText ?? ''}`),
  );
  page.on('console', (message) => note(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('framenavigated', (frame) => note(`frame ${frame.url()}`));
  page.on('framedetached', (frame) => note(`frame gone ${frame.url()}`));
  return happenings;
}

async function withTrace(error: unknown, page: Page, happenings: readonly string[]): Promise<Error> {
  const say = await page.locator('#say').innerText();
  const now = `${String(page.frames().length)} frames; the page says: ${say}`;
  return new Error([String(error), now, ...happenings].join('\n'), { cause: error });
}

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.locator('#pane iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('the pane is closed');
  return frame;
}

async function savedBytes(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Collects what must not happen on any page. */
function listen(page: Page, own: string): string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOwn = origin === own || protocol === 'blob:' || protocol === 'data:';
    if (!isOwn) complaints.push(`request to ${origin}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isKnownNoise(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  return complaints;
}

/** office.js writes two inline styles of its own, which the policy blocks without harm (office-js #1687). */
function isKnownNoise(message: ConsoleMessage): boolean {
  const isStyle = /Refused to apply inline style|Applying inline style violates/.test(message.text());
  return isStyle && message.location().url.includes('/office-js/');
}
