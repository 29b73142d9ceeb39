import type { EventHub } from '../model/eventHub';
import type { Json } from '../protocol/json';
import type { XdmHost } from './xdmHost';

/** Sends what has happened since the last time to every frame; a frame without handlers passes it over. */
export function sendEvents(events: EventHub, hosts: Iterable<XdmHost>): void {
  const entries = events.take();
  if (entries.length === 0) return;
  const data: Json = { ArrayData: entries.map((entry): Json => [...entry]) };
  for (const host of hosts) host.raise('richApiMessage', data);
}
