import { Checkbox, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AggregateReport } from '../../actions/aggregate';
import { aggregate } from '../../actions/aggregate';
import { localTime } from '../../actions/localTime';
import type { AggregatePreview } from '../../actions/previewAggregate';
import { previewAggregate } from '../../actions/previewAggregate';
import type { TextChoice } from '../../domain/newerTexts';
import type { Tally } from '../../domain/tally';
import { blockedSentences } from '../../messages/blockedSentence';
import type { PaneMessages } from '../../messages/paneMessages';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { ComparisonCard } from '../parts/ComparisonCard';
import { FindingItems } from '../parts/FindingItems';
import { FigureTable } from '../parts/FigureTable';
import { FreezeCard } from '../parts/FreezeCard';
import { NewerTextsCard } from '../parts/NewerTextsCard';
import { NotCounted, notCountedCount } from '../parts/NotCounted';
import { PageHead } from '../parts/PageHead';
import { PeriodChoice } from '../parts/PeriodChoice';
import { PlaceList } from '../parts/PlaceList';
import { PrintCard } from '../parts/PrintCard';
import { Retry } from '../parts/Retry';
import { TraceCard } from '../parts/TraceCard';
import type { Pane } from '../usePane';
import { useTrace } from '../useTrace';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: 0, paddingLeft: '20px' },
});

/** 集計: what it would write, then the figures that it wrote and how they prove themselves. */
export function AggregatePage({ pane }: { readonly pane: Pane }) {
  const { door, messages, run } = pane;
  const words = messages.pane.aggregate;
  const [periodId, setPeriodId] = useState<string | undefined>(undefined);
  const [preview, setPreview] = useState<AggregatePreview | null>(null);
  const [done, setDone] = useState<AggregateReport | null>(null);

  const traced = useTrace(pane);

  const look = useCallback(async () => {
    const result = await run(messages.pane.loading, () => previewAggregate(door, periodId), { waits: true });
    setPreview(result?.kind === 'done' ? result.value : null);
  }, [door, messages, periodId, run]);
  useEffect(() => {
    void look();
  }, [look]);

  // While something runs, an edit waits: the page reads anew when it has ended.
  const { edits } = pane;
  const isIdle = pane.busy === null;
  const seenEdits = useRef(edits);
  const follow = useRef<() => Promise<void>>(async () => undefined);
  follow.current = async () => {
    const result = await previewAggregate(door, periodId);
    if (result.kind !== 'done') return;
    setPreview(result.value);
    // Figures that the register no longer gives must not stand there as the result.
    if (result.value.report.hasChanged || result.value.handEdited.length > 0) setDone(null);
  };
  useEffect(() => {
    if (!isIdle || seenEdits.current === edits) return;
    seenEdits.current = edits;
    void follow.current();
  }, [edits, isIdle]);

  const apply = async (
    overwritesHandEdits: boolean,
    textChoices: Readonly<Record<string, TextChoice>> = {},
  ) => {
    const choice = periodId === undefined ? {} : { periodId };
    const options = { ...choice, overwritesHandEdits, textChoices, now: localTime(new Date()) };
    const result = await run(messages.pane.working(messages.action.aggregate), () =>
      aggregate(door, options),
    );
    if (result?.kind === 'needsDecision') await look();
    if (result?.kind !== 'done') return;
    setDone(result.value);
    const { tally, stopping } = result.value;
    const [chosen] = Object.values(textChoices);
    const sentences = chosen
      ? [chosen === 'office' ? messages.pane.newerTexts.kept : messages.pane.newerTexts.taken]
      : doneSentences(result.value, messages);
    const isSound = tally.isComplete && stopping.length === 0;
    pane.say({ intent: isSound ? 'success' : 'warning', sentences, details: null });
    await pane.reload();
  };

  if (!preview) {
    return (
      <>
        <PageHead title={messages.action.aggregate} />
        <Retry pane={pane} onClick={() => void look()} />
      </>
    );
  }
  const shown = done ?? preview.report;
  return (
    <>
      <PageHead
        title={messages.action.aggregate}
        {...(done ? {} : { intro: words.intro(preview.report.period.label) })}
      />
      <TraceCard pane={pane} figure={traced} />
      {done ? (
        <Done pane={pane} done={done} />
      ) : (
        <Ahead pane={pane} preview={preview} choosePeriod={setPeriodId} apply={apply} look={look} />
      )}
      <NewerTextsCard
        pane={pane}
        texts={shown.newerTexts}
        choose={(key, choice) => void apply(false, { [key]: choice })}
      />
      <NotCounted pane={pane} tally={shown.tally} />
      <Stopping pane={pane} report={shown} />
      <Figures pane={pane} report={shown} title={done ? words.figures : words.figuresAhead} />
      <ComparisonCard pane={pane} periods={preview.reported} />
      {done || !preview.isNew ? <FreezeCard pane={pane} /> : null}
      <PrintCard pane={pane} period={preview.report.period} />
    </>
  );
}

function doneSentences(
  { period, tally, hasChanged, stopping }: AggregateReport,
  { done: words }: PaneMessages,
): readonly string[] {
  const left = notCountedCount(tally);
  return [
    hasChanged ? words.aggregate(period.label, tally.total) : words.aggregateUnchanged,
    ...(left > 0 ? [words.aggregateProvisional(left)] : []),
    ...(stopping.length > 0 ? [words.aggregateStopping(stopping.length)] : []),
  ];
}

/** What NotCounted tells already. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['R01', 'R02', 'R15', 'R19', 'R46']);

/** What else stops a 確定, each with its cell. */
function Stopping({ pane, report }: { readonly pane: Pane; readonly report: AggregateReport }) {
  const findings = report.stopping.filter(({ rule }) => !NOT_COUNTED.has(rule));
  if (findings.length === 0) return null;
  return (
    <Card title={pane.messages.pane.aggregate.stopping(findings.length)}>
      <FindingItems pane={pane} findings={findings} />
    </Card>
  );
}

interface AheadProps {
  readonly pane: Pane;
  readonly preview: AggregatePreview;
  readonly choosePeriod: (id: string) => void;
  readonly apply: (overwritesHandEdits: boolean) => Promise<void>;
  readonly look: () => Promise<void>;
}

/** What 集計 would do, for a person to say yes to; where nothing can be written, that the figures are a trial. */
function Ahead({ pane, preview, choosePeriod, apply, look }: AheadProps) {
  const styles = useStyles();
  const { messages } = pane;
  const words = messages.pane.aggregate;
  const [acceptsLoss, setAcceptsLoss] = useState(false);
  const { report, isNew, handEdited, periods, obstacles } = preview;
  const isTrial = obstacles.length > 0;
  const change = isNew ? words.willMake : report.hasChanged ? words.willRenew : words.unchanged;
  const { sheet } = report;
  return (
    <Card title={isTrial ? words.trial : words.ahead} isNext>
      {periods.length > 1 ? (
        <PeriodChoice
          label={words.period}
          periods={periods}
          chosen={report.period.id}
          choose={choosePeriod}
        />
      ) : null}
      {blockedSentences(obstacles, messages).map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
      <p className={styles.line}>{isTrial ? words.trialWhy : change}</p>
      {handEdited.length > 0 && !isTrial ? (
        <>
          <p className={styles.line}>{words.handEdited(handEdited.length)}</p>
          <PlaceList
            pane={pane}
            items={handEdited.map((cell) => ({ key: cell, text: '', place: { sheet, cell } }))}
          />
          <Checkbox
            checked={acceptsLoss}
            onChange={(_event, { checked }) => {
              setAcceptsLoss(checked === true);
            }}
            label={words.acceptHandEdits}
          />
        </>
      ) : null}
      <div className={styles.row}>
        {isTrial ? (
          <ActionButton pane={pane} onClick={() => void look()}>
            {words.lookAgain}
          </ActionButton>
        ) : (
          <ActionButton
            pane={pane}
            look="primary"
            isDisabled={handEdited.length > 0 && !acceptsLoss}
            onClick={() => void apply(acceptsLoss)}
          >
            {words.apply}
          </ActionButton>
        )}
      </div>
    </Card>
  );
}

/** Where 集計 went, and what is different from the last time. */
function Done({ pane, done }: { readonly pane: Pane; readonly done: AggregateReport }) {
  const styles = useStyles();
  const { messages } = pane;
  const words = messages.pane.aggregate;
  const { changedFigures } = done;
  return (
    <>
      <div className={styles.row}>
        <ActionButton
          pane={pane}
          look="primary"
          onClick={() => {
            pane.goTo(done.sheet, 'A1');
          }}
        >
          {messages.pane.home.showSummary}
        </ActionButton>
        <ActionButton pane={pane} onClick={() => void pane.undoLast(false)}>
          {messages.pane.undo}
        </ActionButton>
      </div>
      {changedFigures.length > 0 ? (
        <Card title={words.changedFigures(changedFigures.length)}>
          <ul className={styles.list}>
            {changedFigures.map(({ label, status, before, after }) => (
              <li key={`${label}${status}`}>{words.changedFigure(label, status, before, after)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  );
}

interface FiguresProps {
  readonly pane: Pane;
  readonly report: AggregateReport;
  readonly title: string;
}

function Figures({ pane, report, title }: FiguresProps) {
  const styles = useStyles();
  const words = pane.messages.pane.aggregate;
  const { rowTotal, columnTotal, detailTotal }: Tally['crossCheck'] = report.tally.crossCheck;
  return (
    <Card title={title}>
      <p className={styles.line}>{words.figuresHint}</p>
      <FigureTable pane={pane} report={report} />
      <p className={styles.line}>{words.crossCheck(rowTotal, columnTotal, detailTotal)}</p>
    </Card>
  );
}
