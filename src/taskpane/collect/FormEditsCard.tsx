import { makeStyles } from '@fluentui/react-components';
import { returnedSource } from '../../domain/collection/returnedReport';
import type { SubmissionFile } from '../../domain/submissionFile';
import type { FormEdit } from '../../forms/returnedForm';
import type { CollectMessages } from '../../messages/collectMessages';
import { Card } from '../parts/Card';
import type { PlaceItem } from '../parts/PlaceList';
import { PlaceList } from '../parts/PlaceList';
import type { CollectCardProps } from './collectPage';

const useStyles = makeStyles({ line: { margin: 0 } });

/** What was changed on handed-out forms beside filling them: nothing of it is taken in unseen. */
export function FormEditsCard({ pane, words, collect }: CollectCardProps) {
  const styles = useStyles();
  const { batch, progress } = collect;
  if (!batch || progress) return null;
  const items = batch.submissions.flatMap((one): readonly PlaceItem[] => {
    if (one.kind !== 'accepted' || one.form.kind !== 'returned') return [];
    return one.form.edits.map((edit, index) =>
      itemOf(edit, one.file, `${one.file.path} ${String(index)}`, words),
    );
  });
  if (items.length === 0) return null;
  return (
    <Card title={words.formEdits.title(items.length)}>
      <p className={styles.line}>{words.formEdits.why}</p>
      <PlaceList pane={pane} items={items} />
    </Card>
  );
}

function itemOf(edit: FormEdit, file: SubmissionFile, key: string, words: CollectMessages): PlaceItem {
  const place =
    edit.kind === 'rowMissing' ? null : edit.kind === 'repeated' ? (edit.places[1] ?? null) : edit;
  return {
    key,
    text: sentenceOf(edit, words.formEdits),
    ...(place ? {} : { note: words.file(file.name) }),
    place: place && returnedSource(file, { sheet: place.sheet, cell: place.cell }),
  };
}

function sentenceOf(edit: FormEdit, words: CollectMessages['formEdits']): string {
  switch (edit.kind) {
    case 'rowAdded':
      if (edit.name === '') return words.rowNameless;
      return edit.id === '' ? words.rowAdded(edit.name) : words.rowForeign(edit.name, edit.id);
    case 'rowMissing':
      return words.rowMissing(edit.name);
    case 'renamed':
      return edit.what === 'activity'
        ? words.renamedActivity(edit.before, edit.after)
        : words.renamedProgram(edit.before, edit.after);
    case 'idChanged':
      return words.idChanged(edit.activityId, edit.after);
    case 'rowUnclear':
      return words.rowUnclear(edit.id, edit.name);
    case 'repeated':
      return words.repeated(edit.name, edit.places.length);
    case 'headChanged':
      return words.head[edit.what](edit.before, edit.after);
  }
}
