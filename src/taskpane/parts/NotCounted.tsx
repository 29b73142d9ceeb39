import type { Activity, CellSource } from '../../domain/register';
import type { Excluded, Tally } from '../../domain/tally';
import type { PaneMessages } from '../../messages/paneMessages';
import type { Pane } from '../usePane';
import { Card } from './Card';
import type { PlaceItem } from './PlaceList';
import { PlaceList } from './PlaceList';

/** What the table leaves out, each with its reason and its cell: nothing is counted nowhere in silence. */
export function NotCounted({ pane, tally }: { readonly pane: Pane; readonly tally: Tally }) {
  const left = leftOut(tally, pane.messages);
  const words = pane.messages.pane.aggregate;
  return (
    <>
      {left.length > 0 ? (
        <Card title={words.notCounted(left.length)}>
          <PlaceList pane={pane} items={left} />
        </Card>
      ) : null}
      {tally.excluded.length > 0 ? (
        <Card title={words.excluded(tally.excluded.length)}>
          <PlaceList pane={pane} items={tally.excluded.map((one) => excludedItem(one, pane.messages))} />
        </Card>
      ) : null}
    </>
  );
}

/** 再掲, 対象外, 終了: outside the denominator by the city's own rules. */
function excludedItem({ activity, kind, reason }: Excluded, messages: PaneMessages): PlaceItem {
  const why = reason === '' ? kind : `${kind}（${reason}）`;
  const note = messages.pane.aggregate.why(why);
  return { key: activity.id, text: activity.name, note, place: activity.source };
}

/** How many activities the table leaves out though they should be in it. */
export function notCountedCount({ noAnswer, outsideSet, noHeading, duplicates }: Tally): number {
  const disagreeing = duplicates.filter(({ agree }) => !agree).length;
  return noAnswer.length + outsideSet.length + noHeading.length + disagreeing;
}

function leftOut(tally: Tally, messages: PaneMessages): PlaceItem[] {
  const line = (activity: Activity, why: string, place: CellSource | null): PlaceItem => ({
    key: activity.id,
    text: activity.name,
    note: messages.pane.aggregate.why(why),
    place,
  });
  const words = messages.pane.aggregate;
  return [
    ...tally.noAnswer.map(({ activity, source }) => line(activity, words.noAnswer, source)),
    ...tally.outsideSet.map(({ activity, status, source }) =>
      line(activity, words.outsideSet(status), source),
    ),
    ...tally.noHeading.map((activity) => line(activity, words.noHeading, activity.source)),
    ...tally.duplicates
      .filter(({ agree }) => !agree)
      .map(({ activity, entries }) => line(activity, words.disagreeing, entries.at(-1)?.source ?? null)),
  ];
}
