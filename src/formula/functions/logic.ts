import type { CellError } from '../../workbook/cellValue';
import { toBoolean, toNumber } from '../coercion';
import { compareScalars } from '../comparison';
import type { Expression } from '../expression';
import type { FunctionGroup, LazyFunction } from '../functionDefinition';
import { lazily, ofOperands, ofValues } from '../functionDefinition';
import { lift } from '../operators';
import { valuesOf } from '../references';
import { errors, isError, isMatrix } from '../value';
import type { Matrix, Operand, Scalar } from '../value';
import { visitValues } from './numbers';

const MANY = 255;

/** Conditions and choices; only the branch that is taken is worked out. */
export const logicFunctions: FunctionGroup = {
  TRUE: ofValues(0, 0, () => true),
  FALSE: ofValues(0, 0, () => false),
  NOT: ofValues(1, 1, ([value = null]) => {
    const condition = toBoolean(value);
    return isError(condition) ? condition : !condition;
  }),
  AND: ofConditions((conditions) => conditions.every((condition) => condition)),
  OR: ofConditions((conditions) => conditions.some((condition) => condition)),
  XOR: ofConditions((conditions) => conditions.filter((condition) => condition).length % 2 === 1),
  IF: lazily(1, 3, (args, scope, evaluate) => {
    const [test, whenTrue, whenFalse] = args;
    const condition = valuesOf(evaluateOr(test, evaluate, null), scope);
    if (isMatrix(condition)) {
      const branches = [evaluateOr(whenTrue, evaluate, true), evaluateOr(whenFalse, evaluate, false)];
      return lift(
        [condition, ...branches.map((branch) => valuesOf(branch, scope))],
        ([single = null, yes = null, no = null]) => {
          const isTrue = toBoolean(single);
          if (isError(isTrue)) return isTrue;
          return isTrue ? yes : no;
        },
      );
    }
    const isTrue = toBoolean(condition);
    if (isError(isTrue)) return isTrue;
    return isTrue ? evaluateOr(whenTrue, evaluate, true) : evaluateOr(whenFalse, evaluate, false);
  }),
  IFS: lazily(2, MANY, (args, scope, evaluate) => {
    for (let index = 0; index + 1 < args.length; index += 2) {
      const condition = toBoolean(first(valuesOf(evaluateOr(args[index], evaluate, null), scope)));
      if (isError(condition)) return condition;
      if (condition) return evaluateOr(args[index + 1], evaluate, null);
    }
    return errors.na;
  }),
  IFERROR: instead(isError),
  IFNA: instead((value) => isError(value) && value.error === errors.na.error),
  SWITCH: lazily(3, MANY, (args, scope, evaluate) => {
    const [subject, ...cases] = args;
    const wanted = first(valuesOf(evaluateOr(subject, evaluate, null), scope));
    if (isError(wanted)) return wanted;
    for (let index = 0; index + 1 < cases.length; index += 2) {
      const candidate = first(valuesOf(evaluateOr(cases[index], evaluate, null), scope));
      if (isError(candidate)) return candidate;
      if (compareScalars(wanted, candidate) === 0) return evaluateOr(cases[index + 1], evaluate, null);
    }
    return cases.length % 2 === 1 ? evaluateOr(cases[cases.length - 1], evaluate, null) : errors.na;
  }),
  CHOOSE: lazily(2, MANY, (args, scope, evaluate) => {
    const [which, ...choices] = args;
    const number = toNumber(
      first(valuesOf(evaluateOr(which, evaluate, null), scope)),
      scope.calculation.reading,
    );
    if (isError(number)) return number;
    const chosen = choices[Math.trunc(number) - 1];
    return chosen ? evaluate(chosen) : errors.value;
  }),
};

/** An argument's value; `absent` when it is not there at all (left empty between commas it is a blank). */
function evaluateOr(
  expression: Expression | undefined,
  evaluate: (expression: Expression) => Operand,
  absent: Scalar,
): Operand {
  return expression === undefined ? absent : evaluate(expression);
}

/** IFERROR and IFNA: another value in place of some errors. */
function instead(isMeant: (value: Scalar) => boolean): LazyFunction {
  return lazily(2, 2, ([tried, other], scope, evaluate) => {
    const found = evaluateOr(tried, evaluate, null);
    const values = valuesOf(found, scope);
    if (!isMatrix(values)) return isMeant(values) ? evaluateOr(other, evaluate, null) : found;
    if (!values.rows.some((row) => row.some(isMeant))) return found;
    const replacement = valuesOf(evaluateOr(other, evaluate, null), scope);
    return lift([values, replacement], ([single = null, alternative = null]) =>
      isMeant(single) ? alternative : single,
    );
  });
}

/** AND, OR, XOR: texts and blanks in areas are passed over, and something must be left. */
function ofConditions(decide: (conditions: readonly boolean[]) => boolean) {
  return ofOperands(1, MANY, (operands) => {
    const conditions: boolean[] = [];
    let error: CellError | null = null;
    visitValues(operands, (value, isDirect) => {
      if (!isDirect && (typeof value === 'string' || value === null)) return;
      const condition = toBoolean(value);
      if (isError(condition)) error ??= condition;
      else conditions.push(condition);
    });
    if (error) return error;
    return conditions.length === 0 ? errors.value : decide(conditions);
  });
}

function first(values: Scalar | Matrix): Scalar {
  return isMatrix(values) ? (values.rows[0]?.[0] ?? null) : values;
}
