import type { PaneHost, PaneTheme } from '../taskpane/paneHost';
import type { BookSession } from './bookSession';
import { readerFromBlob } from './readerFromBlob';

/** The page around the pane: the workbook comes from a file, and nobody else changes it. */
export function packageHost(session: BookSession, displayLanguage: string): PaneHost {
  return {
    hasWorkbook: true,
    lacks: [],
    door: session.door,
    watch: () => Promise.resolve(null),
    watchSelection: (onSelected) => {
      const stop = session.subscribe(onSelected);
      return Promise.resolve({
        stop: () => {
          stop();
          return Promise.resolve();
        },
      });
    },
    startReader: readerFromBlob,
    describe: () => `file ${pageVersion()} ${browserName()}`,
    displayLanguage,
    theme: pageTheme,
  };
}

export function pageTheme(): PaneTheme {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function pageVersion(): string {
  return document.querySelector('meta[name=version]')?.getAttribute('content') ?? '';
}

/** `Edg/156.0.0.0`: what the browser calls itself last. */
function browserName(): string {
  return navigator.userAgent.split(' ').at(-1) ?? '';
}
