import { Checkbox, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { ShownHeading } from '../../forms/headingMappings';
import { localTime } from '../../actions/localTime';
import { makeRegister } from '../../actions/makeRegister';
import { makeRegisterSentences } from '../../actions/makeRegisterSentences';
import type { ProposalChoice, ProposedContent, RegisterProposal } from '../../actions/proposeRegister';
import { proposeRegister } from '../../actions/proposeRegister';
import { countsPrograms } from '../../domain/plan';
import { departmentHistory } from '../../domain/departmentHistory';
import type { PlanTemplate } from '../../domain/templates/planTemplate';
import type { RecognisedSheet } from '../../forms/recognition';
import { blockedSentence } from '../../messages/blockedSentence';
import type { PaneMessages } from '../../messages/paneMessages';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { Facts } from '../parts/Facts';
import { FindingItems } from '../parts/FindingItems';
import { PageHead } from '../parts/PageHead';
import { Retry } from '../parts/Retry';
import { ChangeCards, ofKind } from '../register/ChangeCards';
import type { Decisions } from '../register/ConflictCard';
import { ConflictCard } from '../register/ConflictCard';
import { DoubtCard, LeftOutCard } from '../register/DoubtCard';
import { HeadingCard } from '../register/HeadingCard';
import { OutOfScopeCard } from '../register/OutOfScopeCard';
import { PeriodCard } from '../register/PeriodCard';
import { PreviewCard } from '../register/PreviewCard';
import { ReadabilityCard } from '../register/ReadabilityCard';
import { PlanCard } from '../plan/PlanCard';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  summary: { cursor: 'pointer' },
});

/** 台帳化: what was understood, from where, and what will be written; nothing is written before a person says so. */
export function RegisterPage({ pane }: { readonly pane: Pane }) {
  const { door, messages, run } = pane;
  const words = messages.pane.register;
  const [choice, setChoice] = useState<ProposalChoice>({});
  const [template, setTemplate] = useState<PlanTemplate | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  // Sheets that are not read, and of which a person wants to show the headings.
  const [opened, setOpened] = useState<readonly string[]>([]);
  const [proposal, setProposal] = useState<RegisterProposal | null>(null);

  const look = useCallback(async () => {
    const result = await run(
      messages.pane.loading,
      () => proposeRegister(door, withTemplate(choice, template)),
      { waits: true },
    );
    if (result?.kind === 'done') setProposal(result.value);
  }, [choice, door, messages, run, template]);
  useEffect(() => {
    void look();
  }, [look]);

  const apply = async () => {
    const options = {
      ...withTemplate(choice, template),
      decisions,
      acceptsChanges: true,
      now: localTime(new Date()),
    };
    const result = await run(messages.pane.working(messages.action.makeRegister), () =>
      makeRegister(door, options),
    );
    if (result?.kind !== 'done') return;
    const sentences = makeRegisterSentences(result.value, messages);
    await pane.reload();
    pane.openPage('home');
    pane.say({ intent: 'success', sentences, details: null });
  };

  const head = <PageHead title={messages.action.makeRegister} intro={words.intro} />;
  if (!proposal) {
    return (
      <>
        {head}
        <Retry pane={pane} onClick={() => void look()} />
      </>
    );
  }
  const { recognitions, outcome } = proposal;
  const usable = recognitions.filter((sheet): sheet is RecognisedSheet => sheet.kind !== 'outOfScope');
  const used = proposal.chosen;
  const show = (heading: ShownHeading) => {
    const before = (choice.shown ?? []).filter(
      (one) => one.sheet !== heading.sheet || one.field !== heading.field,
    );
    setChoice({ ...choice, shown: [...before, heading] });
  };
  const forget = (sheet: string) => {
    const shown = (choice.shown ?? []).filter((one) => one.sheet !== sheet);
    setChoice({ ...choice, shown, forgotten: [...(choice.forgotten ?? []), sheet] });
  };
  return (
    <>
      {head}
      <SheetChoice
        pane={pane}
        usable={usable}
        used={used}
        choose={(sheets) => {
          setChoice({ ...choice, sheets });
        }}
      />
      <PlanCard
        pane={pane}
        plan={proposal.plan}
        choose={(chosen) => {
          setTemplate(chosen);
          // With other words other sheets may be read: which of them to use is asked anew.
          const { shown = [], forgotten = [], periods = {} } = choice;
          setChoice({ shown, forgotten, periods });
        }}
      />
      <PeriodCard
        pane={pane}
        sheets={proposal.periods}
        span={proposal.span}
        choose={(sheet, periodId) => {
          setChoice({ ...choice, periods: { ...choice.periods, [sheet]: periodId } });
        }}
      />
      <OutcomeView pane={pane} outcome={outcome} apply={apply} decisions={decisions} decide={setDecisions} />
      <HeadingCard
        pane={pane}
        recognitions={recognitions.filter(({ sheet }) => used.includes(sheet) || opened.includes(sheet))}
        opened={opened}
        show={show}
        forget={forget}
      />
      <OutOfScopeCard
        pane={pane}
        recognitions={recognitions}
        opened={opened}
        open={(sheet) => {
          setOpened([...opened, sheet]);
        }}
      />
      {proposal.plan ? null : <ReadabilityCard pane={pane} />}
    </>
  );
}

function withTemplate(choice: ProposalChoice, template: PlanTemplate | null): ProposalChoice {
  return template ? { ...choice, template } : choice;
}

interface SheetChoiceProps {
  readonly pane: Pane;
  readonly usable: readonly RecognisedSheet[];
  readonly used: readonly string[];
  readonly choose: (sheets: readonly string[]) => void;
}

function SheetChoice({ pane, usable, used, choose }: SheetChoiceProps) {
  const styles = useStyles();
  const { register, home } = pane.messages.pane;
  if (usable.length === 0) return null;
  const boxes = usable.map(({ sheet, kind, records }) => (
    <div key={sheet}>
      <Checkbox
        checked={used.includes(sheet)}
        label={home.sheet(sheet, register.kind[kind], register.records(records.length))}
        onChange={(_event, { checked }) => {
          choose(checked === true ? [...used, sheet] : used.filter((name) => name !== sheet));
        }}
      />
    </div>
  ));
  return (
    <Card title={register.sheets}>
      {usable.length <= MOST_SHEETS ? (
        <div>{boxes}</div>
      ) : (
        <details>
          <summary className={styles.summary}>{register.usedSheets(usable.length, used.length)}</summary>
          {boxes}
        </details>
      )}
    </Card>
  );
}

/** 個票 are a sheet each: more than these wait behind one line. */
const MOST_SHEETS = 6;

interface OutcomeProps {
  readonly pane: Pane;
  readonly outcome: RegisterProposal['outcome'];
  readonly apply: () => Promise<void>;
  readonly decisions: Decisions;
  readonly decide: (decisions: Decisions) => void;
}

function OutcomeView({ outcome, ...rest }: OutcomeProps) {
  const { pane } = rest;
  const { messages } = pane;
  switch (outcome.kind) {
    case 'blocked':
      return outcome.reasons.map((reason) => (
        <MessageBar key={JSON.stringify(reason)} intent="warning" layout="multiline">
          <MessageBarBody>{blockedSentence(reason, messages)}</MessageBarBody>
        </MessageBar>
      ));
    case 'needsPeriods':
      return null;
    case 'unchanged':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{messages.pane.register.unchanged}</MessageBarBody>
        </MessageBar>
      );
    case 'ready':
      return <Proposed content={outcome.content} {...rest} />;
  }
}

interface ProposedProps extends Omit<OutcomeProps, 'outcome'> {
  readonly content: ProposedContent;
}

function Proposed({ pane, content, apply, decisions, decide }: ProposedProps) {
  const styles = useStyles();
  const { messages } = pane;
  const { register: words, again } = messages.pane;
  const { addedSheets, changes, findings, withoutHeading, hasChanged } = content;
  const added = addedSheets.map(messages.list.sheet).join(messages.list.separator);
  const conflicts = ofKind(changes, 'conflict');
  return (
    <>
      <Card title={words.found} isNext>
        <Facts facts={foundFacts(content, pane)} />
        {hasChanged ? (
          <p className={styles.line}>{added === '' ? words.willUpdate : words.willAdd(added)}</p>
        ) : null}
        {withoutHeading.programCount > 0 ? (
          <p className={styles.line}>{again.noHeading(withoutHeading.programCount, withoutHeading.level)}</p>
        ) : null}
        {findings.length > 0 ? <p className={styles.line}>{words.problemsWhy}</p> : null}
        {content.canBeUndone ? null : <p className={styles.line}>{messages.pane.cannotUndo}</p>}
        <div className={styles.row}>
          <ActionButton pane={pane} look="primary" onClick={() => void apply()}>
            {applyLabel(content, messages.pane)}
          </ActionButton>
        </div>
      </Card>
      <DoubtCard pane={pane} doubts={content.doubts} />
      <PreviewCard pane={pane} content={content} />
      <ConflictCard pane={pane} conflicts={conflicts} decisions={decisions} decide={decide} />
      <ChangeCards pane={pane} changes={changes} />
      {findings.length > 0 ? (
        <Card title={words.problems(findings.length)}>
          <FindingItems pane={pane} findings={findings} />
        </Card>
      ) : null}
      <LeftOutCard pane={pane} rows={content.leftOut} />
    </>
  );
}

function applyLabel(
  { changes, hasChanged }: ProposedContent,
  { register, again }: PaneMessages['pane'],
): string {
  if (!hasChanged && changes.every(({ change }) => change.kind !== 'conflict')) return again.remember;
  return changes.some(({ change }) => change.kind === 'changed') ? register.applyChanges : register.apply;
}

function foundFacts(
  { register, findings }: ProposedContent,
  { messages }: Pane,
): (readonly [string, string])[] {
  const words = messages.pane.register;
  const { current } = departmentHistory(register.departments ?? []);
  const departments = new Set(
    register.programs.map(({ department }) => current(department)).filter((name) => name !== ''),
  );
  const facts: (readonly [string, string])[] = [
    ...(register.plan.name === '' ? [] : [[words.plan, register.plan.name] as const]),
    [words.periods, register.periods.map(({ label }) => label).join(messages.list.separator)],
    ...(countsPrograms(register.plan) ? [] : [[words.programs, String(register.programs.length)] as const]),
    [
      countsPrograms(register.plan) ? register.plan.activityLabel : words.activities,
      String(register.activities.length),
    ],
    [words.departments, String(departments.size)],
  ];
  return findings.length > 0 ? [...facts, [words.toLookAt, words.records(findings.length)]] : facts;
}
