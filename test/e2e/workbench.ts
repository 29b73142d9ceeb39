import type { Browser, FrameLocator, Page } from 'playwright-core';

/** The workbench as a person has it before them, and all that it asked of the network. */
export interface Workbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly close: () => Promise<void>;
  readonly press: (label: string) => Promise<void>;
  readonly openPane: () => Promise<void>;
  readonly openSample: (name: string) => Promise<void>;
  readonly openSheet: (name: string) => Promise<void>;
  /** Types into a cell as a person does: a click, the text, Enter. */
  readonly typeInto: (address: string, text: string) => Promise<void>;
  readonly turn: (switchLabel: string) => Promise<void>;
  readonly cellText: (address: string) => Promise<string>;
  /** Requests that left the page's own origin, violations of the policy, and errors on the console. */
  readonly complaints: () => readonly string[];
}

interface Options {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

const OWN = process.env['DAICHO_URL'] ?? '';

export async function openWorkbench(browser: Browser, options: Options = {}): Promise<Workbench> {
  const { viewport = { width: 1366, height: 768 }, ...look } = options;
  const context = await browser.newContext({ viewport, locale: 'ja-JP', ...look });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOwn = origin === new URL(OWN).origin || protocol === 'blob:' || protocol === 'data:';
    if (!isOwn) complaints.push(`request to ${origin}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isKnownNoise(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  await page.goto(OWN);
  await page.locator('#sheet table').first().waitFor();
  const pane = page.frameLocator('#pane iframe');
  const button = (label: string) => page.locator('#ribbon').getByRole('button', { name: label, exact: true });
  return {
    page,
    pane,
    close: () => context.close(),
    press: async (label) => {
      await button(label).click();
      await page.locator('#say', { hasText: `${label}: 終わりました` }).waitFor();
    },
    openPane: async () => {
      await button('作業ウィンドウを開く').click();
      await pane.getByRole('navigation').waitFor();
    },
    openSample: async (name) => {
      await page.locator('#samples').selectOption({ label: name });
      await page.locator('#file-name', { hasText: name }).waitFor();
    },
    openSheet: async (name) => {
      await page.locator('#tabs').getByRole('tab', { name, exact: true }).click();
    },
    typeInto: async (address, text) => {
      await page.locator(`#grid td#${address}`).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    turn: async (switchLabel) => {
      const switches = page.locator('details.switches');
      if ((await switches.getAttribute('open')) === null) await switches.locator('summary').click();
      await switches.getByRole('checkbox', { name: switchLabel }).click();
      await switches.locator('summary').click();
    },
    cellText: async (address) => page.locator(`#grid td#${address}`).innerText(),
    complaints: () => complaints,
  };
}

/** office.js writes two inline styles of its own, which the policy blocks without harm (office-js #1687). */
function isKnownNoise(text: string): boolean {
  return /Refused to apply inline style|Applying inline style violates/.test(text);
}
