import { excelDoor } from '../excel/excelDoor';
import { displayLanguage, hostInfo, hostTheme } from '../excel/hostInfo';
import { watchWorkbook } from '../excel/watchWorkbook';
import type { PaneHost } from './paneHost';

/** Excel around the pane. The pane reads anew after its own actions: its handlers need not hear what it writes. */
export function excelHost(isInExcel: boolean): PaneHost {
  return {
    hasWorkbook: isInExcel,
    door: excelDoor({ hasHandlers: () => true }),
    watch: watchWorkbook,
    describe: () => {
      const { platform, version } = hostInfo();
      return `Excel ${platform} ${version}`;
    },
    displayLanguage: displayLanguage(),
    theme: hostTheme,
  };
}
