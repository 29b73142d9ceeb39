import { displayLanguage, documentIsReadOnly, hostInfo, hostTheme } from './hostInfo';

type Scope = { Office?: unknown; matchMedia?: unknown };
const scope = globalThis as Scope;

function openIn(context: unknown, media: readonly string[] = []): void {
  scope.Office = { context };
  scope.matchMedia = (query: string) => ({ matches: media.includes(query) });
}

afterEach(() => {
  delete scope.Office;
  delete scope.matchMedia;
});

describe('Excel の様子', () => {
  test('Excel の外で開いても答えられる', () => {
    expect(hostInfo()).toEqual({ platform: '', version: '' });
    expect(displayLanguage()).toBe('ja-JP');
    expect(hostTheme()).toBe('light');
    expect(documentIsReadOnly()).toBe(false);
  });

  test('暗い配色は背景の明るさで見分ける', () => {
    openIn({ officeTheme: { bodyBackgroundColor: '#262626' } });
    expect(hostTheme()).toBe('dark');
    openIn({ officeTheme: { bodyBackgroundColor: '#E6E6E6' } });
    expect(hostTheme()).toBe('light');
  });

  test('Excel が配色を言わなければ Windows の設定に従い、ハイコントラストが何より先', () => {
    openIn({}, ['(prefers-color-scheme: dark)']);
    expect(hostTheme()).toBe('dark');
    openIn({ officeTheme: { bodyBackgroundColor: '#FFFFFF' } }, ['(forced-colors: active)']);
    expect(hostTheme()).toBe('contrast');
  });

  test('読み取り専用で開いた文書', () => {
    openIn({ document: { mode: 'readOnly' } });
    expect(documentIsReadOnly()).toBe(true);
  });
});
