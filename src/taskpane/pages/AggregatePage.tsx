import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { AggregateReport } from '../../actions/aggregate';
import { aggregate } from '../../actions/aggregate';
import { localTime } from '../../actions/localTime';
import type { AggregatePreview } from '../../actions/previewAggregate';
import { previewAggregate } from '../../actions/previewAggregate';
import { Card } from '../parts/Card';
import { CellLink } from '../parts/CellLink';
import { FigureTable } from '../parts/FigureTable';
import { NotCounted } from '../parts/NotCounted';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  select: {
    display: 'block',
    width: '100%',
    padding: '5px 8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: '20px' },
});

/** 集計: what it would write, then the figures that it wrote and how they prove themselves. */
export function AggregatePage({ pane }: { readonly pane: Pane }) {
  const { door, messages, run } = pane;
  const styles = useStyles();
  const words = messages.pane.aggregate;
  const [periodId, setPeriodId] = useState<string | undefined>(undefined);
  const [preview, setPreview] = useState<AggregatePreview | null>(null);
  const [done, setDone] = useState<AggregateReport | null>(null);
  const [acceptsLoss, setAcceptsLoss] = useState(false);

  const look = useCallback(async () => {
    const result = await run(messages.pane.loading, () => previewAggregate(door, periodId));
    setPreview(result?.kind === 'done' ? result.value : null);
  }, [door, messages, periodId, run]);
  useEffect(() => {
    void look();
  }, [look]);

  const apply = async () => {
    const choice = periodId === undefined ? {} : { periodId };
    const options = { ...choice, overwritesHandEdits: acceptsLoss, now: localTime(new Date()) };
    const result = await run(messages.pane.working(messages.action.aggregate), () =>
      aggregate(door, options),
    );
    if (result?.kind === 'needsDecision') await look();
    if (result?.kind !== 'done') return;
    const { period, tally, hasChanged } = result.value;
    const sentence = hasChanged
      ? messages.done.aggregate(period.label, tally.total)
      : messages.done.aggregateUnchanged;
    setDone(result.value);
    pane.say({ intent: tally.isComplete ? 'success' : 'warning', sentences: [sentence], details: null });
    await pane.reload();
  };

  if (!preview) return null;
  const { report, isNew, handEdited } = preview;
  const shown = done ?? report;
  const change = isNew ? words.willMake : report.hasChanged ? words.willRenew : words.unchanged;
  return (
    <>
      {done ? null : (
        <Card title={messages.action.aggregate}>
          <p className={styles.line}>{words.intro(report.period.label)}</p>
          {preview.periods.length > 1 ? (
            <label>
              {words.period}
              <select
                className={styles.select}
                value={report.period.id}
                onChange={(event) => {
                  setPeriodId(event.target.value);
                }}
              >
                {preview.periods.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <p className={styles.line}>{change}</p>
          {handEdited.length > 0 ? (
            <>
              <p className={styles.line}>{words.handEdited(handEdited.length)}</p>
              <ul className={styles.list}>
                {handEdited.slice(0, 10).map((cell) => (
                  <li key={cell}>
                    <CellLink pane={pane} sheet={report.sheet} cell={cell} />
                  </li>
                ))}
              </ul>
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
            <Button
              appearance="primary"
              disabled={pane.busy !== null || (handEdited.length > 0 && !acceptsLoss)}
              onClick={() => void apply()}
            >
              {words.apply}
            </Button>
          </div>
        </Card>
      )}
      {done ? (
        <div className={styles.row}>
          <Button
            appearance="primary"
            onClick={() => {
              pane.goTo(done.sheet, 'A1');
            }}
          >
            {messages.pane.home.showSummary}
          </Button>
          <Button disabled={pane.busy !== null} onClick={() => void pane.undoLast(false)}>
            {messages.pane.undo}
          </Button>
        </div>
      ) : null}
      {done && done.changedFigures.length > 0 ? (
        <Card title={words.changedFigures(done.changedFigures.length)}>
          <ul className={styles.list}>
            {done.changedFigures.map(({ label, status, before, after }) => (
              <li key={`${label}${status}`}>{words.changedFigure(label, status, before, after)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      <NotCounted pane={pane} tally={shown.tally} />
      <Card title={words.figures}>
        <FigureTable pane={pane} report={shown} />
        <p className={styles.line}>
          {words.crossCheck(
            shown.tally.crossCheck.rowTotal,
            shown.tally.crossCheck.columnTotal,
            shown.tally.crossCheck.detailTotal,
          )}
        </p>
      </Card>
    </>
  );
}
