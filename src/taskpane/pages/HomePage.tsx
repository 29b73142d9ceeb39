import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterOverview } from '../../actions/overview';
import type { PaneMessages } from '../../messages/paneMessages';
import { Card } from '../parts/Card';
import { Facts } from '../parts/Facts';
import type { PageName, Pane } from '../usePane';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  lines: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '8px' },
  why: { margin: 0 },
  foot: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What this workbook is, how far it is, and the one next step. */
export function HomePage({ pane }: { readonly pane: Pane }) {
  const { overview, messages } = pane;
  const styles = useStyles();
  if (!overview) return null;
  const words = messages.pane.home;
  if (overview.kind === 'foreign') {
    return (
      <>
        <h1 className={styles.title}>{words.foreignTitle}</h1>
        <ul className={styles.lines}>
          {words.foreignLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <Foot pane={pane} />
      </>
    );
  }
  if (overview.kind === 'sources') {
    const count = overview.sheets.filter(({ kind }) => kind !== 'outOfScope').length;
    return (
      <>
        <h1 className={styles.title}>{messages.pane.title}</h1>
        {overview.isReadOnly ? <p className={styles.why}>{messages.pane.readOnly}</p> : null}
        <NextStep pane={pane} page="register" label={words.makeRegister} why={words.makeRegisterWhy(count)} />
        <Foot pane={pane} />
      </>
    );
  }
  return (
    <>
      <h1 className={styles.title}>{overview.planName}</h1>
      {overview.isReadOnly ? <p className={styles.why}>{messages.pane.readOnly}</p> : null}
      <RegisterNextStep pane={pane} overview={overview} />
      <Card>
        <Facts facts={registerFacts(overview, messages)} />
      </Card>
      {overview.undo ? (
        <Card>
          <p className={styles.why}>{messages.pane.undoOf(overview.undo.action, overview.undo.at)}</p>
          <div className={styles.row}>
            <Button disabled={pane.busy !== null} onClick={() => void pane.undoLast(false)}>
              {messages.pane.undo}
            </Button>
          </div>
        </Card>
      ) : null}
      <Foot pane={pane} />
    </>
  );
}

function openCount({ tally }: RegisterOverview): number {
  const disagreeing = tally.duplicates.filter(({ agree }) => !agree).length;
  return tally.noAnswer.length + tally.outsideSet.length + tally.noHeading.length + disagreeing;
}

function registerFacts(overview: RegisterOverview, messages: PaneMessages): (readonly [string, string])[] {
  const words = messages.pane.home;
  const open = openCount(overview);
  return [
    [words.period, overview.tally.period.label],
    [words.counted, words.activities(overview.tally.total)],
    [words.open, open === 0 ? words.noneOpen : words.openCount(open)],
    [words.last, overview.lastAggregate?.at ?? words.neverAggregated],
  ];
}

function RegisterNextStep({ pane, overview }: { readonly pane: Pane; readonly overview: RegisterOverview }) {
  const words = pane.messages.pane.home;
  const open = openCount(overview);
  if (overview.summary === 'current') {
    return (
      <Step
        pane={pane}
        why={words.finished}
        label={words.showSummary}
        onClick={() => {
          pane.goTo(overview.summarySheet, 'A1');
        }}
      />
    );
  }
  if (open > 0 && overview.summary === 'none') {
    return <NextStep pane={pane} page="check" label={words.check} why={words.checkWhy(open)} />;
  }
  const why =
    overview.summary === 'none' ? words.aggregateWhy(overview.tally.period.label) : words.aggregateAgainWhy;
  return <NextStep pane={pane} page="aggregate" label={words.aggregate} why={why} />;
}

interface NextStepProps {
  readonly pane: Pane;
  readonly page: PageName;
  readonly label: string;
  readonly why: string;
}

function NextStep({ pane, page, label, why }: NextStepProps) {
  return (
    <Step
      pane={pane}
      label={label}
      why={why}
      onClick={() => {
        pane.openPage(page);
      }}
    />
  );
}

interface StepProps {
  readonly pane: Pane;
  readonly label: string;
  readonly why: string;
  readonly onClick: () => void;
}

function Step({ pane, label, why, onClick }: StepProps) {
  const styles = useStyles();
  return (
    <Card title={pane.messages.pane.home.next}>
      <p className={styles.why}>{why}</p>
      <div className={styles.row}>
        <Button appearance="primary" disabled={pane.busy !== null} onClick={onClick}>
          {label}
        </Button>
      </div>
    </Card>
  );
}

function Foot({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const version = document.querySelector('meta[name=version]')?.getAttribute('content') ?? '';
  return (
    <>
      <div className={styles.row}>
        <Button
          size="small"
          appearance="subtle"
          disabled={pane.busy !== null}
          onClick={() => void pane.reload()}
        >
          {pane.messages.pane.reload}
        </Button>
      </div>
      <div className={styles.foot}>{pane.messages.pane.version(version)}</div>
    </>
  );
}
