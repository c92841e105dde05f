import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';
import { nestedInputClass, type InputClass } from '../graphql/input-class.js';

type Test = (value: unknown) => boolean;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

const known = new WeakMap<InputClass, Test>();

/**
 * Whether an input surely keeps the rules of its class: class-validator's own, gathered once, where class-validator gathers
 * them at each check. If not, it is to be asked what is wrong.
 */
export function keepsRules(type: InputClass, input: unknown): boolean {
  let test = known.get(type);
  if (!test) known.set(type, (test = testOf(type)));
  return test(input);
}

function testOf(type: InputClass): Test {
  const storage = getMetadataStorage();
  const rules = storage.groupByPropertyName(storage.getTargetValidationMetadatas(type, '', false, false));
  const fields = Object.entries(rules).map(([property, all]) => ({
    property,
    isAsked: conditionOf(all),
    tests: all
      .filter(({ type: kind }) => kind !== ValidationTypes.CONDITIONAL_VALIDATION)
      .map((rule) => ruleTest(type, rule)),
  }));
  return (input) =>
    isRecord(input) &&
    fields.every(({ property, isAsked, tests }) => {
      const value = input[property];
      return !isAsked(input, value) || tests.every((test) => test(value));
    });
}

/** Whether the rules of a field apply, such as those of an optional one that is given. */
function conditionOf(rules: readonly Rule[]): (input: object, value: unknown) => boolean {
  const conditions = rules
    .filter(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION)
    .map(({ constraints }) => constraints[0] as (input: object, value: unknown) => boolean);
  return (input, value) => conditions.every((applies) => applies(input, value));
}

function ruleTest(
  type: InputClass,
  { type: kind, propertyName: property, constraints, constraintCls, ...rule }: Rule,
): Test {
  if (kind === ValidationTypes.NESTED_VALIDATION) return nestedTest(type, property);
  if (kind !== ValidationTypes.CUSTOM_VALIDATION || rule.validateIf) return () => false;
  const args = { constraints, property, targetName: type.name } as unknown as ValidationArguments;
  const checks = getMetadataStorage()
    .getTargetValidatorConstraints(constraintCls)
    .map(({ instance }) => instance);
  const keeps: Test = (value) => checks.every((check) => check.validate(value, args) === true);
  return rule.each ? (value) => Array.isArray(value) && value.every(keeps) : keeps;
}

function nestedTest(type: InputClass, property: string): Test {
  const nested = nestedInputClass(type, property);
  if (!nested) return () => false;
  const keeps: Test = (value) => keepsRules(nested, value);
  return (value) => (Array.isArray(value) ? value.every(keeps) : keeps(value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
