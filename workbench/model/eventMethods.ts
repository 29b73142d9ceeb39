import type { MethodDefinition } from '../protocol/hostObject';
import { EventType } from './eventHub';
import type { OpenWorkbook } from './openWorkbook';

/** `_RegisterDataChangedEvent` and `_UnregisterDataChangedEvent` for each event of an object. */
export function eventMethods<Self>(
  locate: (self: Self) => { readonly workbook: OpenWorkbook; readonly target: string },
  events: { readonly [name: string]: keyof typeof EventType },
): { readonly [name: string]: MethodDefinition<Self> } {
  const methods: { [name: string]: MethodDefinition<Self> } = {};
  for (const [name, event] of Object.entries(events)) {
    methods[`_Register${name}Event`] = {
      since: '1.7',
      call: (self) => {
        const { workbook, target } = locate(self);
        workbook.events.register(EventType[event], target);
      },
    };
    methods[`_Unregister${name}Event`] = {
      since: '1.7',
      call: (self) => {
        const { workbook, target } = locate(self);
        workbook.events.unregister(EventType[event], target);
      },
    };
  }
  return methods;
}
