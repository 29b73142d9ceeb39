import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { askBack } from '../../actions/askBack';
import { localTime } from '../../actions/localTime';
import { setSubmissionState } from '../../actions/setSubmissionState';
import type { DepartmentSubmission, SubmissionState } from '../../domain/departmentSubmission';
import { isMissing, SUBMISSION_STATES, submissionsOf } from '../../domain/departmentSubmission';
import { findingSentence, loadFindingMessages } from '../../messages/findingSentence';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { mailText, reminderText } from './mailText';
import type { CollectCardProps } from './collectPage';

const useStyles = makeStyles({
  line: { margin: 0 },
  summary: { cursor: 'pointer' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    overflowWrap: 'anywhere',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  select: { flexShrink: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  mail: { width: '100%', boxSizing: 'border-box', font: 'inherit' },
});

/** 提出状況 as the workbook has it: who is missing, what the office decided, and texts for mails. */
export function SubmissionsCard({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const [uncopied, setUncopied] = useState<string | null>(null);
  const { opened, period } = collect;
  if (!opened || !period) return null;
  const { register } = opened.collecting;
  const rows = submissionsOf(register, period, [], '').filter(({ periodId }) => periodId === period.id);
  if (rows.length === 0) return null;
  const lastTaken = rows
    .map(({ takenAt }) => takenAt)
    .sort()
    .at(-1);
  // A period whose reports came by 台帳化 waits for nobody's file.
  const missing = rows.filter(
    ({ state, activityCount, reportCount }) =>
      state === '未提出' && (Boolean(lastTaken) || reportCount < activityCount),
  );
  const names = missing.map(({ department }) => department);

  const copy = async (text: string) => {
    const isCopied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setUncopied(isCopied ? null : text);
    if (isCopied) pane.say({ intent: 'success', sentences: [words.mailCopied], details: null });
  };
  const copyMail = async (department: string) => {
    const result = await pane.run(words.making, () => askBack(pane.door, period, department));
    if (result?.kind !== 'done') return;
    // The department reads Japanese, whatever language the office's Excel speaks.
    const sentences = await loadFindingMessages('ja-JP');
    const told = result.value.findings.map((finding) => ({
      sentence: findingSentence(finding, sentences),
      source: finding.entry === null ? null : (register.entries[finding.entry]?.source ?? null),
    }));
    await copy(mailText(period, department, told, words));
  };
  const change = async (department: string, state: SubmissionState) => {
    const choice = { period, department, state, now: localTime(new Date()) };
    const result = await pane.run(words.working(department), () => setSubmissionState(pane.door, choice));
    if (result?.kind !== 'done') return;
    await collect.open();
    pane.say({ intent: 'success', sentences: [words.stateChanged(department, state)], details: null });
  };

  return (
    <Card title={words.submissions}>
      <p className={styles.line}>
        {missing.length > 0
          ? words.missing(missing.length, words.list(names))
          : lastTaken
            ? words.nobodyMissing
            : words.neverTaken}
      </p>
      {missing.length > 0 || lastTaken ? (
        <p className={styles.quiet}>{lastTaken ? words.lastTaken(lastTaken) : words.neverTaken}</p>
      ) : null}
      <div className={styles.row}>
        {register.submissions ? (
          <ActionButton
            pane={pane}
            onClick={() => {
              pane.goTo(opened.submissionsSheet, 'A1');
            }}
          >
            {words.openSheet(opened.submissionsSheet)}
          </ActionButton>
        ) : null}
        {missing.length > 0 ? (
          <ActionButton
            pane={pane}
            onClick={() => {
              void copy(reminderText(period, names, words));
            }}
          >
            {words.copyReminder}
          </ActionButton>
        ) : null}
      </div>
      {uncopied === null ? null : (
        <label>
          {words.mailText}
          <textarea className={styles.mail} readOnly rows={8} value={uncopied} />
        </label>
      )}
      <details>
        <summary className={styles.summary}>{statesText(rows, words)}</summary>
        <ul className={styles.list}>
          {rows.map((row) => (
            <li key={row.department} className={styles.item}>
              <div className={styles.head}>
                <span className={styles.name}>{row.department}</span>
                <Select
                  className={styles.select}
                  size="small"
                  aria-label={words.stateOf(row.department)}
                  value={row.state}
                  disabled={opened.isReadOnly}
                  onChange={(_event, { value }) => {
                    const state = SUBMISSION_STATES.find((one) => one === value);
                    if (state && pane.busy === null) void change(row.department, state);
                  }}
                >
                  {SUBMISSION_STATES.map((state) => (
                    <option key={state} value={state}>
                      {state}
                    </option>
                  ))}
                </Select>
              </div>
              <span className={styles.quiet}>
                {words.rowFacts(row.reportCount, row.activityCount, row.fileName)}
              </span>
              {isMissing(row) && row.state !== '未提出' ? (
                <div>
                  <ActionButton
                    pane={pane}
                    look="subtle"
                    label={`${words.copyMail}${words.copyFor(row.department)}`}
                    onClick={() => void copyMail(row.department)}
                  >
                    {words.copyMail}
                  </ActionButton>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      </details>
    </Card>
  );
}

function statesText(rows: readonly DepartmentSubmission[], words: CollectCardProps['words']): string {
  const counts = SUBMISSION_STATES.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count > 0 ? [words.stateCount(state, count)] : [];
  });
  return words.list(counts);
}
