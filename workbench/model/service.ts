import type { HostObject } from '../protocol/hostObject';
import { defineType } from '../protocol/hostObject';

interface Service {
  readonly name: string;
}

/** office.js on the web tells this service that it is ready for messages. */
const addinServiceType = defineType<Service>(() => ({
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: { since: '1.1', call: () => undefined } },
}));

/** Objects outside the workbook, by their server name; null when there is none. */
export function serviceObject(name: string): HostObject | null {
  return name === 'Microsoft.InternalService.AddinInternalService' ? addinServiceType.of({ name }) : null;
}
