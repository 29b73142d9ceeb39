import { Argument } from './argument';
import { HostError, locating, memberMissing } from './hostError';
import type { HostObject } from './hostObject';
import { isHostObject } from './hostObject';
import type { Json, JsonObject } from './json';
import { isJsonObject } from './json';
import type { BatchHost } from './objectPaths';
import { memberName, memberOf, nullObject, ObjectPaths } from './objectPaths';
import { runQuery, runRecursiveQuery } from './query';
import type { Action, BatchError, BatchRequest, BatchResponse } from './wire';
import { ActionKind } from './wire';

/**
 * Answers a `ProcessQuery` request. Actions run strictly in order; the first that fails ends the batch, and what the
 * earlier ones did stays done. What goes wrong while the host settles counts as the failure of the last action.
 */
export function processBatch(host: BatchHost, request: BatchRequest): BatchResponse {
  const response = runActions(host, request);
  try {
    host.settle();
    return response;
  } catch (error) {
    const last = Math.max(0, request.Actions.length - 1);
    return response.Error ? response : { ...response, Error: batchError(error, last) };
  }
}

function runActions(host: BatchHost, request: BatchRequest): BatchResponse {
  const paths = new ObjectPaths(host, request.ObjectPaths);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    if (action.ActionType === ActionKind.trace) traceIds.push(action.Id);
    try {
      results.push({ ActionId: action.Id, Value: runAction(host, paths, action) });
    } catch (error) {
      const Error = batchError(error, index);
      return { Error, Results: results, TraceIds: traceIds };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function runAction(host: BatchHost, paths: ObjectPaths, action: Action): Json {
  if (action.ActionType === ActionKind.trace) return null;
  const object = paths.resolve(action.ObjectPathId);
  const typeName = object?.typeName ?? '';
  const location = action.Name === '' ? typeName : `${typeName}.${memberName(action.Name)}`;
  return locating(location, () => runOn(host, paths, object, action));
}

function runOn(host: BatchHost, paths: ObjectPaths, object: HostObject | null, action: Action): Json {
  switch (action.ActionType) {
    case ActionKind.instantiate:
      return object && object.identity();
    case ActionKind.query:
      return object && runQuery(object, action.QueryInfo ?? {}, host.api, 'wire');
    case ActionKind.queryAsJson:
      return object ? runQuery(object, action.QueryInfo ?? {}, host.api, 'plain') : { _IsNull: true };
    case ActionKind.recursiveQuery:
      return object && runRecursiveQuery(object, action.RecursiveQueryInfo ?? { Queries: {} }, host.api);
    case ActionKind.method:
      return callMethod(paths, object, action);
    case ActionKind.setProperty:
      return setProperty(paths, object, action);
    case ActionKind.update:
      return update(host, object ?? onNull('update'), action.ObjectState ?? {});
    case ActionKind.ensureUnchanged:
      return ensureUnchanged(host, object ?? onNull('ensureUnchanged'), action.ObjectState ?? {});
    default:
      throw new HostError('InvalidRequest', `Unknown kind of action: ${action.ActionType}.`);
  }
}

function callMethod(paths: ObjectPaths, object: HostObject | null, action: Action): Json {
  // The client keeps every range that it hands out, those too that turn out not to be there.
  if (!object) return action.Name === '_KeepReference' ? null : onNull(action.Name);
  const member = paths.member(object, action.Name);
  if (member.kind !== 'method') throw memberMissing(object.typeName, action.Name);
  const result = member.call(paths.arguments(action.ArgumentInfo, `${object.typeName}.${member.name}`));
  return result === undefined || isHostObject(result) ? null : result;
}

function setProperty(paths: ObjectPaths, object: HostObject | null, action: Action): null {
  if (!object) return onNull(action.Name);
  const member = paths.member(object, action.Name);
  if (member.kind !== 'property' || !member.set)
    throw memberMissing(object.typeName, `${action.Name} to write to`);
  member.set(paths.arguments(action.ArgumentInfo, `${object.typeName}.${member.name}`).at(0));
  return null;
}

function update(host: BatchHost, object: HostObject, state: JsonObject): null {
  for (const [name, value] of Object.entries(state)) {
    const member = memberOf(object, name, host.api);
    if (member.kind === 'property' && member.set) {
      member.set(new Argument(value, `${object.typeName}.${member.name}`));
    } else if (member.kind === 'object' && isJsonObject(value)) {
      update(host, member.to() ?? onNull(name), value);
    } else {
      throw memberMissing(object.typeName, `${name} to write to`);
    }
  }
  return null;
}

function ensureUnchanged(host: BatchHost, object: HostObject, state: JsonObject): null {
  for (const [name, value] of Object.entries(state)) {
    const member = memberOf(object, name, host.api);
    if (member.kind === 'object' && isJsonObject(value))
      ensureUnchanged(host, member.to() ?? onNull(name), value);
    else if (member.kind !== 'property' || JSON.stringify(member.get()) !== JSON.stringify(value)) {
      throw new HostError('Conflict', `${object.typeName}.${name} is not what it was.`);
    }
  }
  return null;
}

function onNull(member: string): never {
  throw nullObject(member);
}

/** Anything that is not a HostError is a fault of the workbench itself: it is named, so that a test shows it. */
function batchError(error: unknown, index: number): BatchError {
  const isRefusal = error instanceof HostError;
  return {
    Code: isRefusal ? error.code : 'GeneralException',
    Message: error instanceof Error ? error.message : String(error),
    Location: isRefusal ? (error.location ?? '') : '',
    ActionIndex: index,
    HttpStatusCode: isRefusal ? error.httpStatus : 500,
  };
}
