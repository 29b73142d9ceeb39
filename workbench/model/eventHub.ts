import type { JsonObject } from '../protocol/json';

/** Numbers by which office.js knows its events (`eventType` of GenericEventHandlers). */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** `[category, type, target, message as JSON text, id, came from another person]`: what office.js reads. */
export type EventEntry = readonly [65536, number, string, string, number, boolean];

/** The target of events of the whole workbook. */
export const WORKBOOK_TARGET = 'Workbook';

/** Holds who listens to what, and keeps events until the answer to the batch that caused them has gone out. */
export class EventHub {
  enabled = true;
  readonly #listeners = new Map<string, number>();
  #waiting: EventEntry[] = [];

  register(type: EventNumber, target: string): void {
    const key = `${type}|${target}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? 0) + 1);
  }

  unregister(type: EventNumber, target: string): void {
    const key = `${type}|${target}`;
    const count = (this.#listeners.get(key) ?? 0) - 1;
    if (count > 0) this.#listeners.set(key, count);
    else this.#listeners.delete(key);
  }

  isHeard(type: EventNumber, target: string): boolean {
    return this.enabled && this.#listeners.has(`${type}|${target}`);
  }

  fire(type: EventNumber, target: string, message: JsonObject): void {
    if (!this.isHeard(type, target)) return;
    const isRemote = message['source'] === 'Remote';
    this.#waiting.push([65536, type, target, JSON.stringify(message), 0, isRemote]);
  }

  /** What has happened since the last call. */
  take(): readonly EventEntry[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
