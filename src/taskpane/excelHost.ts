import { excelDoor } from '../excel/excelDoor';
import { displayLanguage, hostInfo, hostTheme } from '../excel/hostInfo';
import type { Readiness } from '../excel/officeReady';
import { lacksOfHost } from '../excel/requiredMembers';
import { watchSelection, watchWorkbook } from '../excel/watchWorkbook';
import { startWorker } from '../reader/startWorker';
import type { PaneHost } from './paneHost';

/** Excel around the pane. The pane reads anew after its own actions: its handlers need not hear what it writes. */
export function excelHost({ kind }: Readiness): PaneHost {
  const lacks = kind === 'excel' ? lacksOfHost() : [];
  return {
    hasWorkbook: kind === 'excel' && lacks.length === 0,
    lacks,
    door: excelDoor({ hasHandlers: () => true }),
    watch: watchWorkbook,
    watchSelection,
    startReader: startWorker,
    selfCheckUrl: 'check.html',
    openNewWorkbook: async (bytes) => (await import('../excel/newWorkbook')).openNewWorkbook(bytes),
    describe: () => {
      const { platform, version } = hostInfo();
      return `改革台帳 ${ownVersion()} | Excel ${platform} ${version}`;
    },
    displayLanguage: displayLanguage(),
    theme: hostTheme,
  };
}

/** As the page's own head says it. */
function ownVersion(): string {
  return document.querySelector('meta[name=version]')?.getAttribute('content') ?? '';
}
