import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser';

/** What `npm run standalone` makes, or the one that came with the zip. */
const PAGE_FILE = resolve(process.env['DAICHO_STANDALONE'] ?? 'out/standalone/kaikaku-daicho.html');

/** The single file as an office has it: in a folder, beside a workbook, opened without any server. */
export interface FilePage {
  readonly page: Page;
  /** The folder in which the page and the workbook lie. */
  readonly folder: string;
  readonly workbook: string;
  readonly context: BrowserContext;
  /** Addresses that the page asked for, its own file left out. */
  readonly requests: () => readonly string[];
  /** What the page or the browser complained of. */
  readonly complaints: () => readonly string[];
  /** Answers the page's question for a folder with a real one: nobody is there to use the system's own window. */
  readonly chooseFolder: (folder: string) => Promise<void>;
  /** Drops a file on the page, as a person drags it from the folder: the page gets the real file on disk. */
  readonly drop: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FilePageOptions extends BrowserContextOptions {
  /** A folder in which an earlier page stood. */
  readonly folder?: string;
}

/**
 * A browser of its own over a fresh folder. Nobody is there to answer the browser's question whether the page may write
 * to files: the answer is in the profile beforehand.
 */
export async function openFilePage(sample: string, options: FilePageOptions = {}): Promise<FilePage> {
  const { folder = mkdtempSync(join(tmpdir(), 'daicho-file-')), ...context } = options;
  const workbook = join(folder, basename(sample));
  if (options.folder === undefined) {
    copyFileSync(PAGE_FILE, join(folder, basename(PAGE_FILE)));
    copyFileSync(sample, workbook);
  }
  const profile = mkdtempSync(join(tmpdir(), 'daicho-profile-'));
  allowWriting(profile);
  const opened = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? '',
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    locale: 'ja-JP',
    acceptDownloads: true,
    ...context,
  });
  const page = opened.pages()[0] ?? (await opened.newPage());
  const requests: string[] = [];
  const complaints: string[] = [];
  opened.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  const address = pathToFileURL(join(folder, basename(PAGE_FILE))).href;
  await page.goto(address);
  await page.getByRole('button', { name: /ファイルを開く|Open a file/ }).waitFor();
  return {
    page,
    folder,
    workbook,
    context: opened,
    requests: () => requests.filter((url) => url !== address && !url.startsWith('data:')),
    complaints: () => complaints,
    chooseFolder: (chosen) => chooseFolder(page, chosen),
    drop: (file) => drop(page, file),
    close: async () => {
      await opened.close();
      await removeProfile(profile);
    },
  };
}

/** What is left of a crashed browser still writes there for a moment; a profile that stays is the temporary folder's affair. */
async function removeProfile(profile: string): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    try {
      rmSync(profile, { recursive: true, force: true });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** A dropped folder gives the same handle that the system's window would. */
async function chooseFolder(page: Page, folder: string): Promise<void> {
  await page.evaluate(() => {
    const taken = new Promise<FileSystemHandle | null | undefined>((resolve) => {
      const kinds = ['dragenter', 'dragover', 'drop'] as const;
      // This folder is not for the page itself, which would open what is dropped on it.
      const take = (event: DragEvent): void => {
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
        if (event.type !== 'drop') return;
        for (const kind of kinds) removeEventListener(kind, take, { capture: true });
        resolve(event.dataTransfer?.items[0]?.getAsFileSystemHandle?.());
      };
      for (const kind of kinds) addEventListener(kind, take, { capture: true });
    });
    Object.assign(window, { showDirectoryPicker: () => taken });
  });
  await drop(page, folder);
}

async function drop(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  await session.detach();
}

/** The browser's own switch for pages from files: 1 is to allow. */
function allowWriting(profile: string): void {
  const exceptions = { file_system_write_guard: { 'file:///*,*': { setting: 1 } } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { content_settings: { exceptions } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}
