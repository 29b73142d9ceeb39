import { makeStyles, tokens } from '@fluentui/react-components';
import type { FileOutcome } from '../../domain/collection/fileOutcomes';
import type { ReportPeriod } from '../../domain/reportPeriod';
import type { CollectMessages } from '../../messages/collectMessages';
import type { AcceptedSubmission, AskedSubmission, RefusedSubmission } from '../../forms/submission';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import type { CollectCardProps } from './collectPage';
import { fileFacts } from './collectPage';
import { formEditSentence } from './readingDoubts';
import { QuestionItem } from './QuestionItem';
import { refusalSentence } from './refusalSentence';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    overflowWrap: 'anywhere',
  },
  summary: { cursor: 'pointer' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  edits: { margin: 0, paddingLeft: '20px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What came of each file: those to decide on and those that are not taken first, the others behind a line. */
export function FileCards({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { batch, proposal, progress } = collect;
  if (!batch || progress) return null;
  const accepted = batch.submissions.filter((one): one is AcceptedSubmission => one.kind === 'accepted');
  const asked = batch.submissions.filter((one): one is AskedSubmission => one.kind === 'asked');
  const refused = batch.submissions.filter((one): one is RefusedSubmission => one.kind === 'refused');
  const { stopped } = batch;
  const chosen = batch.submissions.length + stopped.length;
  const outcomes = new Map((proposal?.files ?? []).map((one) => [one.file, one]));
  return (
    <Card title={words.result}>
      <p className={styles.line} role="status">
        {chosen === 0 ? words.nothingChosen : words.tally(chosen, batch.submissions.length)}
        {chosen === 0 ? null : <br />}
        {chosen === 0 ? null : words.parts(accepted.length, asked.length, refused.length, stopped.length)}
      </p>
      {asked.length > 0 ? (
        <>
          <div className={styles.name}>{words.asked(asked.length)}</div>
          <ul className={styles.list}>
            {asked.map((one, index) => (
              <li key={keyOf(one, index)}>
                <QuestionItem pane={pane} words={words} collect={collect} asked={one} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {refused.length > 0 ? (
        <>
          <div className={styles.name}>{words.refused(refused.length)}</div>
          <ul className={styles.list}>
            {refused.map((one, index) => (
              <li key={keyOf(one, index)}>{refusalOf(one, batch.period, words)}</li>
            ))}
          </ul>
          <OtherPeriods pane={pane} words={words} collect={collect} />
        </>
      ) : null}
      {stopped.length > 0 ? (
        <details>
          <summary className={styles.summary}>{words.stoppedFiles(stopped.length)}</summary>
          <ul className={styles.list}>
            {stopped.map((path, index) => (
              <li key={`${path} ${String(index)}`}>{path}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {accepted.length > 0 ? (
        <details>
          <summary className={styles.summary}>{words.accepted(accepted.length)}</summary>
          <ul className={styles.list}>
            {accepted.map((one, index) => (
              <li key={keyOf(one, index)}>
                <AcceptedFile submission={one} outcome={outcomes.get(one.file) ?? null} words={words} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

/** The office's own workbook in the folder is no return of the wrong period: its department need not be asked. */
function refusalOf(one: RefusedSubmission, wanted: ReportPeriod, words: CollectMessages): string {
  const isCopy = one.takenElsewhere?.kind === 'copy';
  return isCopy ? words.elsewhere.refusedCopy(one.file.name) : refusalSentence(one, wanted, words);
}

/** Two files of one name and content may be dropped from two folders. */
function keyOf({ file: { path, hash } }: Pick<FileOutcome, 'file'>, index: number): string {
  return `${path} ${hash} ${String(index)}`;
}

interface AcceptedFileProps {
  readonly submission: AcceptedSubmission;
  readonly outcome: FileOutcome | null;
  readonly words: CollectMessages;
}

function AcceptedFile({ submission, outcome, words }: AcceptedFileProps) {
  const styles = useStyles();
  const { file, passedOver, form } = submission;
  const departments = words.list(submission.departments);
  const others = words.list(passedOver.otherPeriods.map(({ period }) => period.label));
  const edits = form.kind === 'returned' ? form.edits : [];
  return (
    <>
      <div className={styles.name}>{file.name}</div>
      <div className={styles.quiet}>{fileFacts(file, words)}</div>
      {outcome ? <div>{saidBy(outcome, departments, words)}</div> : null}
      {outcome?.sameAs ? <div>{words.sameAs(outcome.sameAs.name)}</div> : null}
      {outcome && outcome.contradicts.length > 0 ? (
        <div>{words.contradicts(words.list(outcome.contradicts.map(({ name }) => words.file(name))))}</div>
      ) : null}
      {others === '' ? null : <div>{words.otherPeriods(others)}</div>}
      {edits.length > 0 ? (
        <>
          <div>{words.handedOutEdits(edits.length)}</div>
          <ul className={styles.edits}>
            {edits.map((edit) => {
              const sentence = formEditSentence(edit, words);
              return <li key={sentence}>{sentence}</li>;
            })}
          </ul>
        </>
      ) : null}
    </>
  );
}

function saidBy(
  { reportCount, blankCount }: FileOutcome,
  departments: string,
  words: CollectMessages,
): string {
  if (reportCount === 0) return words.allBlank(departments);
  const rest = blankCount > 0 ? words.blankReports(blankCount) : '';
  return `${words.acceptedFile(departments, reportCount)}${rest}`;
}

/** Where several files are of one other period, that period may be the one that was meant. */
function OtherPeriods({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { batch } = collect;
  if (!batch) return null;
  const counts = new Map<string, { readonly label: string; count: number }>();
  const periods = new Map(
    batch.submissions.flatMap((one) => {
      if (one.kind !== 'refused' || one.refusal.code !== 'otherPeriod') return [];
      return one.refusal.periods.map((period) => [period.id, period] as const);
    }),
  );
  for (const one of batch.submissions) {
    if (one.kind !== 'refused' || one.refusal.code !== 'otherPeriod') continue;
    for (const { id, label } of one.refusal.periods) {
      const known = counts.get(id) ?? { label, count: 0 };
      known.count += 1;
      counts.set(id, known);
    }
  }
  const many = [...counts].filter(([, { count }]) => count * 2 > batch.submissions.length);
  return (
    <div className={styles.row}>
      {many.map(([id, { label, count }]) => (
        <ActionButton
          key={id}
          pane={pane}
          onClick={() => {
            const period = periods.get(id);
            if (period) void collect.read(batch.files, period);
          }}
        >
          {words.readAs(label, count)}
        </ActionButton>
      ))}
    </div>
  );
}
