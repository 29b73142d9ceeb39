import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { Overview, RegisterOverview } from '../../actions/overview';
import type { PaneMessages } from '../../messages/paneMessages';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { Facts } from '../parts/Facts';
import { notCountedCount } from '../parts/NotCounted';
import { PageHead } from '../parts/PageHead';
import type { PageName, Pane } from '../usePane';

const useStyles = makeStyles({
  lines: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What this workbook is, how far it is, and the one next step. */
export function HomePage({ pane }: { readonly pane: Pane }) {
  const { overview } = pane;
  return (
    <>
      {overview ? <Seen pane={pane} overview={overview} /> : null}
      <Foot pane={pane} />
    </>
  );
}

function Seen({ pane, overview }: { readonly pane: Pane; readonly overview: Overview }) {
  switch (overview.kind) {
    case 'foreign':
      return <Foreign pane={pane} />;
    case 'sources':
      return <Sources pane={pane} overview={overview} />;
    case 'register':
      return <Register pane={pane} overview={overview} />;
  }
}

function Foreign({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const words = pane.messages.pane.home;
  return (
    <>
      <PageHead title={words.foreignTitle} />
      <ul className={styles.lines}>
        {words.foreignLines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Departments hand in dozens of forms: the first few sheets are named. */
const MOST_SHEETS = 5;

interface SourcesProps {
  readonly pane: Pane;
  readonly overview: Extract<Overview, { readonly kind: 'sources' }>;
}

function Sources({ pane, overview }: SourcesProps) {
  const styles = useStyles();
  const { home, register, title } = pane.messages.pane;
  const sheets = overview.sheets.flatMap((sheet) => (sheet.kind === 'outOfScope' ? [] : [sheet]));
  return (
    <>
      <PageHead title={title} />
      {overview.isReadOnly ? <ReadOnly pane={pane} /> : null}
      <Card title={home.next} isNext>
        <p className={styles.line}>
          {overview.isWhole ? home.makeRegisterWhy(sheets.length) : home.makeRegisterWhyFirst}
        </p>
        <ul className={styles.lines} aria-busy={!overview.isWhole}>
          {sheets.slice(0, MOST_SHEETS).map(({ sheet, kind, records }) => (
            <li key={sheet}>{home.sheet(sheet, register.kind[kind], register.records(records.length))}</li>
          ))}
          {overview.isWhole ? null : <li>{home.readingOn}</li>}
          {overview.isWhole && sheets.length > MOST_SHEETS ? (
            <li>{home.moreSheets(sheets.length - MOST_SHEETS)}</li>
          ) : null}
        </ul>
        <div className={styles.row}>
          <OpenPage pane={pane} page="register" label={home.makeRegister} />
        </div>
      </Card>
    </>
  );
}

function Register({ pane, overview }: { readonly pane: Pane; readonly overview: RegisterOverview }) {
  const styles = useStyles();
  const { messages } = pane;
  return (
    <>
      <PageHead title={overview.planName} />
      {overview.isReadOnly ? <ReadOnly pane={pane} /> : null}
      <NextStep pane={pane} overview={overview} />
      <Card title={messages.pane.home.now}>
        <Facts facts={registerFacts(overview, messages)} />
      </Card>
      {overview.undo ? (
        <Card title={messages.pane.undoOf(overview.undo.action, overview.undo.at)}>
          <div className={styles.row}>
            <ActionButton pane={pane} onClick={() => void pane.undoLast(false)}>
              {messages.pane.undo}
            </ActionButton>
          </div>
        </Card>
      ) : null}
    </>
  );
}

function ReadOnly({ pane }: { readonly pane: Pane }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{pane.messages.pane.readOnly}</MessageBarBody>
    </MessageBar>
  );
}

function registerFacts(overview: RegisterOverview, messages: PaneMessages): (readonly [string, string])[] {
  const words = messages.pane.home;
  const open = notCountedCount(overview.tally);
  return [
    [words.period, overview.tally.period.label],
    [words.counted, words.activities(overview.tally.total)],
    [words.open, open === 0 ? words.noneOpen : words.openCount(open)],
    [words.last, overview.lastAggregate?.at ?? words.neverAggregated],
  ];
}

function NextStep({ pane, overview }: { readonly pane: Pane; readonly overview: RegisterOverview }) {
  const styles = useStyles();
  const words = pane.messages.pane.home;
  const open = notCountedCount(overview.tally);
  const { summary } = overview;
  const needsCheck = open > 0 && (summary === 'none' || summary === 'current');
  return (
    <Card title={words.next} isNext>
      <p className={styles.line}>{whyOf(overview, open, words)}</p>
      <div className={styles.row}>
        {needsCheck ? <OpenPage pane={pane} page="check" label={words.check} /> : null}
        {summary === 'current' ? (
          <ActionButton
            pane={pane}
            look={needsCheck ? 'secondary' : 'primary'}
            onClick={() => {
              pane.goTo(overview.summarySheet, 'A1');
            }}
          >
            {words.showSummary}
          </ActionButton>
        ) : null}
        {summary === 'current' && !needsCheck ? (
          <OpenPage pane={pane} page="settings" label={words.nextPeriod} look="secondary" />
        ) : null}
        {needsCheck || summary === 'current' ? null : (
          <OpenPage pane={pane} page="aggregate" label={words.aggregate} />
        )}
      </div>
    </Card>
  );
}

function whyOf(
  { summary, tally }: RegisterOverview,
  open: number,
  words: PaneMessages['pane']['home'],
): string {
  switch (summary) {
    case 'none':
      return open > 0 ? words.checkWhy(open) : words.aggregateWhy(tally.period.label);
    case 'current':
      return open > 0 ? words.provisionalWhy(open) : words.finished;
    case 'outdated':
      return words.aggregateAgainWhy;
    case 'handEdited':
      return words.handEditedWhy;
  }
}

interface OpenPageProps {
  readonly pane: Pane;
  readonly page: PageName;
  readonly label: string;
  readonly look?: 'primary' | 'secondary';
}

function OpenPage({ pane, page, label, look = 'primary' }: OpenPageProps) {
  return (
    <ActionButton
      pane={pane}
      look={look}
      onClick={() => {
        pane.openPage(page);
      }}
    >
      {label}
    </ActionButton>
  );
}

function Foot({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const version = document.querySelector('meta[name=version]')?.getAttribute('content') ?? '';
  return (
    <div className={styles.foot}>
      <span>{pane.messages.pane.version(version)}</span>
      <ActionButton pane={pane} look="subtle" onClick={() => void pane.reload()}>
        {pane.messages.pane.reload}
      </ActionButton>
    </div>
  );
}
