import { createRoot } from 'react-dom/client';
import { whenReady } from '../excel/officeReady';
import { speaksEnglish } from '../messages/messages';
import { loadPaneMessages } from '../messages/paneMessages';
import { App, Starting } from './App';
import { excelHost } from './excelHost';

/** What Home needs is fetched while office.js looks for its host: both take about as long. */
function fetchAhead(): void {
  void import('../actions/overview');
  void loadPaneMessages('ja-JP');
}

async function start(): Promise<void> {
  fetchAhead();
  const place = document.getElementById('root');
  if (!place) throw new Error('taskpane.html has no #root');
  const root = createRoot(place);
  // Fluent sets itself up while Excel is awaited, and shows what stood there.
  root.render(<Starting text={place.textContent ?? ''} />);
  const host = excelHost(await whenReady());
  // Excel reads the workbook while the pane is drawn.
  const firstLook = host.hasWorkbook
    ? import('../actions/overview').then(({ firstOverview }) => firstOverview(host.door))
    : null;
  document.documentElement.lang = speaksEnglish(host.displayLanguage) ? 'en' : 'ja';
  const messages = await loadPaneMessages(host.displayLanguage);
  root.render(<App messages={messages} host={host} firstLook={firstLook} />);
}

void start();
