/** How the pane is to be drawn. `contrast`: Windows draws with a person's own colours (forced colours). */
export type HostTheme = 'light' | 'dark' | 'contrast';

/** What stands in a message to those who look after the add-in: no name, no path. */
export interface HostInfo {
  /** `PC`, `Mac`, `OfficeOnline`…; empty when the host does not say. */
  readonly platform: string;
  /** Excel's version, e.g. `16.0.17932.20842`; empty when the host does not say. */
  readonly version: string;
}

export function hostInfo(): HostInfo {
  const diagnostics = officeContext()?.diagnostics;
  return { platform: String(diagnostics?.platform ?? ''), version: diagnostics?.version ?? '' };
}

/** The language of Excel's own menus, e.g. `ja-JP`. */
export function displayLanguage(): string {
  return officeContext()?.displayLanguage ?? 'ja-JP';
}

/**
 * The theme to draw with. Excel on the web has no officeTheme (office-js #6134) and no host tells when it changes
 * (#713): ask again each time the pane is shown.
 */
export function hostTheme(): HostTheme {
  if (prefers('(forced-colors: active)')) return 'contrast';
  const background = officeContext()?.officeTheme?.bodyBackgroundColor;
  const isDark = background ? isDarkColor(background) : prefers('(prefers-color-scheme: dark)');
  return isDark ? 'dark' : 'light';
}

/** True when the document was opened to be read only. Excel's own workbook.readOnly says more; either counts. */
export function documentIsReadOnly(): boolean {
  return String(officeContext()?.document?.mode ?? '') === 'readOnly';
}

/**
 * True when the host offers the set and the library that we ship has the member: isSetSupported alone answers for the
 * host, and the shipped library ends at ExcelApi 1.15.
 */
export function isOffered(
  set: string,
  version: string,
  owner: { readonly prototype: object },
  member: string,
): boolean {
  return Office.context.requirements.isSetSupported(set, version) && member in owner.prototype;
}

/** Null outside Office, and where the host leaves parts of it out. */
function officeContext(): Partial<Office.Context> | null {
  return typeof Office === 'undefined' ? null : Office.context;
}

function prefers(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

/** Relative luminance below the middle (WCAG 2.2, without the gamma: light and dark themes are far apart). */
function isDarkColor(color: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color);
  const [red = 255, green = 255, blue = 255] = (match?.slice(1) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
