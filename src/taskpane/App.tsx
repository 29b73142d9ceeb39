import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { PaneMessages } from '../messages/paneMessages';
import { HomePage } from './pages/HomePage';
import { Busy } from './parts/Busy';
import { NoticeBar } from './parts/NoticeBar';
import { PageGuard } from './parts/PageGuard';
import { UndoQuestionBar } from './parts/UndoQuestionBar';
import type { PaneHost, PaneTheme } from './paneHost';
import { paneTheme } from './theme';
import type { FirstLook, PageName, Pane } from './usePane';
import { usePane } from './usePane';

/** Home stands at once; the other pages are fetched from the same folder when they are first opened. */
const RegisterPage = lazy(async () => ({ default: (await import('./pages/RegisterPage')).RegisterPage }));
const CollectPage = lazy(async () => ({ default: (await import('./pages/CollectPage')).CollectPage }));
const CheckPage = lazy(async () => ({ default: (await import('./pages/CheckPage')).CheckPage }));
const AggregatePage = lazy(async () => ({ default: (await import('./pages/AggregatePage')).AggregatePage }));
const SettingsPage = lazy(async () => ({ default: (await import('./pages/SettingsPage')).SettingsPage }));

const useStyles = makeStyles({
  // A host that gives the pane only a part of the window says how high that is.
  pane: {
    minHeight: 'var(--pane-height, 100vh)',
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
  },
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexWrap: 'wrap',
    // Windows draws the pane's own menu over the top right corner (facts §7): the tabs stay clear of it.
    padding: '0 16px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: '9px 6px 6px',
    border: 'none',
    borderBottom: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Windows draws even a transparent line in its own colours.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  current: {
    borderBottomColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    // Below, the strip that says what is being done must hide nothing.
    padding: '12px 12px 48px',
    ':focus': { outline: 'none' },
  },
  elsewhere: { padding: '16px' },
});

interface AppProps {
  readonly messages: PaneMessages;
  readonly host: PaneHost;
  /** The first reading, where the entry has begun it already. */
  readonly firstLook?: FirstLook | null;
}

export function App({ messages, host, firstLook = null }: AppProps) {
  const theme = useHostTheme(host);
  const styles = useStyles();
  useEffect(() => {
    // Scroll bars and lists of the browser follow Excel, not Windows.
    document.documentElement.style.colorScheme = theme === 'dark' ? 'dark' : 'light';
  }, [theme]);
  return (
    <FluentProvider theme={paneTheme(theme)}>
      {host.hasWorkbook ? (
        <PaneView messages={messages} host={host} firstLook={firstLook} />
      ) : (
        <p className={styles.elsewhere}>
          {host.lacks.length === 0 ? messages.pane.elsewhere : messages.pane.outdated(host.lacks.join(', '))}
        </p>
      )}
    </FluentProvider>
  );
}

/** What stands there until Excel answers. */
export function Starting({ text }: { readonly text: string }) {
  return (
    <FluentProvider theme={paneTheme(matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')}>
      <p className="starting" role="status">
        {text}
      </p>
    </FluentProvider>
  );
}

/** Hosts do not tell when their theme changes (office-js #713): it is asked again each time the pane is shown. */
function useHostTheme(host: PaneHost): PaneTheme {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => {
    const ask = () => {
      setTheme(host.theme());
    };
    document.addEventListener('visibilitychange', ask);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', ask);
    return () => {
      document.removeEventListener('visibilitychange', ask);
      dark.removeEventListener('change', ask);
    };
  }, [host]);
  return theme;
}

const PAGES: readonly PageName[] = ['home', 'register', 'collect', 'check', 'aggregate', 'settings'];

function PaneView({ messages, host, firstLook = null }: AppProps) {
  const pane = usePane(messages, host, firstLook);
  const styles = useStyles();
  const whole = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'start' });
  }, [pane.page]);
  // A page, a notice or a button that went away must not take the keyboard with it.
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && document.hasFocus()) main.current?.focus({ preventScroll: true });
  }, [pane.page, pane.busy, pane.notice, pane.undoQuestion]);
  return (
    <div ref={whole} className={styles.pane}>
      <nav className={styles.tabs} aria-label={messages.pane.title}>
        {PAGES.map((page) => (
          <button
            key={page}
            type="button"
            className={mergeClasses(styles.tab, pane.page === page && styles.current)}
            aria-current={pane.page === page ? 'page' : undefined}
            onClick={() => {
              pane.openPage(page);
            }}
          >
            {messages.pane.tabs[page]}
          </button>
        ))}
      </nav>
      <main ref={main} className={styles.page} tabIndex={-1} aria-busy={pane.busy !== null}>
        <NoticeBar pane={pane} />
        <UndoQuestionBar pane={pane} />
        <PageGuard key={pane.page} pane={pane}>
          <Suspense fallback={null}>
            <CurrentPage pane={pane} />
          </Suspense>
        </PageGuard>
        <Busy pane={pane} />
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
    case 'collect':
      return <CollectPage pane={pane} />;
    case 'check':
      return <CheckPage pane={pane} />;
    case 'aggregate':
      return <AggregatePage pane={pane} />;
    case 'settings':
      return <SettingsPage pane={pane} />;
  }
}
