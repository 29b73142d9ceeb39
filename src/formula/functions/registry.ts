import type { FunctionDefinition } from '../functionDefinition';
import { aggregateFunctions } from './aggregate';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './date';
import { informationFunctions } from './information';
import { logicFunctions } from './logic';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import { textFunctions } from './text';

const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    aggregateFunctions,
    conditionalFunctions,
    dateFunctions,
    informationFunctions,
    logicFunctions,
    lookupFunctions,
    mathFunctions,
    textFunctions,
  ].flatMap((group) => Object.entries(group)),
);

/** A worksheet function by its name in capitals, without a file's `_xlfn.`; null for one that is not here. */
export function findFunction(name: string): FunctionDefinition | null {
  return functions.get(name) ?? null;
}
