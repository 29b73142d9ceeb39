import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ApiVersion } from '../protocol/apiVersion';
import type { NativeBridge } from './nativeBridge';

/** What office.js keeps of itself in a page, as far as it has to be set up by hand. */
interface OfficeExtensionGlobal {
  readonly HostBridge: { readonly init: (bridge: NativeBridge) => void };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly Utility: { _synchronousCleanup: boolean };
}

type Globals = { [name: string]: unknown };

let isLoaded = false;

/**
 * Evaluates Microsoft's own Excel library in the realm of the caller, once, and connects it to a host. The library needs
 * parts of a page; they are put in place as far as they are missing.
 */
export function connectOffice(bridge: NativeBridge, options: OfficeContextOptions): void {
  const globals = globalThis as unknown as Globals;
  if (!isLoaded) {
    putPage(globals);
    globals['OSF'] = {
      _OfficeAppFactory: {
        getContext: () => globals['officeContext'],
        getHostInfo: () => ({ isDialog: false }),
      },
    };
    loadLibrary();
    isLoaded = true;
  }
  globals['officeContext'] = officeContext(options);
  putOffice(globals);
  const extension = globals['OfficeExtension'] as OfficeExtensionGlobal;
  extension.HostBridge.init(bridge);
  // The shipped file means to check each member against the declared set, and switches it on in the wrong place.
  extension.CommonUtility._doApiNotSupportedCheck = true;
  // Excel.run shall have released its ranges when it is over.
  extension.Utility._synchronousCleanup = true;
}

export interface OfficeContextOptions {
  readonly api: ApiVersion;
  readonly documentUrl: () => string;
  readonly isReadOnly: () => boolean;
}

function loadLibrary(): void {
  const packageFile = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/office-js/package.json',
  );
  const source = readFileSync(join(dirname(packageFile), 'dist', 'excel-web-16.00.js'), 'utf8');
  // Indirect: in the caller's own realm, so that arrays and errors are the ones that tests compare with.
  const evaluate = eval;
  evaluate(source);
}

/** The corner of a browser that the library touches while it starts. */
function putPage(globals: Globals): void {
  const nothing = (): void => undefined;
  globals['window'] ??= globalThis;
  globals['document'] ??= { getElementById: () => null, domain: 'localhost' };
  globals['navigator'] ??= { userAgent: 'Node' };
  globals['location'] ??= { href: 'https://localhost/', search: '', hash: '' };
  globals['addEventListener'] ??= nothing;
  globals['removeEventListener'] ??= nothing;
}

function officeContext({ api, documentUrl, isReadOnly }: OfficeContextOptions) {
  const sets: { readonly [name: string]: string } = {
    excelapi: api,
    richapiruntime: '1.1',
    sharedruntime: '1.1',
  };
  return {
    platform: 'PC',
    host: 'Excel',
    displayLanguage: 'ja-JP',
    contentLanguage: 'ja-JP',
    diagnostics: { host: 'Excel', platform: 'PC', version: '16.0.0.0' },
    document: {
      get url() {
        return documentUrl();
      },
      get mode() {
        return isReadOnly() ? 'readOnly' : 'readWrite';
      },
    },
    requirements: {
      isSetSupported: (name: string, version = '1.1') => offersSet(sets[name.toLowerCase()], version),
    },
  };
}

function offersSet(declared: string | undefined, wanted: string): boolean {
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(wanted).split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/** The part of Office that lives in office.js itself, which only a page can load. */
function putOffice(globals: Globals): void {
  const office = (globals['Office'] ??= {}) as Globals;
  const info = { host: 'Excel', platform: 'PC', addin: null };
  office['onReady'] = (callback?: (answer: typeof info) => void) => {
    callback?.(info);
    return Promise.resolve(info);
  };
  const actions = new Map<string, unknown>();
  office['actions'] = {
    associate: (name: string, action: unknown) => actions.set(name.toLowerCase(), action),
    associated: actions,
  };
}
