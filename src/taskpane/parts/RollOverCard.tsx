import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { localTime } from '../../actions/localTime';
import type { RollOverChoices, RollOverPreview, RollOverReport } from '../../actions/rollOver';
import { previewRollOver, rollOver } from '../../actions/rollOver';
import { numberedName } from '../../domain/numberedName';
import { formatCell } from '../../workbook/address';
import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';
import { Card } from './Card';
import { PeriodChoice } from './PeriodChoice';
import { PlaceList } from './PlaceList';
import { Retry } from './Retry';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  summary: { cursor: 'pointer' },
});

/** 期替え: what opening the next period would do, for a person to say yes to. */
export function RollOverCard({ pane }: { readonly pane: Pane }) {
  const { door, messages, run } = pane;
  const words = messages.pane.rollOver;
  const [choices, setChoices] = useState<RollOverChoices>({});
  const [preview, setPreview] = useState<RollOverPreview | null>(null);
  const [done, setDone] = useState<RollOverReport | null>(null);

  const look = useCallback(async () => {
    const result = await run(messages.pane.loading, () => previewRollOver(door, choices), { waits: true });
    setPreview(result?.kind === 'done' ? result.value : null);
  }, [choices, door, messages, run]);
  useEffect(() => {
    void look();
  }, [look]);

  const apply = async (acceptsDoubts: boolean) => {
    const options = { ...choices, acceptsDoubts, now: localTime(new Date()) };
    const result = await run(messages.pane.working(words.title), () => rollOver(door, options));
    if (result?.kind === 'needsDecision') await look();
    if (result?.kind !== 'done') return;
    const { period, openedCount } = result.value;
    setDone(result.value);
    const sentences = [words.done(period.label, openedCount), words.afterwards];
    pane.say({ intent: 'success', sentences, details: null });
    await pane.reload();
  };

  const takeBack = async () => {
    await pane.undoLast(false);
    setDone(null);
    await look();
  };

  if (done) return <Done pane={pane} done={done} takeBack={takeBack} />;
  return (
    <Card title={words.title}>
      {preview ? (
        <Ahead pane={pane} preview={preview} choices={choices} choose={setChoices} apply={apply} />
      ) : (
        <Retry pane={pane} onClick={() => void look()} />
      )}
    </Card>
  );
}

interface AheadProps {
  readonly pane: Pane;
  readonly preview: RollOverPreview;
  readonly choices: RollOverChoices;
  readonly choose: (choices: RollOverChoices) => void;
  readonly apply: (acceptsDoubts: boolean) => Promise<void>;
}

function Ahead({ pane, preview, choices, choose, apply }: AheadProps) {
  const styles = useStyles();
  const words = pane.messages.pane.rollOver;
  const [accepts, setAccepts] = useState(false);
  const { current, period, openedCount, doubts } = preview;
  const { unfinished, outsidePlan } = doubts;
  const isDoubtful = unfinished > 0 || outsidePlan !== null;
  return (
    <>
      <p className={styles.line}>{words.will}</p>
      <p className={styles.line}>{current ? words.now(current.label) : words.first}</p>
      <PeriodChoice
        label={words.next}
        periods={preview.choices}
        chosen={period.id}
        choose={(periodId) => {
          choose({ ...choices, periodId });
        }}
      />
      <Endings
        preview={preview}
        words={words}
        choose={(notReopened) => choose({ ...choices, notReopened })}
      />
      <p className={styles.line}>{words.opens(openedCount)}</p>
      <LeftOut pane={pane} preview={preview} />
      {current && unfinished > 0 ? (
        <p className={styles.line}>{words.unfinished(current.label, unfinished)}</p>
      ) : null}
      {outsidePlan ? (
        <p className={styles.line}>{words.outsidePlan(outsidePlan.startFy, outsidePlan.endFy)}</p>
      ) : null}
      {isDoubtful ? (
        <Checkbox
          checked={accepts}
          onChange={(_event, { checked }) => {
            setAccepts(checked === true);
          }}
          label={words.accept}
        />
      ) : null}
      {preview.canBeUndone ? null : <p className={styles.line}>{words.cannotUndo}</p>}
      <div className={styles.row}>
        <ActionButton pane={pane} isDisabled={isDoubtful && !accepts} onClick={() => void apply(accepts)}>
          {words.apply}
        </ActionButton>
      </div>
    </>
  );
}

interface EndingsProps {
  readonly preview: RollOverPreview;
  readonly words: Pane['messages']['pane']['rollOver'];
  readonly choose: (notReopened: readonly string[]) => void;
}

/** After which words an activity is not opened again: the plan's setting, decided where it takes effect. */
function Endings({ preview, words, choose }: EndingsProps) {
  const styles = useStyles();
  const { ending, notReopened } = preview;
  if (ending.length === 0) return null;
  return (
    <div>
      {ending.map(({ id, label }) => (
        <Checkbox
          key={id}
          checked={notReopened.includes(label)}
          onChange={(_event, { checked }) => {
            const others = notReopened.filter((word) => word !== label);
            choose(checked === true ? [...others, label] : others);
          }}
          label={words.leaveOut(label)}
        />
      ))}
      <p className={styles.line}>{words.leaveOutWhy}</p>
    </div>
  );
}

function LeftOut({ pane, preview }: { readonly pane: Pane; readonly preview: RollOverPreview }) {
  const styles = useStyles();
  const words = pane.messages.pane.rollOver;
  const { leftOut } = preview;
  if (leftOut.length === 0) return null;
  const items = leftOut.map(({ activity, kind, reason }) => ({
    key: activity.id,
    text: numberedName(activity),
    note: words.why(kind, reason),
    place: null,
  }));
  return (
    <details>
      <summary className={styles.summary}>{words.leavesOut(leftOut.length)}</summary>
      <PlaceList pane={pane} items={items} />
    </details>
  );
}

interface DoneProps {
  readonly pane: Pane;
  readonly done: RollOverReport;
  readonly takeBack: () => Promise<void>;
}

function Done({ pane, done, takeBack }: DoneProps) {
  const styles = useStyles();
  const { messages } = pane;
  const words = messages.pane.rollOver;
  const { sheet, cell } = done.place;
  return (
    <Card title={words.title}>
      <p className={styles.line}>{words.done(done.period.label, done.openedCount)}</p>
      <div className={styles.row}>
        <ActionButton
          pane={pane}
          onClick={() => {
            pane.goTo(sheet, formatCell(cell));
          }}
        >
          {words.show}
        </ActionButton>
        <ActionButton pane={pane} onClick={() => void takeBack()}>
          {messages.pane.undo}
        </ActionButton>
      </div>
    </Card>
  );
}
