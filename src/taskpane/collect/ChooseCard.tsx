import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { DragEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { ChosenFile } from '../../reader/batch';
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
  const [isOver, setIsOver] = useState(false);
  const { opened, period, batch } = collect;
  if (!opened || !period) return null;
  const known = opened.periods.some(({ id }) => id === period.id);
  const periods = known ? opened.periods : [period, ...opened.periods];
  const look = batch ? 'secondary' : 'primary';

  const take = (chosen: readonly ChosenFile[]) => {
    if (chosen.length > 0) void collect.read(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void droppedFiles(event.dataTransfer).then(take);
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
          <PickButton pane={pane} look={look} label={words.chooseFolder} isFolder take={take} />
          <PickButton pane={pane} look="secondary" label={words.chooseFiles} isFolder={false} take={take} />
        </div>
        <p className={styles.hint}>{words.drop}</p>
      </div>
    </Card>
  );
}

interface PickButtonProps extends Pick<CollectCardProps, 'pane'> {
  readonly look: 'primary' | 'secondary';
  readonly label: string;
  readonly isFolder: boolean;
  readonly take: (files: readonly File[]) => void;
}

/** A button for the browser's own way to choose files, or a folder with all that is in it. */
function PickButton({ pane, look, label, isFolder, take }: PickButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Not among the attributes that React knows by type.
    if (isFolder) input.current?.setAttribute('webkitdirectory', '');
  }, [isFolder]);
  return (
    <>
      <ActionButton
        pane={pane}
        look={look}
        onClick={() => {
          if (pane.busy === null) input.current?.click();
        }}
      >
        {label}
      </ActionButton>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same folder may be chosen again at once.
          target.value = '';
          take(files);
        }}
      />
    </>
  );
}
