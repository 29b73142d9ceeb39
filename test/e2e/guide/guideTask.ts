import type { GuideDesk } from './guideDesk';

/** What a heading of a guide tells its reader to do, done; each task goes on from where the one before it ended. */
export interface GuideTask {
  /** As in the guide, with its number. */
  readonly heading: string;
  /** The name of its picture, without folder and ending. */
  readonly picture: string;
  /** What the picture shows when the steps are done. */
  readonly shows: 'pane' | 'window';
  /** What of the pane has to be seen in it, where that lies further down. */
  readonly looksAt?: string;
  readonly run: (guide: GuideDesk) => Promise<void>;
}
