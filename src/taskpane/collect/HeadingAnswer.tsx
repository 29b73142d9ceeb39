import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnknownForm } from '../../domain/submissionFile';
import { rememberForm } from '../../forms/headingMappings';
import type { CellPosition } from '../../workbook/address';
import { formatCell } from '../../workbook/address';
import { ActionButton } from '../parts/ActionButton';
import type { QuestionItemProps } from './QuestionItem';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: '4px' },
  // A heading's text may be longer than the pane is wide.
  choice: { minWidth: 0, '& select': { maxWidth: '100%', textOverflow: 'ellipsis' } },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface HeadingAnswerProps extends QuestionItemProps {
  readonly form: UnknownForm;
}

/** The fields without which a sheet is no return. */
const NEEDED = ['activity', 'program', 'status'] as const;

/** R45: a person says which cell is the heading that was not found, or that the sheet is no return. */
export function HeadingAnswer({ pane, words, collect, asked, form }: HeadingAnswerProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const missing = NEEDED.filter((field) => form.missing.includes(field));
  const cells = cellsOf(form);
  const shown = missing.flatMap((field) => {
    const cell = cells.find(({ name }) => name === chosen[field])?.at;
    return cell ? [{ field, cell }] : [];
  });
  const isComplete = shown.length === missing.length;
  const label = `${words.file(asked.file.name)}${words.file(form.sheet)}`;
  return (
    <div className={styles.item}>
      {missing.map((field) => (
        <Field key={field} className={styles.choice} label={words.headingOf(words.field[field])}>
          <Select
            className={styles.choice}
            value={chosen[field] ?? ''}
            onChange={(_event, { value }) => {
              setChosen({ ...chosen, [field]: value });
            }}
          >
            <option value="">{words.departmentNone}</option>
            {cells.map(({ name, text }) => (
              <option key={name} value={name}>
                {words.place(name, text)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      <div className={styles.row}>
        <ActionButton
          pane={pane}
          isDisabled={!isComplete}
          label={`${words.useHeadings}${label}`}
          onClick={() => {
            if (isComplete) void collect.showHeadings(rememberForm(form, shown));
          }}
        >
          {words.useHeadings}
        </ActionButton>
        <ActionButton
          pane={pane}
          look="subtle"
          label={`${words.leaveOut}${label}`}
          onClick={() => {
            collect.answer(asked, { leftOut: [...(asked.answers.leftOut ?? []), form.sheet] });
          }}
        >
          {words.leaveOut}
        </ActionButton>
      </div>
    </div>
  );
}

/** More is no heading any more. */
const LONGEST_HEADING = 40;

function cellsOf({ top }: UnknownForm): readonly {
  readonly name: string;
  readonly text: string;
  readonly at: CellPosition;
}[] {
  return top.texts.flatMap((texts, row) =>
    texts.flatMap((text, column) => {
      const plain = text.trim().replace(/\s+/gu, ' ');
      if (plain === '' || plain.length > LONGEST_HEADING) return [];
      const at = { row: top.row + row, column: top.column + column };
      return [{ name: formatCell(at), text: plain, at }];
    }),
  );
}
