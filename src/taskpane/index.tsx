import { createRoot } from 'react-dom/client';
import { displayLanguage } from '../excel/hostInfo';
import { whenReady } from '../excel/officeReady';
import { speaksEnglish } from '../messages/messages';
import { loadPaneMessages } from '../messages/paneMessages';
import { App } from './App';

async function start(): Promise<void> {
  const { kind } = await whenReady();
  const language = displayLanguage();
  document.documentElement.lang = speaksEnglish(language) ? 'en' : 'ja';
  const messages = await loadPaneMessages(language);
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  createRoot(root).render(<App messages={messages} isInExcel={kind === 'excel'} />);
}

void start();
