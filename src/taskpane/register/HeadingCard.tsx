import { makeStyles, tokens } from '@fluentui/react-components';
import type { ShownHeading } from '../../forms/headingMappings';
import { selectedCell } from '../../actions/selectedCell';
import type { Field } from '../../forms/field';
import type { SheetRecognition } from '../../forms/recognition';
import { formatArea, formatCell } from '../../workbook/address';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

/** What a list may say of an activity, in the order of the paper. */
const FIELDS: readonly Field[] = [
  'number',
  'level1',
  'level2',
  'programNumber',
  'program',
  'department',
  'priority',
  'activity',
  'status',
  'achievement',
  'delayReason',
  'nextAction',
];

interface HeadingCardProps {
  readonly pane: Pane;
  readonly recognition: SheetRecognition;
  readonly show: (heading: ShownHeading) => void;
  readonly forget: (sheet: string) => void;
}

/** Where each field of a sheet was found, and how sure that is; a person shows the right heading by picking its cell. */
export function HeadingCard({ pane, recognition, show, forget }: HeadingCardProps) {
  const styles = useStyles();
  const { register, headings } = pane.messages.pane;
  const { sheet, fields } = recognition;
  // A form has labels all over the sheet: one cell shows nothing about the others.
  const canShow = recognition.kind !== 'form';
  const found = new Set(fields.map(({ field }) => field));
  const isShown = fields.some(({ reason }) => reason === 'mapping');
  const missing = canShow ? FIELDS.filter((field) => !found.has(field)) : [];

  const choose = async (field: Field) => {
    const result = await pane.run(pane.messages.pane.loading, () => selectedCell(pane.door));
    if (result?.kind !== 'done') return;
    const cell = result.value;
    if (!cell || cell.sheet !== sheet) {
      const sentence = cell ? headings.otherSheet(cell.sheet, sheet) : headings.nothingChosen;
      pane.say({ intent: 'warning', sentences: [sentence], details: null });
      return;
    }
    pane.say({
      intent: 'info',
      sentences: [headings.shown(register.field[field], sheet, formatCell(cell))],
      details: null,
    });
    show({ sheet, field, cell: { row: cell.row, column: cell.column } });
  };

  return (
    <Card title={register.fieldsOf(sheet)}>
      {canShow ? <p className={styles.line}>{headings.how}</p> : null}
      <ul className={styles.list}>
        {fields.map(({ field, label, area, confidence, reason }) => (
          <li key={`${field}${formatArea(area)}`}>
            {`${register.fieldAt(label, formatArea(area))} → ${register.field[field]}`}
            <span className={styles.quiet}>
              {register.status(reason === 'mapping' ? headings.byPerson : register.confidence[confidence])}
            </span>
            {canShow ? <FieldButtons pane={pane} field={field} choose={choose} absent={absent} /> : null}
          </li>
        ))}
        {missing.map((field) => (
          <li key={field}>
            {register.field[field]}
            <span className={styles.quiet}>{register.status(headings.notFound)}</span>
            <FieldButtons pane={pane} field={field} choose={choose} />
          </li>
        ))}
      </ul>
      {isShown ? (
        <div className={styles.row}>
          <ActionButton
            pane={pane}
            look="subtle"
            onClick={() => {
              forget(sheet);
            }}
          >
            {headings.forget}
          </ActionButton>
        </div>
      ) : null}
    </Card>
  );

  function absent(field: Field) {
    pane.say({
      intent: 'info',
      sentences: [headings.absent(register.field[field], sheet)],
      details: null,
    });
    show({ sheet, field, cell: null });
  }
}

interface FieldButtonsProps {
  readonly pane: Pane;
  readonly field: Field;
  readonly choose: (field: Field) => Promise<void>;
  /** Left out where the field was not found. */
  readonly absent?: (field: Field) => void;
}

function FieldButtons({ pane, field, choose, absent }: FieldButtonsProps) {
  const styles = useStyles();
  const { register, headings } = pane.messages.pane;
  const name = register.field[field];
  return (
    <div className={styles.row}>
      <ActionButton
        pane={pane}
        look="subtle"
        label={`${headings.choose}${register.status(name)}`}
        onClick={() => void choose(field)}
      >
        {headings.choose}
      </ActionButton>
      {absent ? (
        <ActionButton
          pane={pane}
          look="subtle"
          label={`${headings.noSuchField}${register.status(name)}`}
          onClick={() => {
            absent(field);
          }}
        >
          {headings.noSuchField}
        </ActionButton>
      ) : null}
    </div>
  );
}
