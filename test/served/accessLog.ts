import { readFileSync } from 'node:fs';

/** One answer of nginx, as globalSetup.mjs has it logged. */
export interface Answer {
  readonly host: string;
  readonly status: string;
  readonly uri: string;
  readonly type: string;
  readonly policy: string;
  readonly cache: string;
  readonly sniffing: string;
  readonly referrer: string;
  readonly agent: string;
}

/** How requests call themselves that a test makes on purpose, without a browser. */
export const BY_HAND = 'daicho-by-hand';

export function readAccessLog(): readonly Answer[] {
  return readFileSync(setting('DAICHO_ACCESS_LOG'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Answer);
}

/** Where the global setup put things. */
export function setting(name: 'DAICHO_ACCESS_LOG' | 'DAICHO_ADDIN' | 'DAICHO_BASE' | 'DAICHO_URL'): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is set by test/served/globalSetup.mjs`);
  return value;
}
