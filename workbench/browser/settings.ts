import type { Json, JsonObject } from '../protocol/json';
import { isJsonObject } from '../protocol/json';

/** What a workbook remembers for the add-in; `Office.context.document.settings` and `workbook.settings` share it. */
export type SettingsStore = Map<string, Json>;

/** Names and JSON texts, as office.js wants them in the app context. */
export function settingEntries(store: SettingsStore): [name: string, json: string][] {
  return [...store].map(([name, value]) => [name, JSON.stringify(value)]);
}

/** saveAsync sends the whole set. */
export function saveSettings(store: SettingsStore, data: JsonObject): JsonObject {
  const method = data['DdaSettingsMethod'];
  const properties = isJsonObject(method) ? method['Properties'] : null;
  store.clear();
  if (Array.isArray(properties)) for (const property of properties as readonly Json[]) keep(store, property);
  return {};
}

/** refreshAsync asks for the whole set. */
export function refreshSettings(store: SettingsStore): JsonObject {
  return { Properties: { Settings: settingEntries(store).map(([Name, Value]) => ({ Name, Value })) } };
}

function keep(store: SettingsStore, property: Json): void {
  if (!Array.isArray(property)) return;
  const [name, json] = property as readonly Json[];
  if (typeof name === 'string' && typeof json === 'string') store.set(name, JSON.parse(json) as Json);
}
