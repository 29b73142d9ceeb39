import { createRoot } from 'react-dom/client';
import { whenReady } from '../excel/officeReady';
import { speaksEnglish } from '../messages/messages';
import { loadPaneMessages } from '../messages/paneMessages';
import { App } from './App';
import { excelHost } from './excelHost';

async function start(): Promise<void> {
  const { kind } = await whenReady();
  const host = excelHost(kind === 'excel');
  document.documentElement.lang = speaksEnglish(host.displayLanguage) ? 'en' : 'ja';
  const messages = await loadPaneMessages(host.displayLanguage);
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  createRoot(root).render(<App messages={messages} host={host} />);
}

void start();
