import { makeStyles } from '@fluentui/react-components';
import type { NamedChange } from '../../actions/changeNamer';
import type { RegisterChange } from '../../domain/mergeRegister';
import { Card } from '../parts/Card';
import type { PlaceItem } from '../parts/PlaceList';
import { PlaceList } from '../parts/PlaceList';
import type { Pane } from '../usePane';

const useStyles = makeStyles({ line: { margin: 0 } });

/** A changed text can be long: enough of it to know it by. */
const SHOWN_LETTERS = 60;

interface ChangeCardsProps {
  readonly pane: Pane;
  readonly changes: readonly NamedChange[];
}

/** What bringing the sheets in again takes, adds, keeps as it was edited, and no longer finds. */
export function ChangeCards({ pane, changes }: ChangeCardsProps) {
  const styles = useStyles();
  const words = pane.messages.pane.again;
  const of = <Kind extends RegisterChange['kind']>(kind: Kind) => ofKind(changes, kind);
  const [taken, added, gone, kept] = [of('changed'), of('added'), of('gone'), of('kept')];
  return (
    <>
      {taken.length > 0 ? (
        <Card title={words.taken(taken.length)}>
          <PlaceList
            pane={pane}
            items={taken.map(({ change, name }, index) => {
              const field = words.importedField[change.field];
              return {
                key: keyOf(change, index),
                text: words.change(name, field, short(change.before), short(change.after)),
                place: placeOf(change),
              };
            })}
          />
        </Card>
      ) : null}
      {added.length > 0 ? (
        <Card title={words.added(added.length)}>
          <PlaceList
            pane={pane}
            items={added.map(({ change, name }, index) => ({
              key: keyOf(change, index),
              text: words.addedRow(words.what[change.what], name),
              place: null,
            }))}
          />
        </Card>
      ) : null}
      {gone.length > 0 ? (
        <Card title={words.gone(gone.length)}>
          <p className={styles.line}>{words.goneWhy}</p>
          <PlaceList
            pane={pane}
            items={gone.map(({ change, name }, index) => ({
              key: keyOf(change, index),
              text: words.goneRow(words.what[change.what], name, change.sheet ?? ''),
              place: null,
            }))}
          />
        </Card>
      ) : null}
      {kept.length > 0 ? (
        <Card title={words.kept(kept.length)}>
          <PlaceList
            pane={pane}
            items={kept.map(({ change, name }, index) => {
              const field = words.importedField[change.field];
              return {
                key: keyOf(change, index),
                text: words.keptChange(name, field, short(change.before), short(change.after)),
                place: placeOf(change),
              };
            })}
          />
        </Card>
      ) : null}
    </>
  );
}

type Named<Change> = Omit<NamedChange, 'change'> & { readonly change: Change };

/** The changes of one kind. */
export function ofKind<Kind extends RegisterChange['kind']>(
  changes: readonly NamedChange[],
  kind: Kind,
): readonly Named<Extract<RegisterChange, { readonly kind: Kind }>>[] {
  return changes.flatMap(({ change, name }) => (isOf(change, kind) ? [{ change, name }] : []));
}

function isOf<Kind extends RegisterChange['kind']>(
  change: RegisterChange,
  kind: Kind,
): change is Extract<RegisterChange, { readonly kind: Kind }> {
  return change.kind === kind;
}

function keyOf({ id }: RegisterChange, index: number): string {
  return `${id} ${String(index)}`;
}

function placeOf({
  sheet,
  cell,
}: Extract<RegisterChange, { readonly cell: string | null }>): PlaceItem['place'] {
  return sheet === null || cell === null ? null : { sheet, cell };
}

function short(text: string): string {
  return text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)}…` : text;
}
