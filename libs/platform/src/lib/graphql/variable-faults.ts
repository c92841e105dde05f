import type { Bilingual } from '@chengjie/kernel';
import {
  GraphQLError,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { MAX_FAULTS } from './limits.js';
import { RequestFault } from './request-fault.js';

type Path = readonly string[];
type Variables = Readonly<Record<string, unknown>>;

/**
 * Why variables do not fit, each with its field and in both languages: neither graphql-js nor compiled queries say where
 * a value stands, but in words. Asked after they were refused, and ahead for what compiled queries leave unchecked. No more
 * is judged than what makes {@link MAX_FAULTS}: a request may hold a hundred thousand of them.
 * @returns nothing when it finds no fault: then the words of whoever refused them stand
 */
export function variableFaults(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[] | undefined,
  variables: Variables,
): readonly GraphQLError[] {
  const faults: GraphQLError[] = [];
  for (const fault of faultsOfAll(schema, definitions ?? [], variables)) {
    faults.push(new GraphQLError(fault.message, { originalError: fault }));
    if (faults.length === MAX_FAULTS) break;
  }
  return faults;
}

/** Faults one by one: the next is looked for when it is asked for. */
type Faults = Generator<RequestFault, void, undefined>;

function* faultsOfAll(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Variables,
): Faults {
  for (const { variable, type: node, defaultValue } of definitions) {
    const type = typeFromAST(schema, node as never);
    const { value: name } = variable.name;
    if (!isInputType(type) || (defaultValue && variables[name] === undefined)) continue;
    yield* faultsOf(type, variables[name], [name]);
  }
}

function* faultsOf(type: GraphQLInputType, value: unknown, path: Path): Faults {
  if (isNonNullType(type)) {
    const present = type.ofType as GraphQLInputType;
    if (value !== null && value !== undefined) yield* faultsOf(present, value, path);
    else yield fault('REQUIRED', path, { zh: '必须填写。', en: 'is required.' });
  } else if (value === null || value === undefined) {
    return;
  } else if (isListType(type)) {
    const of = type.ofType as GraphQLInputType;
    if (!Array.isArray(value)) yield* faultsOf(of, value, path);
    else for (const [index, each] of value.entries()) yield* faultsOf(of, each, [...path, String(index)]);
  } else if (isInputObjectType(type)) {
    yield* objectFaults(type, value, path);
  } else {
    yield* leafFaults(type, value, path);
  }
}

function* objectFaults(type: GraphQLInputObjectType, value: unknown, path: Path): Faults {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield fault('NOT_AN_OBJECT', path, { zh: `应为 ${type.name} 对象。`, en: `must be an object: ${type.name}.` });
    return;
  }
  const given = value as Variables;
  const fields = type.getFields();
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue;
    yield fault('UNKNOWN_FIELD', [...path, name], {
      zh: `不是 ${type.name} 的字段。`,
      en: `is not a field of ${type.name}.`,
    });
  }
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  if (type.isOneOf && (names.length !== 1 || given[names[0] ?? ''] === null)) {
    const all = Object.keys(fields).join(', ');
    yield fault('ONE_OF', path, { zh: `应恰好填写其一：${all}。`, en: `takes exactly one of ${all}.` });
    return;
  }
  for (const field of Object.values(fields)) {
    if (given[field.name] === undefined && field.defaultValue !== undefined) continue;
    yield* faultsOf(field.type, given[field.name], [...path, field.name]);
  }
}

function* leafFaults(type: GraphQLLeafType, value: unknown, path: Path): Faults {
  try {
    if (type.parseValue(value) !== undefined) return;
  } catch (error) {
    if (error instanceof RequestFault) {
      yield fault(error.code, path, error.messages);
      return;
    }
  }
  if (!isEnumType(type)) {
    yield fault('INVALID_VALUE', path, { zh: `应为 ${type.name}。`, en: `must be of type ${type.name}.` });
    return;
  }
  const all = type.getValues().map(({ name }) => name);
  yield fault('INVALID_VALUE', path, { zh: `应为 ${all.join('、')} 之一。`, en: `must be one of ${all.join(', ')}.` });
}

function fault(code: string, path: Path, { zh, en }: Bilingual): RequestFault {
  const where = path.join('.');
  return new RequestFault(code, { zh: `${where}：${zh}`, en: `${where}: ${en}` }, path);
}
