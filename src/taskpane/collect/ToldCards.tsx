import { makeStyles } from '@fluentui/react-components';
import { changeNamer } from '../../actions/changeNamer';
import { returnedSource } from '../../domain/collection/returnedReport';
import { numberedName } from '../../domain/numberedName';
import type { AcceptedSubmission } from '../../forms/submission';
import { Card } from '../parts/Card';
import type { PlaceItem } from '../parts/PlaceList';
import { PlaceList } from '../parts/PlaceList';
import { ofKind } from '../register/ChangeCards';
import type { CollectCardProps } from './collectPage';
import { readingDoubts } from './readingDoubts';

const useStyles = makeStyles({ line: { margin: 0 } });

/** A changed text can be long: enough of it to know it by. */
const SHOWN_LETTERS = 60;

/** What will be replaced, what stays, and what departments wrote that is not taken: nothing is passed over in silence. */
export function ToldCards({ pane, words, collect }: CollectCardProps) {
  const { proposal, batch } = collect;
  if (!proposal || !batch) return null;
  const doubts = readingDoubts(
    batch.submissions.filter((one): one is AcceptedSubmission => one.kind === 'accepted'),
    words,
  );
  const named = proposal.changes.map(changeNamer(proposal.register));
  const fields = pane.messages.pane.again.importedField;
  const replaced = ofKind(named, 'changed').filter(({ change }) => change.before !== '');
  const kept = ofKind(named, 'kept');
  const names = new Map(
    [...proposal.register.programs, ...proposal.register.activities].map((row) => [
      row.id,
      numberedName(row),
    ]),
  );
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (
    <>
      <Told pane={pane} title={words.doubts(doubts.length)} items={doubts} />
      <Told
        pane={pane}
        title={words.replaced(replaced.length)}
        items={replaced.map(({ change, name }, index) => ({
          key: `${change.id} ${String(index)}`,
          text: words.replace(name, fields[change.field], short(change.before), short(change.after)),
          place: placeOf(change),
        }))}
      />
      <Told
        pane={pane}
        title={words.kept(kept.length)}
        items={kept.map(({ change, name }, index) => ({
          key: `${change.id} ${String(index)}`,
          text: words.keptChange(name, fields[change.field], short(change.before), short(change.after)),
          place: placeOf(change),
        }))}
      />
      <Told
        pane={pane}
        title={words.unclear(proposal.unclear.length)}
        items={proposal.unclear.map(({ file, report, activities }, index) => ({
          key: `${file.path} ${String(index)}`,
          text: words.unclearOne(report.activity, file.name, activities.length),
          place: returnedSource(file, report.source),
        }))}
      />
      <Told
        pane={pane}
        title={words.differences(proposal.differences.length)}
        why={words.differencesWhy}
        items={proposal.differences.map(({ id, field, register, said, file, source }, index) => ({
          key: `${id} ${String(index)}`,
          text: words.difference(nameOf(id), words.differenceField[field], register, said),
          place: returnedSource(file, source),
        }))}
      />
      <Told
        pane={pane}
        title={words.withdrawn(proposal.withdrawn.length)}
        why={words.withdrawnWhy}
        items={proposal.withdrawn.map(({ activity }) => ({
          key: activity.id,
          text: numberedName(activity),
          place: null,
        }))}
      />
    </>
  );
}

interface ToldProps extends Pick<CollectCardProps, 'pane'> {
  readonly title: string;
  readonly why?: string;
  readonly items: readonly PlaceItem[];
}

function Told({ pane, title, why, items }: ToldProps) {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <Card title={title}>
      {why === undefined ? null : <p className={styles.line}>{why}</p>}
      <PlaceList pane={pane} items={items} />
    </Card>
  );
}

function placeOf({
  sheet,
  cell,
}: {
  readonly sheet: string | null;
  readonly cell: string | null;
}): PlaceItem['place'] {
  return sheet === null || cell === null ? null : { sheet, cell };
}

function short(text: string): string {
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
}
