import type { Expression } from './expression';
import type { Scope } from './scope';
import type { Operand, Scalar } from './value';

/** How a worksheet function takes its arguments. */
export type FunctionDefinition = ScalarFunction | OperandFunction | LazyFunction;

interface Arity {
  readonly least: number;
  readonly most: number;
}

/** Of single values; areas and arrays are gone through place by place. */
export interface ScalarFunction extends Arity {
  readonly kind: 'scalar';
  /** True: errors are handed in like any value; otherwise the first one is the result. */
  readonly takesErrors: boolean;
  readonly apply: (values: readonly Scalar[], scope: Scope) => Scalar;
}

/** Of areas and arrays as they are; an argument left out comes as a blank. */
export interface OperandFunction extends Arity {
  readonly kind: 'operands';
  readonly apply: (operands: readonly Operand[], scope: Scope) => Operand;
}

/** Decides itself which arguments are worked out. */
export interface LazyFunction extends Arity {
  readonly kind: 'lazy';
  readonly apply: (
    args: readonly Expression[],
    scope: Scope,
    evaluate: (expression: Expression) => Operand,
  ) => Operand;
}

/** Functions by their name in capitals. */
export type FunctionGroup = Readonly<Record<string, FunctionDefinition>>;

export function ofValues(least: number, most: number, apply: ScalarFunction['apply']): ScalarFunction {
  return { kind: 'scalar', takesErrors: false, least, most, apply };
}

export function ofAnyValues(least: number, most: number, apply: ScalarFunction['apply']): ScalarFunction {
  return { kind: 'scalar', takesErrors: true, least, most, apply };
}

export function ofOperands(least: number, most: number, apply: OperandFunction['apply']): OperandFunction {
  return { kind: 'operands', least, most, apply };
}

export function lazily(least: number, most: number, apply: LazyFunction['apply']): LazyFunction {
  return { kind: 'lazy', least, most, apply };
}
