import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { localTime } from '../../actions/localTime';
import type { ReportPeriod } from '../../domain/reportPeriod';
import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';
import { Card } from './Card';
import { PeriodChoice } from './PeriodChoice';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface ComparisonCardProps {
  readonly pane: Pane;
  /** Those that hold reports, the latest first. */
  readonly periods: readonly ReportPeriod[];
}

/** 前期比較 of any two periods; nothing where the register holds only one. */
export function ComparisonCard({ pane, periods }: ComparisonCardProps) {
  const styles = useStyles();
  const { messages, run, door } = pane;
  const words = messages.pane.comparison;
  const [nowId, setNowId] = useState(periods[0]?.id);
  const [beforeId, setBeforeId] = useState(periods[1]?.id);
  const [handEdited, setHandEdited] = useState(0);
  const now = periods.find(({ id }) => id === nowId);
  const before = periods.find(({ id }) => id === beforeId);
  if (periods.length < 2 || !now || !before) return null;

  const apply = async () => {
    const options = {
      nowId: now.id,
      beforeId: before.id,
      overwritesHandEdits: handEdited > 0,
      now: localTime(new Date()),
    };
    const result = await run(messages.pane.working(words.title), async () =>
      (await import('../../actions/comparePeriods')).comparePeriods(door, options),
    );
    setHandEdited(result?.kind === 'needsDecision' ? result.question.cells.length : 0);
    if (result?.kind !== 'done') return;
    const { compared, hasChanged } = result.value;
    const { moved, added, ended } = compared;
    const sentence = hasChanged ? words.done(moved.length, added.length, ended.length) : words.unchanged;
    pane.say({ intent: 'success', sentences: [sentence], details: null });
    await pane.reload();
  };

  const choice = (label: string, chosen: string, choose: (id: string) => void) => (
    <PeriodChoice label={label} periods={periods} chosen={chosen} choose={choose} />
  );
  return (
    <Card title={words.title}>
      {choice(words.now, now.id, setNowId)}
      {choice(words.before, before.id, setBeforeId)}
      <p className={styles.line}>{words.will(now.label, before.label)}</p>
      {handEdited > 0 ? <p className={styles.line}>{words.handEdited(handEdited)}</p> : null}
      <div className={styles.row}>
        <ActionButton pane={pane} isDisabled={now === before} onClick={() => void apply()}>
          {handEdited > 0 ? words.overwrite : words.apply}
        </ActionButton>
      </div>
    </Card>
  );
}
