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
    boxed:
      'The server puts this page into a sandbox, so neither files nor headers can be looked at. Take sandbox out of the Content-Security-Policy and use the value of the example in the zip’s folder server. The add-in cannot work like this either.',
    noServer:
      'This page was opened as a file. Put the contents of the zip’s folder site on a web server and open the page by its https address.',
    listNot: (why) => `The list of files cannot be read, so the other files were not looked at. ${why}`,
    named: (path, more) => (more === 0 ? `“${path}”` : `“${path}” and ${more} more in the same place`),
    elsewhere: 'another server, or an address without https',
    missing: (paths, status) =>
      `Not there: ${paths} (the server says ${status}). Put it in its place again from the zip’s folder site. Where it is there: capital and small letters count, and the server may hold back that kind of file.`,
    refused: (paths, status) =>
      `The server does not hand out ${paths} (it says ${status}). Look at the permission to read, and whether something asks for a sign-in.`,
    failing: (paths, status) =>
      `The server fails when it is asked for ${paths} (it says ${status}). Look at its log and its settings.`,
    noAnswer: (paths) =>
      `No answer for ${paths}. Is the server running, is its certificate in order, and does nothing on the way stop it?`,
    redirected: (paths, to) =>
      `Asking for ${paths} leads elsewhere (${to}). This folder must be answered without sign-in or redirection.`,
    changed: (paths) =>
      `Not what was handed out: ${paths}. Are files of two versions mixed, or does something on the way rewrite them? Put it there again.`,
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
    narrowed: (directive, found) => `${directive} is “${found}”`,
    separator: ', ',
    policyNarrows: (narrowed, on) =>
      `Content-Security-Policy stops what the pages need (${narrowed}). Put the whole value of the zip’s examples (folder server) in its place${on}, and see whether the server adds one of its own. Parts will not work as it is.`,
    frameAncestors: (found, on) =>
      `frame-ancestors of Content-Security-Policy is “${found}”; it should hold “'self'”${on}. Excel on the web cannot open the pages as it is.`,
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
    stoppedOther: (host) =>
      `A request to ${host} was stopped; nothing was sent. It does not come from what was handed out: does something on the way, or an extension of the browser, write into the pages?`,
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
