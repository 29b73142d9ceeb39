import { createRoot } from 'react-dom/client';
import { displayLanguage } from '../excel/hostInfo';
import { whenReady } from '../excel/officeReady';
import { messagesFor } from '../messages/messages';
import { App } from './App';

async function start(): Promise<void> {
  const { kind } = await whenReady();
  const language = displayLanguage();
  document.documentElement.lang = language.startsWith('en') ? 'en' : 'ja';
  const root = document.getElementById('root');
  if (!root) throw new Error('taskpane.html has no #root');
  createRoot(root).render(<App messages={messagesFor(language)} isInExcel={kind === 'excel'} />);
}

void start();
