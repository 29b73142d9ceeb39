import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { DragEvent } from 'react';
import { useRef, useState } from 'react';
import { ActionButton } from '../parts/ActionButton';
import { Card } from '../parts/Card';
import type { CollectCardProps } from './collectPage';
import { droppedFiles } from './droppedFiles';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Which period is collected, and the files: chosen, a folder of them, or dropped. */
export function ChooseCard({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { opened, period, batch } = collect;
  if (!opened || !period) return null;
  const known = opened.periods.some(({ id }) => id === period.id);
  const periods = known ? opened.periods : [period, ...opened.periods];
  const look = batch ? 'secondary' : 'primary';

  const take = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    // The same folder may be chosen again at once.
    input.value = '';
    if (chosen.length > 0) void collect.read(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then((dropped) => {
      if (dropped.length > 0) void collect.read(dropped);
    });
  };
  return (
    <Card>
      <Field label={words.period}>
        <Select
          value={period.id}
          onChange={(_event, { value }) => {
            const next = periods.find(({ id }) => id === value);
            if (next) collect.choosePeriod(next);
          }}
        >
          {periods.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <div
        className={`${styles.drop} ${isOver ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={drop}
      >
        <div className={styles.row}>
          <ActionButton pane={pane} look={look} onClick={() => folder.current?.click()}>
            {words.chooseFolder}
          </ActionButton>
          <ActionButton pane={pane} onClick={() => files.current?.click()}>
            {words.chooseFiles}
          </ActionButton>
        </div>
        <p className={styles.hint}>{words.drop}</p>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFiles}
        onChange={({ target }) => {
          take(target);
        }}
      />
      <input
        ref={(input) => {
          // Not among the attributes that React knows by type.
          input?.setAttribute('webkitdirectory', '');
          (folder as { current: HTMLInputElement | null }).current = input;
        }}
        type="file"
        multiple
        hidden
        aria-label={words.chooseFolder}
        onChange={({ target }) => {
          take(target);
        }}
      />
    </Card>
  );
}
