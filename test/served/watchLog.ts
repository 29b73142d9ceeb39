import { POLICY } from '../e2e/policy';
import type { Answer } from './accessLog';
import { BY_HAND, readAccessLog, setting } from './accessLog';

const HEADERS: Partial<Answer> = {
  policy: [...POLICY, "frame-ancestors 'self'"].join('; '),
  sniffing: 'nosniff',
  referrer: 'no-referrer',
};
const HASHED = /\.[0-9a-f]{8}\.js$/;

/** The browser's own questions, which no page asked (the tests watch what the pages ask as well). */
const BROWSERS_OWN = [
  'update.googleapis.com',
  'clients2.google.com',
  'accounts.google.com',
  'content-autofill.googleapis.com',
];

/** What nobody may see in the log: another host, a file that is missing, an answer without its headers. */
function complaints(): readonly string[] {
  const addIn = setting('DAICHO_ADDIN');
  return readAccessLog().flatMap((answer) => {
    const { host, uri, status, agent } = answer;
    if (BROWSERS_OWN.includes(host) || agent === BY_HAND) return [];
    if (host !== 'localhost') return [`a request to ${host}`];
    if (!uri.startsWith(addIn)) return [];
    if (status !== '200' && status !== '304') return [`${status} for ${uri}`];
    const expected = {
      ...HEADERS,
      cache: HASHED.test(uri) ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    return Object.entries(expected).flatMap(([name, value]) =>
      answer[name as keyof Answer] === value ? [] : [`${name} of ${uri}: ${answer[name as keyof Answer]}`],
    );
  });
}

// Every host name leads to this nginx (see browser.ts): what wanted to go elsewhere stands in its log.
afterAll(() => {
  expect(complaints()).toEqual([]);
});
