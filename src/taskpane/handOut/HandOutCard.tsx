import { Input, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import type { HandOutPreview } from '../../actions/handOut';
import { previewHandOut } from '../../actions/handOut';
import type { SharedProgram } from '../../domain/handOut';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import { PeriodChoice } from '../parts/PeriodChoice';
import { Retry } from '../parts/Retry';
import type { Pane } from '../usePane';
import { DepartmentChoice } from './DepartmentChoice';
import type { HandOutWords } from './useHandingOut';
import { MOST_OPENED, useHandingOut } from './useHandingOut';

const useStyles = makeStyles({
  line: { margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  summary: { cursor: 'pointer' },
  list: { margin: '4px 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  note: { display: 'block', width: '100%', marginTop: '4px' },
});

interface HandOutCardProps {
  readonly pane: Pane;
  readonly words: HandOutWords;
}

/** 配布用: which departments get a workbook for which period, and how the workbooks reach them. */
export function HandOutCard({ pane, words }: HandOutCardProps) {
  const { door, messages, run } = pane;
  const [periodId, setPeriodId] = useState<string | undefined>(undefined);
  const [preview, setPreview] = useState<HandOutPreview | null>(null);

  const look = useCallback(async () => {
    const result = await run(messages.pane.loading, () => previewHandOut(door, periodId), { waits: true });
    setPreview(result?.kind === 'done' ? result.value : null);
  }, [door, messages, periodId, run]);
  useEffect(() => {
    void look();
  }, [look]);

  return (
    <Card title={words.title}>
      {preview ? (
        <Ahead
          key={preview.period.id}
          pane={pane}
          words={words}
          preview={preview}
          choosePeriod={setPeriodId}
        />
      ) : (
        <Retry pane={pane} onClick={() => void look()} />
      )}
    </Card>
  );
}

interface AheadProps {
  readonly pane: Pane;
  readonly words: HandOutWords;
  readonly preview: HandOutPreview;
  readonly choosePeriod: (id: string) => void;
}

function Ahead({ pane, words, preview, choosePeriod }: AheadProps) {
  const styles = useStyles();
  const { period, periods, departments, withoutDepartment, shared } = preview;
  const [chosen, setChosen] = useState<readonly string[]>(departments.map(({ department }) => department));
  const [note, setNote] = useState('');
  const { save, open } = useHandingOut(pane, words, { periodId: period.id, departments: chosen, note });
  const isAnswered = departments.every(({ activityCount, answeredCount }) => activityCount === answeredCount);
  const canOpen = pane.host.openNewWorkbook !== undefined;
  return (
    <>
      <p className={styles.line}>{words.will}</p>
      <PeriodChoice label={words.period} periods={periods} chosen={period.id} choose={choosePeriod} />
      {isAnswered ? <p className={styles.line}>{words.allAnswered(period.label)}</p> : null}
      <DepartmentChoice
        pane={pane}
        words={words}
        departments={departments}
        chosen={chosen}
        choose={setChosen}
      />
      {withoutDepartment.length > 0 ? (
        <p className={styles.line}>{words.withoutDepartment(withoutDepartment.length)}</p>
      ) : null}
      {shared.length > 0 ? <SharedPrograms pane={pane} words={words} shared={shared} /> : null}
      <label>
        {words.note}
        <Input
          className={styles.note}
          value={note}
          placeholder={words.noteExample}
          onChange={(_event, { value }) => {
            setNote(value);
          }}
        />
      </label>
      <div className={styles.row}>
        <ActionButton pane={pane} isDisabled={chosen.length === 0} onClick={() => void save()}>
          {words.save(chosen.length)}
        </ActionButton>
        {canOpen ? (
          <ActionButton
            pane={pane}
            isDisabled={chosen.length === 0 || chosen.length > MOST_OPENED}
            onClick={() => void open()}
          >
            {words.open(chosen.length)}
          </ActionButton>
        ) : null}
      </div>
      {canOpen && chosen.length > MOST_OPENED ? (
        <p className={styles.line}>{words.openFew(MOST_OPENED)}</p>
      ) : null}
    </>
  );
}

interface SharedProgramsProps extends HandOutCardProps {
  readonly shared: readonly SharedProgram[];
}

/** R21: who is asked where a program has several departments, and where that is chosen. */
function SharedPrograms({ pane, words, shared }: SharedProgramsProps) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{words.shared(shared.length)}</summary>
      <ul className={styles.list}>
        {shared.map(({ program: { id, name }, lead, others }) => (
          <li key={id}>{words.sharedOne(name, lead, others.join(pane.messages.list.separator))}</li>
        ))}
      </ul>
      <p className={styles.line}>{words.sharedChange}</p>
      <ActionButton
        pane={pane}
        look="subtle"
        onClick={() => {
          pane.openPage('check');
        }}
      >
        {words.openCheck}
      </ActionButton>
    </details>
  );
}
