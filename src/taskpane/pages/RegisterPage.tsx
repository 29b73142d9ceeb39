import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { localTime } from '../../actions/localTime';
import { makeRegister } from '../../actions/makeRegister';
import type { ProposedContent, RegisterProposal } from '../../actions/proposeRegister';
import { proposeRegister } from '../../actions/proposeRegister';
import type { RecognisedSheet, SheetRecognition } from '../../forms/recognition';
import { blockedSentence } from '../../messages/blockedSentence';
import { formatArea } from '../../workbook/address';
import { Card } from '../parts/Card';
import { CellLink } from '../parts/CellLink';
import { Facts } from '../parts/Facts';
import { FindingItems } from '../parts/FindingItems';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { margin: 0, paddingLeft: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 台帳化: what was understood, from where, and what will be written; nothing is written before a person says so. */
export function RegisterPage({ pane }: { readonly pane: Pane }) {
  const { door, messages, run } = pane;
  const styles = useStyles();
  const words = messages.pane.register;
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [proposal, setProposal] = useState<RegisterProposal | null>(null);

  const look = useCallback(async () => {
    const result = await run(messages.pane.loading, () => proposeRegister(door, chosen ?? undefined));
    if (result?.kind === 'done') setProposal(result.value);
  }, [chosen, door, messages, run]);
  useEffect(() => {
    void look();
  }, [look]);

  const apply = async () => {
    const choice = chosen === null ? {} : { sheets: chosen };
    const options = { ...choice, acceptsChanges: true, now: localTime(new Date()) };
    const result = await run(messages.pane.working(messages.action.makeRegister), () =>
      makeRegister(door, options),
    );
    if (result?.kind !== 'done') return;
    const { programCount, activityCount, periods } = result.value;
    const labels = periods.map(({ label }) => label).join(messages.list.separator);
    const sentence = messages.done.makeRegister(programCount, activityCount, labels);
    await pane.reload();
    pane.openPage('home');
    pane.say({ intent: 'success', sentences: [sentence], details: null });
  };

  if (!proposal) return null;
  const { recognitions, outcome } = proposal;
  const usable = recognitions.filter((sheet): sheet is RecognisedSheet => sheet.kind !== 'outOfScope');
  const used =
    chosen ?? (outcome.kind === 'ready' ? outcome.content.sheets : usable.map(({ sheet }) => sheet));
  return (
    <>
      <p className={styles.line}>{words.intro}</p>
      {usable.length > 0 ? (
        <Card title={words.sheets}>
          {usable.map(({ sheet, kind, records }) => (
            <Checkbox
              key={sheet}
              checked={used.includes(sheet)}
              label={`${sheet}（${words.kind[kind]}、${words.records(records.length)}）`}
              onChange={(_event, { checked }) => {
                setChosen(checked === true ? [...used, sheet] : used.filter((name) => name !== sheet));
              }}
            />
          ))}
        </Card>
      ) : null}
      {outcome.kind === 'blocked' ? (
        <Card>
          {outcome.reasons.map((reason) => (
            <p key={JSON.stringify(reason)} className={styles.line} role="alert">
              {blockedSentence(reason, messages)}
            </p>
          ))}
        </Card>
      ) : null}
      {outcome.kind === 'unchanged' ? <p className={styles.line}>{words.unchanged}</p> : null}
      {outcome.kind === 'ready' ? <Proposed pane={pane} content={outcome.content} apply={apply} /> : null}
      {usable.map((sheet) =>
        used.includes(sheet.sheet) ? <HeadingList key={sheet.sheet} pane={pane} recognition={sheet} /> : null,
      )}
      <OutOfScope pane={pane} recognitions={recognitions} />
    </>
  );
}

interface ProposedProps {
  readonly pane: Pane;
  readonly content: ProposedContent;
  readonly apply: () => Promise<void>;
}

function Proposed({ pane, content, apply }: ProposedProps) {
  const styles = useStyles();
  const { messages } = pane;
  const words = messages.pane.register;
  const { register, addedSheets, changes, findings, firstActivities, canBeUndone } = content;
  const departments = new Set(
    register.programs.map(({ department }) => department).filter((name) => name !== ''),
  );
  return (
    <>
      <Card title={words.found}>
        <Facts
          facts={[
            [words.periods, register.periods.map(({ label }) => label).join(messages.list.separator)],
            [words.programs, String(register.programs.length)],
            [words.activities, String(register.activities.length)],
            [words.departments, String(departments.size)],
          ]}
        />
        <p className={styles.line}>
          {addedSheets.length > 0
            ? words.willAdd(addedSheets.map(messages.list.sheet).join(messages.list.separator))
            : words.willUpdate}
        </p>
        {canBeUndone ? null : <p className={styles.line}>{messages.pane.cannotUndo}</p>}
        {changes.length > 0 ? (
          <>
            <p className={styles.line}>{words.changes(changes.length)}</p>
            <ul className={styles.list}>
              {changes.map((change, index) =>
                change.kind === 'changed' ? (
                  <li key={`${change.id}${change.field}${String(index)}`}>
                    {words.change(change.id, change.before.slice(0, 40), change.after.slice(0, 40))}{' '}
                    {change.sheet !== null && change.cell !== null ? (
                      <CellLink pane={pane} sheet={change.sheet} cell={change.cell} />
                    ) : null}
                  </li>
                ) : null,
              )}
            </ul>
          </>
        ) : null}
        <div className={styles.row}>
          <Button appearance="primary" disabled={pane.busy !== null} onClick={() => void apply()}>
            {changes.length > 0 ? words.applyChanges : words.apply}
          </Button>
        </div>
      </Card>
      {findings.length > 0 ? (
        <Card title={words.problems(findings.length)}>
          <FindingItems pane={pane} findings={findings} />
        </Card>
      ) : null}
      <Card title={words.preview}>
        <ul className={styles.list}>
          {firstActivities.map(({ activity, program, status }) => (
            <li key={activity.id}>
              {`${activity.displayNumber} ${program}／${activity.name}（${status}）`}{' '}
              {activity.source ? <CellLink pane={pane} {...activity.source} /> : null}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

function HeadingList({ pane, recognition }: { readonly pane: Pane; readonly recognition: RecognisedSheet }) {
  const styles = useStyles();
  const words = pane.messages.pane.register;
  return (
    <Card title={`${words.fields}（${recognition.sheet}）`}>
      <ul className={styles.list}>
        {recognition.fields.map((field) => (
          <li key={`${field.field}${formatArea(field.area)}`}>
            {`${words.fieldAt(field.label, formatArea(field.area))} → ${words.field[field.field]}`}
            <span className={styles.quiet}>{`（${words.confidence[field.confidence]}）`}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function OutOfScope({
  pane,
  recognitions,
}: {
  readonly pane: Pane;
  readonly recognitions: readonly SheetRecognition[];
}) {
  const styles = useStyles();
  const words = pane.messages.pane.register;
  const outside = recognitions.flatMap((sheet) =>
    sheet.kind === 'outOfScope' && sheet.reason !== 'generated' ? [sheet] : [],
  );
  if (outside.length === 0) return null;
  return (
    <Card title={words.outOfScope}>
      <ul className={styles.list}>
        {outside.map(({ sheet, reason }) => (
          <li key={sheet}>{`${sheet}（${words.reason[reason]}）`}</li>
        ))}
      </ul>
    </Card>
  );
}
