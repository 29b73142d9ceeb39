import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { canAcknowledge } from '../../domain/checks/acknowledgement';
import { choicesOf } from '../../domain/checks/repairs';
import type { CheckedFinding } from '../../layout/findingKeys';
import type { FindingMessages } from '../../messages/findingSentence';
import { findingSentence } from '../../messages/findingSentence';
import type { Mending } from '../useMending';
import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';
import { CellLink } from './CellLink';
import { LongList } from './LongList';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  tag: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
});

interface FindingRowsProps {
  readonly pane: Pane;
  readonly items: readonly CheckedFinding[];
  readonly sentences: FindingMessages;
  readonly mending: Mending;
}

/** Findings as sentences, each with its cell and with what can be done about it here. */
export function FindingRows({ pane, items, sentences, mending }: FindingRowsProps) {
  return (
    <LongList pane={pane} items={items}>
      {(item) => <FindingRow pane={pane} item={item} sentences={sentences} mending={mending} />}
    </LongList>
  );
}

interface FindingRowProps extends Omit<FindingRowsProps, 'items'> {
  readonly item: CheckedFinding;
}

function FindingRow({ pane, item, sentences, mending }: FindingRowProps) {
  const styles = useStyles();
  const words = pane.messages.pane.check;
  const [isAsking, setIsAsking] = useState(false);
  const { finding, key, acknowledged } = item;
  const place = finding.place ?? finding.source;
  const canAccept = acknowledged === null && canAcknowledge(finding) && !isAsking;
  return (
    <>
      <div>{findingSentence(finding, sentences)}</div>
      {acknowledged ? <div className={styles.quiet}>{words.accepted(acknowledged.reason)}</div> : null}
      <div className={styles.line}>
        {place ? <CellLink pane={pane} {...place} /> : null}
        <span className={styles.tag}>{finding.rule}</span>
        {choicesOf(finding).map((word) => (
          <ActionButton key={word} pane={pane} look="subtle" onClick={() => void mending.choose(key, word)}>
            {finding.rule === 'R21' ? words.chooseLead(word) : words.choose(word)}
          </ActionButton>
        ))}
        {canAccept ? (
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              setIsAsking(true);
            }}
          >
            {words.accept}
          </ActionButton>
        ) : null}
        {acknowledged ? (
          <ActionButton pane={pane} look="subtle" onClick={() => void mending.accept(key, null)}>
            {words.unaccept}
          </ActionButton>
        ) : null}
      </div>
      {isAsking ? (
        <ReasonForm
          pane={pane}
          onSubmit={(reason) => {
            setIsAsking(false);
            void mending.accept(key, reason);
          }}
          onCancel={() => {
            setIsAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

interface ReasonFormProps {
  readonly pane: Pane;
  readonly onSubmit: (reason: string) => void;
  readonly onCancel: () => void;
}

/** 承知の上 needs a reason: the next one to look at it must know why. */
function ReasonForm({ pane, onSubmit, onCancel }: ReasonFormProps) {
  const styles = useStyles();
  const words = pane.messages.pane.check;
  const [reason, setReason] = useState('');
  const trimmed = reason.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '') onSubmit(trimmed);
      }}
    >
      <Field label={words.acceptWhy}>
        <Input
          value={reason}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
          autoFocus
        />
      </Field>
      <div className={styles.line}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={trimmed === ''}>
          {words.acceptApply}
        </Button>
        <Button size="small" onClick={onCancel}>
          {pane.messages.pane.cancel}
        </Button>
      </div>
    </form>
  );
}
