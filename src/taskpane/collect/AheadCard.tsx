import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { CollectReport } from '../../actions/collect';
import { blockedSentences } from '../../messages/blockedSentence';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import type { CollectCardProps } from './collectPage';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What taking the files in will do, and the one button that does it. */
export function AheadCard({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { proposal, batch, opened } = collect;
  if (!proposal || !batch) return null;
  const open = openCount(proposal);
  const hasSheet = opened?.collecting.register.submissions !== undefined;
  if (!proposal.hasChanged) {
    return (
      <MessageBar intent={open > 0 ? 'info' : 'success'} layout="multiline">
        <MessageBarBody>
          {words.nothingNew}
          {open > 0 ? ` ${words.willWait(open)}` : ''}
        </MessageBarBody>
      </MessageBar>
    );
  }
  const { missing, obstacles } = proposal;
  const taken = takenCount(proposal);
  return (
    <Card title={words.ahead} isNext>
      <p className={styles.line}>
        {taken > 0 ? words.willTake(taken, departmentCount(proposal)) : words.willNote}
      </p>
      {open > 0 ? <p className={styles.line}>{words.willWait(open)}</p> : null}
      {hasSheet ? null : <p className={styles.line}>{words.willAddSheet(proposal.places.submissions)}</p>}
      {missing.length > 0 ? (
        <p className={styles.line}>{words.missingAfter(missing.length, words.list(missing))}</p>
      ) : null}
      {proposal.canBeUndone ? null : <p className={styles.line}>{pane.messages.pane.cannotUndo}</p>}
      {blockedSentences(obstacles, pane.messages).map((sentence) => (
        <MessageBar key={sentence} intent="warning" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
      {obstacles.length > 0 ? null : (
        <div className={styles.row}>
          <ActionButton pane={pane} look="primary" onClick={() => void collect.apply()}>
            {words.apply}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}

/** Everything that waits for a person. */
export function openCount({ contradictions, unknown, changes }: CollectReport): number {
  return (
    contradictions.filter(({ chosen }) => chosen === null).length +
    unknown.filter(({ decision }) => decision === null).length +
    changes.filter((change) => change.kind === 'conflict' && change.decision === null).length
  );
}

/** Activities on which something new is taken. */
export function takenCount({ changes }: CollectReport): number {
  const taken = changes.flatMap((change) => {
    const isEntry = 'what' in change && change.what === 'entry';
    const isTaken =
      change.kind === 'added' ||
      change.kind === 'changed' ||
      (change.kind === 'conflict' && change.decision === 'sheet');
    return isEntry && isTaken ? [change.id] : [];
  });
  return new Set(taken).size;
}

function departmentCount({ files }: CollectReport): number {
  return new Set(files.flatMap(({ departments, reportCount }) => (reportCount > 0 ? departments : []))).size;
}
