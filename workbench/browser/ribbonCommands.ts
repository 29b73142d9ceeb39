import type { JsonObject } from '../protocol/json';
import type { MethodAnswer, XdmHost } from './xdmHost';

/** How a command of the function file ended. */
export type CommandEnd =
  | { readonly kind: 'completed' }
  /** The function file associates no function of that name. */
  | { readonly kind: 'unknownFunction' }
  | { readonly kind: 'timedOut' };

/** Excel takes a function file's page away after five minutes (facts §4). */
const TIME_LIMIT_MS = 300_000;
const UNKNOWN_FUNCTION = 11101;

/** Calls functions of the function file, and hears when they call `event.completed()`. */
export class RibbonCommands {
  readonly #running = new Map<string, (end: CommandEnd) => void>();

  /** Resolves when the add-in says that the command is done; it must listen to `appCommandInvoked` already. */
  invoke(host: XdmHost, functionName: string, controlId: string): Promise<CommandEnd> {
    const invocation = crypto.randomUUID();
    const end = new Promise<CommandEnd>((resolve) => {
      const timer = setTimeout(() => this.#end(invocation, { kind: 'timedOut' }), TIME_LIMIT_MS);
      this.#running.set(invocation, (how) => {
        clearTimeout(timer);
        resolve(how);
      });
    });
    host.raise('appCommandInvoked', {
      0: invocation,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    });
    return end;
  }

  /** `event.completed()` arrived. */
  completed(data: JsonObject): MethodAnswer {
    const { 0: invocation, 1: status } = data;
    if (typeof invocation === 'string') {
      this.#end(invocation, { kind: status === UNKNOWN_FUNCTION ? 'unknownFunction' : 'completed' });
    }
    return {};
  }

  #end(invocation: string, how: CommandEnd): void {
    this.#running.get(invocation)?.(how);
    this.#running.delete(invocation);
  }
}
