import type { Sentences } from './messages';
import type { selfCheckJa } from './selfCheckJa';

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);
const points = (count: number): string => (count === 1 ? '1 point' : `${count} points`);

export const selfCheckEn: Sentences<typeof selfCheckJa> = {
  title: 'Kaikaku Daicho: installation check',
  intro:
    'Looks from here at the files and settings on the server. It changes nothing and sends nothing outside.',
  checking: (done, total) => `Looking at the files (${done} of ${total})…`,
  again: 'Check again',
  backToPane: 'Back to the task pane',
  verdict: {
    good: 'Everything is in place. Nothing needs mending.',
    advice: (count) => `It works, but ${points(count)} should be mended.`,
    stop: (stops, advice) =>
      advice === 0
        ? `It will not work properly as it is: ${points(stops)} to mend.`
        : `It will not work properly as it is: ${points(stops)} to mend, ${advice} more to look at.`,
  },
  mark: { good: '[good]', advice: '[advice]', stop: '[mend]' },
  files: {
    title: 'Files',
    good: (count) => `All ${files(count)} are there and are what was handed out.`,
    unread: (count) =>
      `All ${files(count)} are there. Without https, whether their content is the same cannot be told.`,
    noList:
      'The list of files (files.json) cannot be read. Put everything in the zip’s folder site on the server, folders included.',
    missing: (path, status) =>
      `“${path}” is not there (the server says ${status}). Put it in its place again from the zip’s folder site; capital and small letters count.`,
    noAnswer: (path) => `No answer for “${path}”. Is the server running, and is its certificate in order?`,
    redirected: (path, to) =>
      `Asking for “${path}” leads elsewhere (${to}). This folder must be answered without sign-in or redirection.`,
    changed: (path) =>
      `“${path}” is not what was handed out. Are files of two versions mixed, or does something on the way rewrite them? Put it there again.`,
    more: (count) => `The same holds for ${count} more.`,
  },
  headers: {
    title: 'Response headers',
    good: 'Every file comes with the headers that it should have.',
    on: (path, more) => (more === 0 ? ` (${path})` : ` (${path} and ${more} more)`),
    none: 'missing',
    contentType: (found, expected, on) =>
      `Content-Type is “${found}”; it must be “${expected}”${on}. The file is not loaded as it is.`,
    sniffing: (found, on) => `X-Content-Type-Options is “${found}”; it should be “nosniff”${on}.`,
    referrer: (found, on) => `Referrer-Policy is “${found}”; it should be “no-referrer”${on}.`,
    oldPages: (found, on) =>
      `Cache-Control is “${found}”; it should be “no-cache”${on}. Old pages may stay after an update.`,
    neverKept: (found, on) =>
      `Cache-Control is “${found}”; files with a fingerprint in their name may have “public, max-age=31536000, immutable”${on}. They are loaded anew each time, which is slow.`,
    frameOptions: (found, on) =>
      `X-Frame-Options is “${found}”; take it out${on}. Excel on the web cannot open the pages with it.`,
    noPolicy: (on) =>
      `There is no Content-Security-Policy header${on}. The pages carry the same policy in themselves, so nothing leaves; send it as a header too.`,
    policyDiffers: (directive, found, expected, on) =>
      `${directive} of Content-Security-Policy is “${found}”; it must be “${expected}”${on}. Parts will not work as it is.`,
  },
  connection: {
    title: 'Connection',
    good: (origin) => `Connected to ${origin} by https.`,
    local: (origin) => `${origin} is an address inside this PC alone. No other PC can use it.`,
    insecure: (origin) =>
      `${origin} is not https. Excel takes https addresses only: the server needs a certificate.`,
  },
  excel: {
    title: 'Excel',
    elsewhere:
      'Opened in a browser. To see the version and abilities of Excel, open “Installation check” from Settings in the task pane.',
    noLibrary: 'office.js has not been loaded. Put the folder office-js of the folder site in its place.',
    host: (platform, version) => `Excel (${platform}) ${version}`,
    api: (newest) => `This Excel offers ExcelApi up to ${newest}. 1.14 is needed.`,
    tooOld: (newest) =>
      `This Excel offers ExcelApi up to ${newest}, and 1.14 is needed. Use Excel 2021 or later, or Microsoft 365.`,
    noApi: 'none',
    others: (sets) => `Also offered: ${sets}`,
    members: (members) => `The office.js that was loaded lacks ${members}. Use the one that was handed out.`,
  },
  traffic: {
    title: 'Traffic to other hosts',
    none: 'Since this page was opened, nothing has gone to another server.',
    stopped: (host) =>
      `A request to ${host} was stopped. office.js tries it when it is opened outside Excel; nothing was sent.`,
    through: (host) =>
      `A request to ${host} was not stopped. Look at the Content-Security-Policy header, and whether something on the way rewrites the pages.`,
  },
  version: {
    title: 'Version',
    same: (version) => `Kaikaku Daicho ${version}`,
    differs: (page, site) =>
      `This page is version ${page}, the server holds version ${site}: an old page was kept. Reload with Ctrl + F5; if that does not help, clear the Office cache.`,
    browser: (agent) => `Browser: ${agent}`,
  },
  support: {
    title: 'Text for a support request',
    what: 'It holds nothing of a workbook and no name of a user.',
    copy: 'Copy',
    copied: 'Copied.',
    failed: 'It could not be copied. Select the text below and press Ctrl + C.',
    label: 'Result of the check',
  },
};
