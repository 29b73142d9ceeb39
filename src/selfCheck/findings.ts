import type { Readiness } from '../excel/officeReady';
import type { FileFault } from './fileFaults';
import type { HeaderFault } from './headerFaults';
import type { OutsideRequest } from './outsideTraffic';

/** What Excel says of itself; null in an ordinary browser. */
export interface ExcelFacts {
  readonly platform: string;
  readonly version: string;
  /** The newest ExcelApi, e.g. `1.14`. */
  readonly newestApi: string | null;
  readonly otherSets: readonly string[];
  /** Members of the library that the product needs and that are not there. */
  readonly missingMembers: readonly string[];
}

/** Everything that the page found out, as data. */
export interface Findings {
  readonly pageVersion: string;
  /**
   * What keeps the site's own list from being read; `boxed`: a `sandbox`, `noServer`: the page was opened as a file.
   * Null: it is read, or is no list.
   */
  readonly listFault: FileFault | { readonly kind: 'boxed' } | { readonly kind: 'noServer' } | null;
  /** Null: the site's own list could not be read. */
  readonly site: {
    readonly version: string;
    readonly fileCount: number;
    readonly isContentRead: boolean;
    readonly fileFaults: readonly FileFault[];
    readonly headerFaults: readonly HeaderFault[];
  } | null;
  readonly origin: string;
  readonly connection: 'https' | 'local' | 'insecure';
  readonly host: Readiness['kind'] | 'noLibrary';
  readonly excel: ExcelFacts | null;
  readonly outside: readonly OutsideRequest[];
  readonly browser: string;
}
