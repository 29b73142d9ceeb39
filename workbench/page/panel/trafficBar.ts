import type { AddInFrame } from '../../browser/addInSession';
import type { BatchLog } from '../../model/excelHost';
import { make } from '../../../src/drawing/make';

const FRAME_NAMES: Readonly<Record<AddInFrame, string>> = { pane: '作業ウィンドウ', command: 'リボン' };
/** Lines that the log keeps. */
const LOG_LENGTH = 200;

/** Shows each request between the add-in and the workbook: how much, how large, how long. */
export class TrafficBar {
  readonly #summary: HTMLElement;
  readonly #log: HTMLElement;
  #count = 0;

  constructor(summary: HTMLElement, log: HTMLElement) {
    this.#summary = summary;
    this.#log = log;
    this.clear();
  }

  clear(): void {
    this.#count = 0;
    this.#summary.textContent = 'アドインとの通信: まだありません';
    this.#log.replaceChildren();
  }

  add(from: AddInFrame, batch: BatchLog): void {
    this.#count++;
    const { actions, requestBytes, responseBytes, milliseconds, error } = batch;
    const sizes = `送信 ${kilobytes(requestBytes)}・返信 ${kilobytes(responseBytes)}`;
    const line = `${this.#count} 回目 ${FRAME_NAMES[from]}: ${actions} 件・${sizes}・${milliseconds.toFixed(0)} ミリ秒`;
    this.#summary.textContent = error ? `${line}（エラー）` : line;
    this.#summary.classList.toggle('fault', error !== null);
    this.#log.prepend(make('li', { class: error ? 'fault' : '' }, error ? `${line} ${error}` : line));
    while (this.#log.childElementCount > LOG_LENGTH) this.#log.lastElementChild?.remove();
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
