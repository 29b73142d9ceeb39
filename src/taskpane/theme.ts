import type { Theme } from '@fluentui/react-components';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { PaneTheme } from './paneHost';

const fontFamilyBase = "'Yu Gothic UI', Meiryo, 'Segoe UI', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif";

/** Fluent's own themes with Japanese type first. Contrast themes come from Windows (forced colours) over the light one. */
export function paneTheme(theme: PaneTheme): Theme {
  return { ...(theme === 'dark' ? webDarkTheme : webLightTheme), fontFamilyBase };
}
