import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { reportingDepartments } from '../../domain/departmentSubmission';
import type { SubmissionQuestion } from '../../domain/submissionFile';
import type { AskedSubmission } from '../../forms/submission';
import type { CollectMessages } from '../../messages/collectMessages';
import { ActionButton } from '../parts/ActionButton';
import type { CollectCardProps } from './collectPage';
import { HeadingAnswer } from './HeadingAnswer';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  line: { margin: 0 },
});

export interface QuestionItemProps extends CollectCardProps {
  readonly asked: AskedSubmission;
}

/** What only a person can say of a file, each question with its ways out. */
export function QuestionItem({ pane, words, collect, asked }: QuestionItemProps) {
  const styles = useStyles();
  return (
    <div className={styles.item}>
      {asked.takenElsewhere?.kind === 'copy' ? <p className={styles.line}>{words.elsewhere.isCopy}</p> : null}
      {asked.questions.map((question) => (
        <div key={question.code} className={styles.item}>
          <p className={styles.line}>{questionSentence(question, asked, collect, words)}</p>
          <Answer pane={pane} words={words} collect={collect} asked={asked} question={question} />
        </div>
      ))}
    </div>
  );
}

function questionSentence(
  question: SubmissionQuestion,
  { file }: AskedSubmission,
  { batch }: CollectCardProps['collect'],
  words: CollectMessages,
): string {
  const { question: sentences } = words;
  const period = batch?.period.label ?? '';
  switch (question.code) {
    case 'severalDepartments': {
      const names = words.list(question.mentions.map(({ name }) => name));
      return sentences.severalDepartments(file.name, names);
    }
    case 'unknownDepartment': {
      const { name, sheet, cell } = question.mention;
      return sentences.unknownDepartment(file.name, name, sheet, cell);
    }
    case 'noDepartment':
      return sentences.noDepartment(file.name);
    case 'noPeriod':
      return sentences.noPeriod(file.name, words.list(question.sheets.map(words.file)), period);
    case 'periodConflict': {
      const places = words.list(question.places.map(({ cell, text }) => words.place(cell, text)));
      return sentences.periodConflict(file.name, question.sheet, places, period);
    }
    case 'noHeading': {
      const sheets = words.list(question.sheets.map(({ sheet }) => words.file(sheet)));
      const missing = new Set(question.sheets.flatMap((sheet) => sheet.missing));
      const fields: Readonly<Record<string, string>> = words.field;
      const headings = [...missing].map((field) => fields[field] ?? field);
      return sentences.noHeading(file.name, sheets, headings);
    }
  }
}

interface AnswerProps extends QuestionItemProps {
  readonly question: SubmissionQuestion;
}

function Answer({ question, ...rest }: AnswerProps) {
  const { pane, words, collect, asked } = rest;
  const { batch } = collect;
  if (!batch) return null;
  switch (question.code) {
    case 'severalDepartments':
      return <DepartmentAnswer {...rest} several={question.mentions.map(({ name }) => name)} hint={null} />;
    case 'unknownDepartment':
      return <DepartmentAnswer {...rest} hint={question.near[0] ?? null} />;
    case 'noDepartment':
      return <DepartmentAnswer {...rest} hint={question.hint} />;
    case 'noPeriod':
    case 'periodConflict':
      return (
        <div>
          <ActionButton
            pane={pane}
            onClick={() => {
              collect.answer(asked, { period: batch.period });
            }}
          >
            {words.asThisPeriod(batch.period.label)}
          </ActionButton>
        </div>
      );
    case 'noHeading':
      return (
        <>
          {question.sheets.map((form) => (
            <HeadingAnswer key={form.sheet} {...rest} form={form} />
          ))}
        </>
      );
  }
}

interface DepartmentAnswerProps extends QuestionItemProps {
  readonly hint: string | null;
  /** All of which the file may speak for at once. */
  readonly several?: readonly string[];
}

function DepartmentAnswer({ pane, words, collect, asked, hint, several = [] }: DepartmentAnswerProps) {
  const styles = useStyles();
  const { opened, batch } = collect;
  const known =
    opened && batch
      ? reportingDepartments(opened.collecting.register, batch.period).map(({ department }) => department)
      : [];
  const together = several.join('、');
  const options = together === '' ? known : [together, ...known];
  const [chosen, setChosen] = useState(hint !== null && known.includes(hint) ? hint : '');
  return (
    <Field label={words.department}>
      <div className={styles.row}>
        <Select
          value={chosen}
          aria-label={`${words.department}${words.file(asked.file.name)}`}
          onChange={(_event, { value }) => {
            setChosen(value);
          }}
        >
          <option value="">{words.departmentNone}</option>
          {options.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <ActionButton
          pane={pane}
          isDisabled={chosen === ''}
          label={`${words.answer}${words.file(asked.file.name)}`}
          onClick={() => {
            if (chosen === '') return;
            collect.answer(asked, { departments: chosen === together ? several : [chosen] });
          }}
        >
          {words.answer}
        </ActionButton>
      </div>
    </Field>
  );
}
