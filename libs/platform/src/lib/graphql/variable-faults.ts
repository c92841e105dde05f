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
  type OperationDefinitionNode,
} from 'graphql';
import { MAX_FAULTS } from './limits.js';
import { RequestFault } from './request-fault.js';

type Path = readonly string[];
type Variables = Readonly<Record<string, unknown>>;

/**
 * Why the variables of an operation do not fit, each with its field and in both languages. Asked only after the variables
 * were refused: neither graphql-js nor compiled queries say where a value stands, but in words.
 * @returns nothing when it finds no fault: then the words of whoever refused them stand
 */
export function variableFaults(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables,
): readonly GraphQLError[] {
  const faults = variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as never);
    const { value: name } = variable.name;
    if (!isInputType(type) || (defaultValue && variables[name] === undefined)) return [];
    return faultsOf(type, variables[name], [name]);
  });
  return faults.slice(0, MAX_FAULTS).map((fault) => new GraphQLError(fault.message, { originalError: fault }));
}

function faultsOf(type: GraphQLInputType, value: unknown, path: Path): RequestFault[] {
  if (isNonNullType(type)) {
    const present = type.ofType as GraphQLInputType;
    if (value !== null && value !== undefined) return faultsOf(present, value, path);
    return [fault('REQUIRED', path, { zh: '必须填写。', en: 'is required.' })];
  }
  if (value === null || value === undefined) return [];
  if (isListType(type)) {
    const of = type.ofType as GraphQLInputType;
    if (!Array.isArray(value)) return faultsOf(of, value, path);
    return value.flatMap((each, place) => faultsOf(of, each, [...path, String(place)]));
  }
  return isInputObjectType(type) ? objectFaults(type, value, path) : leafFaults(type, value, path);
}

function objectFaults(type: GraphQLInputObjectType, value: unknown, path: Path): RequestFault[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [fault('NOT_AN_OBJECT', path, { zh: `应为 ${type.name} 对象。`, en: `must be an object: ${type.name}.` })];
  }
  const given = value as Variables;
  const fields = type.getFields();
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) =>
      fault('UNKNOWN_FIELD', [...path, name], {
        zh: `不是 ${type.name} 的字段。`,
        en: `is not a field of ${type.name}.`,
      }),
    );
  const names = Object.keys(given).filter((name) => given[name] !== undefined);
  if (type.isOneOf && (names.length !== 1 || given[names[0] ?? ''] === null)) {
    const all = Object.keys(fields).join(', ');
    return [...unknown, fault('ONE_OF', path, { zh: `应恰好填写其一：${all}。`, en: `takes exactly one of ${all}.` })];
  }
  const known = Object.values(fields)
    .filter(({ name, defaultValue }) => given[name] !== undefined || defaultValue === undefined)
    .flatMap((field) => faultsOf(field.type, given[field.name], [...path, field.name]));
  return [...unknown, ...known];
}

function leafFaults(type: GraphQLLeafType, value: unknown, path: Path): RequestFault[] {
  try {
    if (type.parseValue(value) !== undefined) return [];
  } catch (error) {
    if (error instanceof RequestFault) return [fault(error.code, path, error.messages)];
  }
  if (!isEnumType(type)) {
    return [fault('INVALID_VALUE', path, { zh: `应为 ${type.name}。`, en: `must be of type ${type.name}.` })];
  }
  const all = type.getValues().map(({ name }) => name);
  return [
    fault('INVALID_VALUE', path, { zh: `应为 ${all.join('、')} 之一。`, en: `must be one of ${all.join(', ')}.` }),
  ];
}

function fault(code: string, path: Path, { zh, en }: Bilingual): RequestFault {
  const place = path.join('.');
  return new RequestFault(code, { zh: `${place}：${zh}`, en: `${place}: ${en}` }, path);
}
