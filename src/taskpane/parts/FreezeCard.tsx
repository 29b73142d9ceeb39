import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FreezeReport } from '../../actions/freeze';
import { localTime } from '../../actions/localTime';
import type { FrozenDifference, FrozenPaper } from '../../actions/verifyFrozen';
import type { PaperState } from '../../layout/frozen/paperState';
import { PAPER_STATES } from '../../layout/frozen/paperState';
import type { PaneMessages } from '../../messages/paneMessages';
import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';
import { Card } from './Card';
import type { PlaceItem } from './PlaceList';
import { PlaceList } from './PlaceList';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 会議版・公表版・訂正版にする, and what changed since. */
export function FreezeCard({ pane }: { readonly pane: Pane }) {
  const styles = useStyles();
  const { messages, run, door } = pane;
  const words = messages.pane.freeze;
  const [done, setDone] = useState<FreezeReport | null>(null);
  const [papers, setPapers] = useState<readonly FrozenPaper[]>([]);

  const apply = async (state: PaperState) => {
    const result = await run(messages.pane.working(words.apply(state)), async () =>
      (await import('../../actions/freeze')).freeze(door, { state, now: localTime(new Date()) }),
    );
    if (result?.kind !== 'done') return;
    const { sheet, total } = result.value;
    setDone(result.value);
    setPapers([]);
    pane.say({ intent: 'success', sentences: [words.done(sheet, total)], details: null });
    await pane.reload();
  };
  const verify = async () => {
    const result = await run(messages.pane.working(words.verifying), async () =>
      (await import('../../actions/verifyFrozen')).verifyFrozen(door),
    );
    if (result?.kind !== 'done') return;
    setPapers(result.value);
    const isSound = result.value.every(({ agrees, isProtected }) => agrees && isProtected);
    const sentences = result.value.flatMap((paper) => paperSentences(paper, words));
    pane.say({ intent: isSound ? 'success' : 'warning', sentences, details: null });
  };

  return (
    <Card title={words.title}>
      <p className={styles.line}>{words.will}</p>
      <p className={styles.line}>{words.willCorrect}</p>
      <p className={styles.line}>{words.needs}</p>
      <div className={styles.row}>
        {PAPER_STATES.map((state) => (
          <ActionButton key={state} pane={pane} onClick={() => void apply(state)}>
            {words.apply(state)}
          </ActionButton>
        ))}
      </div>
      {done ? (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            onClick={() => {
              pane.goTo(done.sheet, 'A1');
            }}
          >
            {words.show}
          </ActionButton>
        </div>
      ) : null}
      <p className={styles.line}>{words.willVerify}</p>
      <div className={styles.row}>
        <ActionButton pane={pane} onClick={() => void verify()}>
          {words.verify}
        </ActionButton>
      </div>
      {papers
        .filter(({ differences }) => differences.length > 0)
        .map((paper) => (
          <div key={paper.sheet}>
            <p className={styles.line}>{words.differs(paper.sheet, paper.differences.length)}</p>
            <PlaceList pane={pane} items={paper.differences.flatMap((one) => itemsOf(one, words))} />
          </div>
        ))}
    </Card>
  );
}

type Words = PaneMessages['pane']['freeze'];

function paperSentences({ sheet, agrees, isProtected, differences }: FrozenPaper, words: Words): string[] {
  const said = agrees
    ? words.agrees(sheet)
    : differences.length > 0
      ? words.differs(sheet, differences.length)
      : words.differsUnnamed(sheet);
  return isProtected ? [said] : [said, words.unprotected(sheet)];
}

/** One line a changed field, each with its cell. */
function itemsOf(change: FrozenDifference, words: Words): PlaceItem[] {
  const name = `${change.number} ${change.name}`.trim();
  const key = change.activityId;
  const [first = null] = change.places;
  if (change.kind !== 'changed') return [{ key, text: name, note: `：${words[change.kind]}`, place: first }];
  return change.fields.map((field, index) => ({
    key: `${key} ${field}`,
    text: name,
    note: `：${field === 'status' ? words.statusChange(change.statusBefore, change.statusNow) : words.field[field]}`,
    place: change.places[index] ?? null,
  }));
}
