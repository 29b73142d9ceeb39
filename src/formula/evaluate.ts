import type { CellValue } from '../workbook/cellValue';
import type { Calculation } from './calculation';
import type { BinaryExpression, BinaryOperator, Expression, NameExpression } from './expression';
import type { FunctionDefinition, ScalarFunction } from './functionDefinition';
import { findFunction } from './functions/registry';
import { applyBinary, applyUnary, lift } from './operators';
import { parseFormula } from './parseFormula';
import {
  intersectReferences,
  joinReferences,
  resolveCells,
  resolveTable,
  singleValue,
  valuesOf,
  wholeTable,
} from './references';
import type { Scope } from './scope';
import { cellScope } from './scope';
import type { FormulaCell } from './sheetCells';
import { errors, isError, isMatrix, isReference, matrix } from './value';
import type { Operand } from './value';

/**
 * A formula cell's value: one value, as a cell holds one. A blank counts as 0, as Excel shows it. Where there are many,
 * it is the one in the cell's own row or column, as in formulas from before spilled arrays; failing that, the first.
 */
export function evaluateCell(calculation: Calculation, cell: FormulaCell): CellValue {
  const scope = cellScope(calculation, cell.sheet, cell.row, cell.column);
  const expression = parseFormula(cell.formula);
  const values = valuesOf(evaluate(expression, scope), scope);
  if (!isMatrix(values)) return values ?? 0;
  const own = singleValue(evaluate(expression, { ...scope, intersects: true }), scope);
  return (isError(own) ? values.rows[0]?.[0] : own) ?? 0;
}

/** Works an expression out where `scope` stands. */
export function evaluate(expression: Expression, scope: Scope): Operand {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'missing':
      return null;
    case 'gap':
      scope.calculation.noteGap();
      return expression.value;
    case 'array':
      return matrix(expression.rows);
    case 'cells':
      return resolveCells(expression, scope);
    case 'table':
      return resolveTable(expression, scope);
    case 'name':
      return evaluateName(expression, scope);
    case 'unary':
      return evaluateUnary(expression, scope);
    case 'binary':
      return evaluateBinary(expression, scope);
    case 'call':
      return evaluateCall(expression.name, expression.args, scope);
    case 'let':
      return evaluateLet(expression, scope);
  }
}

function evaluateName({ name, sheet }: NameExpression, scope: Scope): Operand {
  const { calculation, cells, openNames } = scope;
  const key = name.toLowerCase();
  const variable = scope.variables.get(key);
  if (variable !== undefined) return variable;
  const table = sheet === null ? calculation.table(name) : null;
  if (table) return wholeTable(table);
  const formula = calculation.nameFormula(name, sheet ?? cells.sheet.name);
  if (formula === null || openNames.has(key)) return errors.name;
  return evaluate(parseFormula(formula), {
    ...scope,
    // A name's formula is kept as if it stood in A1.
    shift: { rows: scope.row, columns: scope.column },
    variables: new Map(),
    openNames: new Set([...openNames, key]),
  });
}

function evaluateUnary({ operator, operand }: Expression & { kind: 'unary' }, scope: Scope): Operand {
  const value = evaluate(operand, scope);
  if (operator === '@') return singleValue(value, scope);
  if (operator === '+') return value;
  return lift([valuesOf(value, scope)], ([single = null]) =>
    applyUnary(operator, single, scope.calculation.reading),
  );
}

/** A chain such as `A1+A2+…` is as deep as it is long: its left side is walked, not descended. */
function evaluateBinary(expression: BinaryExpression, scope: Scope): Operand {
  const chain: BinaryExpression[] = [];
  let head: Expression = expression;
  for (; head.kind === 'binary'; head = head.left) chain.push(head);
  scope.calculation.nesting++;
  let result = evaluate(head, scope);
  for (const { operator, right } of chain.reverse()) {
    result = combine(operator, result, evaluate(right, scope), scope);
  }
  scope.calculation.nesting--;
  return result;
}

function combine(operator: BinaryOperator, a: Operand, b: Operand, scope: Scope): Operand {
  if (operator === ':' || operator === ' ' || operator === ',') {
    if (isError(a)) return a;
    if (isError(b)) return b;
    if (!isReference(a) || !isReference(b)) return errors.value;
    if (operator === ':') return joinReferences(a, b);
    if (operator === ' ') return intersectReferences(a, b);
    return { kind: 'reference', areas: [...a.areas, ...b.areas] };
  }
  const reading = scope.calculation.reading;
  return lift([valuesOf(a, scope), valuesOf(b, scope)], ([x = null, y = null]) =>
    applyBinary(operator, x, y, reading),
  );
}

function evaluateCall(name: string, args: readonly Expression[], scope: Scope): Operand {
  const definition = findFunction(name);
  if (!definition) {
    scope.calculation.unknownFunctions.add(name);
    scope.calculation.noteGap();
    return errors.name;
  }
  // Excel does not take such a formula in at all.
  if (args.length < definition.least || args.length > definition.most) return errors.value;
  scope.calculation.nesting++;
  const result = apply(definition, args, scope);
  scope.calculation.nesting--;
  return result;
}

function apply(definition: FunctionDefinition, args: readonly Expression[], scope: Scope): Operand {
  switch (definition.kind) {
    case 'lazy':
      return definition.apply(args, scope, (expression) => evaluate(expression, scope));
    case 'operands':
      return definition.apply(
        args.map((arg) => evaluate(arg, spread(scope))),
        scope,
      );
    case 'scalar':
      return applyToEach(definition, args, scope);
  }
}

/** SUMPRODUCT and its kin want every value of an area, whatever stands around them. */
function spread(scope: Scope): Scope {
  return scope.intersects ? { ...scope, intersects: false } : scope;
}

function applyToEach(definition: ScalarFunction, args: readonly Expression[], scope: Scope): Operand {
  const values = args.map((arg) => valuesOf(evaluate(arg, scope), scope));
  return lift(values, (singles) => {
    const error = definition.takesErrors ? undefined : singles.find(isError);
    return error ?? definition.apply(singles, scope);
  });
}

function evaluateLet({ names, body }: Expression & { kind: 'let' }, scope: Scope): Operand {
  const variables = new Map(scope.variables);
  const inner = { ...scope, variables };
  for (const { name, value } of names) variables.set(name, evaluate(value, inner));
  return evaluate(body, inner);
}
