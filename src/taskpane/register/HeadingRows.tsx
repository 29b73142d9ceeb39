import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { selectedCell } from '../../actions/selectedCell';
import type { FieldFinding } from '../../forms/columnPlan';
import type { Field } from '../../forms/field';
import type { ShownHeading } from '../../forms/headingMappings';
import type { SheetRecognition } from '../../forms/recognition';
import { formatArea, formatCell } from '../../workbook/address';
import { ActionButton } from '../parts/ActionButton';
import type { Pane } from '../usePane';

const useStyles = makeStyles({
  line: { margin: '8px 0 0' },
  list: {
    margin: '8px 0 0',
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  item: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'start' },
  quiet: { color: tokens.colorNeutralForeground2 },
  others: { color: tokens.colorNeutralForeground2, gridColumn: '1 / -1' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px', gridColumn: '1 / -1' },
});

/** What a sheet may say of an activity, in the order of the paper. */
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

interface HeadingRowsProps {
  readonly pane: Pane;
  readonly recognition: SheetRecognition;
  /** Its headings, the doubtful ones first. */
  readonly fields: readonly FieldFinding[];
  readonly show: (heading: ShownHeading) => void;
  readonly forget: (sheet: string) => void;
}

/** A line a heading: what it was taken for and how surely. A person shows the right one by picking its cell. */
export function HeadingRows({ pane, recognition: { sheet }, fields, show, forget }: HeadingRowsProps) {
  const styles = useStyles();
  const { register, headings } = pane.messages.pane;
  const [open, setOpen] = useState<string | null>(null);
  const found = new Set(fields.map(({ field }) => field));
  const missing = FIELDS.filter((field) => !found.has(field));
  const isShown = fields.some(({ reason }) => reason === 'mapping');

  const choose = async (field: Field) => {
    const result = await pane.run(pane.messages.pane.loading, () => selectedCell(pane.door));
    if (result?.kind !== 'done') return;
    const cell = result.value;
    if (!cell || cell.sheet !== sheet) {
      const sentence = cell ? headings.otherSheet(cell.sheet, sheet) : headings.nothingChosen;
      pane.say({ intent: 'warning', sentences: [sentence], details: null });
      return;
    }
    const sentence = headings.shown(register.field[field], sheet, formatCell(cell));
    pane.say({ intent: 'info', sentences: [sentence], details: null });
    show({ sheet, field, cell: { row: cell.row, column: cell.column } });
  };
  const absent = (field: Field) => {
    const sentence = headings.absent(register.field[field], sheet);
    pane.say({ intent: 'info', sentences: [sentence], details: null });
    show({ sheet, field, cell: null });
  };
  const buttons = (key: string, field: Field, isFound: boolean) => {
    const name = register.status(register.field[field]);
    if (open !== key) {
      return (
        <ActionButton
          pane={pane}
          look="subtle"
          label={`${headings.change}${name}`}
          onClick={() => {
            setOpen(key);
          }}
        >
          {headings.change}
        </ActionButton>
      );
    }
    return (
      <div className={styles.row}>
        <ActionButton pane={pane} label={`${headings.choose}${name}`} onClick={() => void choose(field)}>
          {headings.choose}
        </ActionButton>
        {isFound ? (
          <ActionButton
            pane={pane}
            look="subtle"
            label={`${headings.noSuchField}${name}`}
            onClick={() => {
              absent(field);
            }}
          >
            {headings.noSuchField}
          </ActionButton>
        ) : null}
      </div>
    );
  };

  return (
    <>
      <p className={styles.line}>{headings.how}</p>
      <ul className={styles.list}>
        {fields.map((finding) => {
          const { field, label, area } = finding;
          const key = `${field}${formatArea(area)}`;
          return (
            <li key={key} className={styles.item}>
              <span>
                {`${register.fieldAt(label, formatArea(area))} → ${register.field[field]}`}
                <Doubt pane={pane} finding={finding} />
              </span>
              {buttons(key, field, true)}
              <Alternatives pane={pane} finding={finding} />
            </li>
          );
        })}
        {missing.map((field) => (
          <li key={field} className={styles.item}>
            <span>
              {register.field[field]}
              <span className={styles.quiet}>{register.status(headings.notFound)}</span>
            </span>
            {buttons(field, field, false)}
          </li>
        ))}
      </ul>
      {isShown ? (
        <ActionButton
          pane={pane}
          look="subtle"
          onClick={() => {
            forget(sheet);
          }}
        >
          {headings.forget}
        </ActionButton>
      ) : null}
    </>
  );
}

/** What is sure needs no word. */
function Doubt({ pane, finding }: { readonly pane: Pane; readonly finding: FieldFinding }) {
  const styles = useStyles();
  const { register, headings } = pane.messages.pane;
  const { reason, confidence } = finding;
  if (reason !== 'mapping' && confidence === 'sure') return null;
  const word = reason === 'mapping' ? headings.byPerson : register.confidence[confidence];
  return <span className={styles.quiet}>{register.status(word)}</span>;
}

/** What else a heading could have been. */
function Alternatives({ pane, finding }: { readonly pane: Pane; readonly finding: FieldFinding }) {
  const styles = useStyles();
  const { pane: words, list } = pane.messages;
  if (finding.alternatives.length === 0) return null;
  const places = finding.alternatives.map(({ label, area }) =>
    words.register.fieldAt(label, formatArea(area)),
  );
  return <span className={styles.others}>{words.headings.alternatives(places.join(list.separator))}</span>;
}
