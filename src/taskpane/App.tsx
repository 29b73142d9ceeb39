import { FluentProvider, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { hostTheme } from '../excel/hostInfo';
import type { Messages } from '../messages/messages';
import { AggregatePage } from './pages/AggregatePage';
import { CheckPage } from './pages/CheckPage';
import { HomePage } from './pages/HomePage';
import { RegisterPage } from './pages/RegisterPage';
import { SettingsPage } from './pages/SettingsPage';
import { Busy } from './parts/Busy';
import { NoticeBar } from './parts/NoticeBar';
import { UndoQuestionBar } from './parts/UndoQuestionBar';
import { paneTheme } from './theme';
import type { PageName, Pane } from './usePane';
import { usePane } from './usePane';

const useStyles = makeStyles({
  pane: { minHeight: '100vh', display: 'flex', flexDirection: 'column', boxSizing: 'border-box' },
  // Windows draws the pane's own menu over the top right corner (facts §7): the tabs stay clear of it.
  tabs: { paddingRight: '8px', flexWrap: 'wrap' },
  tab: { paddingLeft: '8px', paddingRight: '8px' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 12px ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  elsewhere: { padding: '16px' },
});

interface AppProps {
  readonly messages: Messages;
  readonly isInExcel: boolean;
}

export function App({ messages, isInExcel }: AppProps) {
  const theme = useHostTheme();
  const styles = useStyles();
  return (
    <FluentProvider theme={paneTheme(theme)}>
      {isInExcel ? (
        <PaneView messages={messages} />
      ) : (
        <p className={styles.elsewhere}>{messages.pane.elsewhere}</p>
      )}
    </FluentProvider>
  );
}

/** Hosts do not tell when their theme changes (office-js #713): it is asked again each time the pane is shown. */
function useHostTheme() {
  const [theme, setTheme] = useState(hostTheme);
  useEffect(() => {
    const ask = () => {
      setTheme(hostTheme());
    };
    document.addEventListener('visibilitychange', ask);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      dark.removeEventListener('change', ask);
    };
  }, []);
  return theme;
}

const PAGES: readonly PageName[] = ['home', 'register', 'check', 'aggregate', 'settings'];

function PaneView({ messages }: { readonly messages: Messages }) {
  const pane = usePane(messages);
  const styles = useStyles();
  return (
    <div className={styles.pane}>
      <nav aria-label={messages.pane.title}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={pane.page}
          onTabSelect={(_event, { value }) => {
            const page = PAGES.find((name) => name === value);
            if (page) pane.openPage(page);
          }}
        >
          {PAGES.map((page) => (
            <Tab key={page} value={page} className={styles.tab}>
              {messages.pane.tabs[page]}
            </Tab>
          ))}
        </TabList>
      </nav>
      <main className={styles.page}>
        <NoticeBar pane={pane} />
        <UndoQuestionBar pane={pane} />
        <Busy label={pane.busy} />
        <CurrentPage pane={pane} />
      </main>
    </div>
  );
}

function CurrentPage({ pane }: { readonly pane: Pane }) {
  switch (pane.page) {
    case 'home':
      return <HomePage pane={pane} />;
    case 'register':
      return <RegisterPage pane={pane} />;
    case 'check':
      return <CheckPage pane={pane} />;
    case 'aggregate':
      return <AggregatePage pane={pane} />;
    case 'settings':
      return <SettingsPage pane={pane} />;
  }
}
