import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { changeNamer } from '../../actions/changeNamer';
import type { CollectMessages } from '../../messages/collectMessages';
import { loadCollectMessages } from '../../messages/collectMessages';
import { AheadCard, openCount, takenCount } from '../collect/AheadCard';
import { ChooseCard } from '../collect/ChooseCard';
import type { CollectCardProps } from '../collect/collectPage';
import { ContradictionCard } from '../collect/ContradictionCard';
import { ElsewhereCard } from '../collect/ElsewhereCard';
import { FileCards } from '../collect/FileCards';
import { FormEditsCard } from '../collect/FormEditsCard';
import { ReadingCard } from '../collect/ReadingCard';
import { SubmissionsCard } from '../collect/SubmissionsCard';
import { ToldCards } from '../collect/ToldCards';
import { UnknownCard } from '../collect/UnknownCard';
import { useCollect } from '../collect/useCollect';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { PageHead } from '../parts/PageHead';
import { Retry } from '../parts/Retry';
import { ofKind } from '../register/ChangeCards';
import { ConflictCard } from '../register/ConflictCard';
import type { Pane } from '../usePane';

const HandOutCard = lazy(async () => ({ default: (await import('../handOut/HandOutCard')).HandOutCard }));

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** 取込: the departments' files, what they would change, and who is missing; nothing is written before a person says so. */
export function CollectPage({ pane }: { readonly pane: Pane }) {
  const words = useCollectMessages(pane.host.displayLanguage);
  return words ? <Page pane={pane} words={words} /> : null;
}

function useCollectMessages(displayLanguage: string): CollectMessages | null {
  const [words, setWords] = useState<CollectMessages | null>(null);
  useEffect(() => {
    void loadCollectMessages(displayLanguage).then(setWords);
  }, [displayLanguage]);
  return words;
}

function Page({ pane, words }: { readonly pane: Pane; readonly words: CollectMessages }) {
  const collect = useCollect(pane);
  const props: CollectCardProps = { pane, words, collect };
  const isPending = collect.batch !== null && collect.applied === null;
  return (
    <>
      <PageHead title={words.title} intro={words.intro} />
      {collect.opened?.isReadOnly === true ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{pane.messages.pane.readOnly}</MessageBarBody>
        </MessageBar>
      ) : null}
      {collect.opened ? null : <Retry pane={pane} onClick={() => void collect.open()} />}
      {collect.progress ? <ReadingCard {...props} /> : <ChooseCard {...props} />}
      <AppliedCard {...props} />
      <ElsewhereCard {...props} />
      {collect.applied ? null : <AheadCard {...props} />}
      <FileCards {...props} />
      <ContradictionCard {...props} />
      <UnknownCard {...props} />
      <FormEditsCard {...props} />
      <Conflicts {...props} />
      {collect.applied ? null : <ToldCards {...props} />}
      {isPending || collect.progress ? null : <SubmissionsCard {...props} />}
      {collect.batch || collect.progress || !collect.opened ? null : (
        <Suspense fallback={null}>
          <HandOutCard pane={pane} words={words.handOut} />
        </Suspense>
      )}
    </>
  );
}

/** What was taken in, what is still open, and where to look at it. */
function AppliedCard({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { applied, proposal, batch } = collect;
  if (!applied || !batch) return null;
  const { period, places, hasChanged, files } = applied;
  const answered = files.filter(({ reportCount }) => reportCount > 0).length;
  const open = openCount(proposal ?? applied);
  const taken = takenCount(applied);
  const appliedSentence = (): string => {
    if (!hasChanged) return words.appliedUnchanged;
    return taken > 0 ? words.applied(period.label, answered, taken) : words.appliedStates(period.label);
  };
  return (
    <Card isNext>
      <p className={styles.line} role="status">
        {appliedSentence()}
      </p>
      {open > 0 ? <p className={styles.line}>{words.stillOpen(open)}</p> : null}
      <div className={styles.row}>
        {proposal?.hasChanged ? (
          <ActionButton pane={pane} look="primary" onClick={() => void collect.apply()}>
            {words.apply}
          </ActionButton>
        ) : null}
        {[places.submissions, places.progress].map((sheet) => (
          <ActionButton
            key={sheet}
            pane={pane}
            onClick={() => {
              pane.goTo(sheet, 'A1');
            }}
          >
            {words.openSheet(sheet)}
          </ActionButton>
        ))}
        {hasChanged ? (
          <ActionButton
            pane={pane}
            onClick={() => {
              void pane.undoLast(false).then(() => {
                collect.forget();
                return collect.open();
              });
            }}
          >
            {pane.messages.pane.undo}
          </ActionButton>
        ) : null}
      </div>
    </Card>
  );
}

/** Where the register was edited since, or an older file or a 確定 department would change it. */
function Conflicts({ pane, words, collect }: CollectCardProps) {
  const { proposal, batch, decide } = collect;
  if (!proposal || !batch) return null;
  const { decisions } = batch;
  const conflicts = ofKind(proposal.changes.map(changeNamer(proposal.register)), 'conflict');
  return (
    <ConflictCard
      pane={pane}
      conflicts={conflicts}
      decisions={decisions.conflicts}
      decide={(sides) => {
        decide({ ...decisions, conflicts: sides });
      }}
      labels={{
        conflicts: words.conflicts,
        conflictsWhy: words.conflictsWhy,
        inRegister: words.inRegister,
        inSheet: words.inReturn,
        allRegister: words.allRegister,
        allSheet: words.allReturn,
      }}
      noteOf={({ id }) => {
        const guard = proposal.guards.get(id);
        return guard ? words.guard[guard] : null;
      }}
    />
  );
}
