import type { FunctionGroup, ScalarFunction } from '../functionDefinition';
import { ofAnyValues, ofValues } from '../functionDefinition';
import { errors, isError } from '../value';
import type { Scalar } from '../value';

/** What kind of value something is. */
export const informationFunctions: FunctionGroup = {
  ISBLANK: ofKind((value) => value === null),
  ISTEXT: ofKind((value) => typeof value === 'string'),
  ISNONTEXT: ofKind((value) => typeof value !== 'string'),
  ISNUMBER: ofKind((value) => typeof value === 'number'),
  ISLOGICAL: ofKind((value) => typeof value === 'boolean'),
  ISERROR: ofKind(isError),
  ISERR: ofKind((value) => isError(value) && value.error !== errors.na.error),
  ISNA: ofKind((value) => isError(value) && value.error === errors.na.error),
  N: ofValues(1, 1, ([value = null]) => {
    if (typeof value === 'boolean') return value ? 1 : 0;
    return typeof value === 'number' ? value : 0;
  }),
  T: ofValues(1, 1, ([value = null]) => (typeof value === 'string' ? value : '')),
  NA: ofValues(0, 0, () => errors.na),
};

function ofKind(isMeant: (value: Scalar) => boolean): ScalarFunction {
  return ofAnyValues(1, 1, ([value = null]) => isMeant(value));
}
