import {
  Button,
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PaneMessages } from '../messages/paneMessages';
import type { StandaloneMessages } from '../messages/standaloneMessages';
import { App } from '../taskpane/App';
import type { PaneTheme } from '../taskpane/paneHost';
import { paneTheme } from '../taskpane/theme';
import { FileDialogs } from './FileDialogs';
import { packageHost, pageTheme } from './packageHost';
import { SheetView } from './SheetView';
import { useDrop } from './useDrop';
import type { OpenWorkbook, WorkbookFile } from './useWorkbookFile';
import { useWorkbookFile } from './useWorkbookFile';

interface PageProps {
  readonly messages: PaneMessages;
  readonly words: StandaloneMessages;
  readonly displayLanguage: string;
}

/** The whole page: files above, the sheets, and the pane beside them. */
export function Page(props: PageProps) {
  const { words } = props;
  const theme = usePageTheme();
  const file = useWorkbookFile(words);
  const hovers = useDrop(file.take);
  useFileKeys(file);
  return (
    <FluentProvider theme={paneTheme(theme)} className="page">
      <TopBar file={file} words={words} />
      <FileNoticeBar file={file} words={words} />
      {file.open ? (
        <Workbook key={file.open.key} {...props} open={file.open} />
      ) : (
        <Start {...props} file={file} />
      )}
      <FileDialogs file={file} words={words} />
      <div role="status" className={file.busy === null ? undefined : 'working'}>
        {file.busy === null ? null : <Spinner size="tiny" label={file.busy} />}
      </div>
      {hovers ? <div className="drop">{words.dropHere}</div> : null}
    </FluentProvider>
  );
}

interface BarProps {
  readonly file: WorkbookFile;
  readonly words: StandaloneMessages;
}

function TopBar({ file, words }: BarProps) {
  const { open } = file;
  const isChanged = useIsChanged(open);
  useEffect(() => {
    document.title = open ? words.documentTitle(open.fileName, isChanged) : words.title;
  }, [open, isChanged, words]);
  return (
    <header className="top">
      <div className="what">
        <h1>{open ? open.fileName : words.title}</h1>
        {open ? <span className="state">{isChanged ? words.changed : words.unchanged}</span> : null}
      </div>
      {open ? (
        <div className="commands" role="group" aria-label={words.commands}>
          <Button appearance="primary" disabled={!isChanged || open.handle === null} onClick={file.save}>
            {words.save}
          </Button>
          <Button onClick={file.saveAs}>{words.saveAs}</Button>
          <Button onClick={file.choose}>{words.open}</Button>
        </div>
      ) : null}
      {open ? (
        <p className="advice">{open.handle === null ? words.cannotOverwrite : words.closeInExcel}</p>
      ) : null}
    </header>
  );
}

function FileNoticeBar({ file, words }: BarProps) {
  const { notice } = file;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) bar.current?.focus();
  }, [notice]);
  if (!notice) return null;
  return (
    <div ref={bar} tabIndex={-1} role="alert" className="file-notice">
      <MessageBar intent={notice.intent} layout="multiline">
        <MessageBarBody>
          {notice.sentences.map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={words.close}
              onClick={file.closeNotice}
            />
          }
        />
      </MessageBar>
    </div>
  );
}

function Start({ file, words }: PageProps & { readonly file: WorkbookFile }) {
  return (
    <main className="start">
      <h2>{words.start.title}</h2>
      <ul>
        {words.start.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Button appearance="primary" size="large" disabled={file.busy !== null} onClick={file.choose}>
        {words.open}
      </Button>
      <p className="hint">{words.start.drop}</p>
    </main>
  );
}

type Part = 'work' | 'sheet';
const PARTS: readonly Part[] = ['work', 'sheet'];

function Workbook({ messages, words, displayLanguage, open }: PageProps & { readonly open: OpenWorkbook }) {
  const { session } = open;
  const host = useMemo(() => packageHost(session, displayLanguage), [session, displayLanguage]);
  const [part, setPart] = useState<Part>('work');
  // In a narrow window one of the two is seen: a cell that the pane points at brings the sheet.
  useEffect(
    () =>
      session.onPointed(() => {
        setPart('sheet');
      }),
    [session],
  );
  return (
    <>
      <nav className="parts" aria-label={words.parts}>
        {PARTS.map((one) => (
          <Button
            key={one}
            appearance={part === one ? 'primary' : 'secondary'}
            aria-pressed={part === one}
            onClick={() => {
              setPart(one);
            }}
          >
            {words[one]}
          </Button>
        ))}
      </nav>
      <div className={`workbook shows-${part}`}>
        <SheetView session={session} words={words} />
        <div className="pane">
          <div className="pane-scroll">
            <App messages={messages} host={host} />
          </div>
        </div>
      </div>
    </>
  );
}

function useIsChanged(open: OpenWorkbook | null): boolean {
  return useSyncExternalStore(
    open?.session.subscribe ?? nothingToHear,
    () => open?.session.isChanged ?? false,
  );
}

function nothingToHear(): () => void {
  return () => undefined;
}

function usePageTheme(): PaneTheme {
  const [theme, setTheme] = useState(pageTheme);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const ask = (): void => {
      setTheme(pageTheme());
    };
    dark.addEventListener('change', ask);
    return () => {
      dark.removeEventListener('change', ask);
    };
  }, []);
  return theme;
}

/** The keys that everybody knows, for this page's file instead of the page itself. */
function useFileKeys({ choose, save }: WorkbookFile): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const key = event.key.toLowerCase();
      if (key !== 's' && key !== 'o') return;
      event.preventDefault();
      if (key === 's') save();
      else choose();
    };
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
    };
  }, [choose, save]);
}
