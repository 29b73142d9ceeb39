/** One word of a city's scale, and what it means for counting. */
export interface Status {
  /** ASCII, stable: `done`, `on_track`, `delayed`, `not_started`, `suspended`, or a city's own. */
  readonly id: string;
  /** The word on paper: 概ね順調. */
  readonly label: string;
  /** Counted as 順調に進捗 in the section-1 sentence. */
  readonly isGood: boolean;
  readonly needsReason: boolean;
  /** Outside the denominator (木津川市's 対象外). */
  readonly isOutsideTotal: boolean;
  /** #RRGGBB of the slice and the bar (domain §5.5). */
  readonly color: string;
  /** Help text beside the drop-down. */
  readonly definition: string;
  /** Other spellings of the same word: may be put right in one go. */
  readonly spellings: readonly string[];
  /** Words that may mean this one: a person decides each time. */
  readonly perhaps: readonly string[];
}

/** A scale, in the order of the paper's columns. */
export type StatusSet = readonly Status[];
