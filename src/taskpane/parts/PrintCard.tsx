import { makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { localTime } from '../../actions/localTime';
import type { PrintQuestion } from '../../actions/printPaper';
import type { ReportPeriod } from '../../domain/reportPeriod';
import { someOf } from '../../messages/blockedSentence';
import type { Pane } from '../usePane';
import { ActionButton } from './ActionButton';
import { Card } from './Card';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const PAPERS = ['list', 'sheets', 'counts'] as const;
type PaperName = (typeof PAPERS)[number];

/** Fetched when they are asked for: the page is drawn before. */
const MAKE = {
  list: async () => (await import('../../actions/printList')).printList,
  sheets: async () => (await import('../../actions/printSheets')).printSheets,
  counts: async () => (await import('../../actions/exportCounts')).exportCounts,
} as const;

interface PrintCardProps {
  readonly pane: Pane;
  readonly period: ReportPeriod;
}

/** 一覧, 個票, 公開用データ and the 総括's words, from the register as it stands. */
export function PrintCard({ pane, period }: PrintCardProps) {
  const styles = useStyles();
  const { messages, run, door } = pane;
  const words = messages.pane.papers;
  const [asked, setAsked] = useState<{
    readonly paper: PaperName;
    readonly question: PrintQuestion;
  } | null>(null);
  const [text, setText] = useState<string | null>(null);

  const make = async (paper: PaperName, overwritesHandEdits: boolean) => {
    const options = { periodId: period.id, overwritesHandEdits, now: localTime(new Date()) };
    const result = await run(messages.pane.working(words[paper]), async () =>
      (await MAKE[paper]())(door, options),
    );
    setAsked(result?.kind === 'needsDecision' ? { paper, question: result.question } : null);
    if (result?.kind !== 'done') return;
    const { sheet, hasChanged } = result.value;
    const sentence = hasChanged ? words.done(sheet) : words.unchanged(sheet);
    pane.say({ intent: 'success', sentences: [sentence], details: null });
    await pane.reload();
  };

  const copy = async () => {
    setText(null);
    const result = await run(messages.pane.working(words.copyText), async () =>
      (await import('../../actions/copyText')).copyText(door, period.id),
    );
    if (result?.kind !== 'done') return;
    const isCopied = await navigator.clipboard.writeText(result.value).then(
      () => true,
      () => false,
    );
    if (!isCopied) setText(result.value);
    const sentences = [isCopied ? words.textCopied : words.textShown];
    pane.say({ intent: isCopied ? 'success' : 'warning', sentences, details: null });
  };

  return (
    <Card title={words.title}>
      <p className={styles.line}>{words.intro(period.label)}</p>
      <div className={styles.row}>
        {PAPERS.map((paper) => (
          <ActionButton key={paper} pane={pane} onClick={() => void make(paper, false)}>
            {words[paper]}
          </ActionButton>
        ))}
        <ActionButton pane={pane} onClick={() => void copy()}>
          {words.copyText}
        </ActionButton>
      </div>
      <p className={styles.line}>{words.countsHint}</p>
      {asked ? (
        <>
          <p className={styles.line}>
            {words.handEdited(asked.question.sheet, someOf(asked.question.cells, messages))}
          </p>
          <div className={styles.row}>
            <ActionButton pane={pane} onClick={() => void make(asked.paper, true)}>
              {words.overwrite}
            </ActionButton>
          </div>
        </>
      ) : null}
      {text === null ? null : <Textarea aria-label={words.text} readOnly rows={10} value={text} />}
    </Card>
  );
}
