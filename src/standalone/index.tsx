import { createRoot } from 'react-dom/client';
import { speaksEnglish } from '../messages/messages';
import { loadPaneMessages } from '../messages/paneMessages';
import { standaloneMessages } from '../messages/standaloneMessages';
import { Page } from './Page';

async function start(): Promise<void> {
  const displayLanguage = navigator.language;
  const root = document.getElementById('root');
  if (!root) throw new Error('standalone.html has no #root');
  document.documentElement.lang = speaksEnglish(displayLanguage) ? 'en' : 'ja';
  const messages = await loadPaneMessages(displayLanguage);
  const words = standaloneMessages(displayLanguage);
  createRoot(root).render(<Page messages={messages} words={words} displayLanguage={displayLanguage} />);
}

void start();
