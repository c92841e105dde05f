import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A list that hangs on each row of another. */
export interface NestedList {
  readonly name: string;
  /** Asks for so many rows of the outer list, and the inner one of each. */
  readonly document: (outer: number, samples: Readonly<Record<string, string>>) => string;
  /** On how many things the inner list was shown. */
  readonly parentsIn: (data: unknown) => number;
}

/** A step down from an object: a field, on the type that has it where an interface has not. */
interface Step {
  readonly of: GraphQLObjectType | GraphQLInterfaceType;
  readonly field: GraphQLField<unknown, unknown>;
  /** Whether the step before leads to an interface or union, of which this type alone has the field. */
  readonly narrowed: boolean;
}

/** Arguments by type and field: required ones, without which a field is not gone through, and those for which there is more to see. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  'Query.projects': 'filter: { statuses: [AWARDED] }',
  'Agency.projects': 'filter: { statuses: [AWARDED] }',
  'Region.projects': 'filter: { statuses: [AWARDED] }',
  'Query.projectEvents': 'filter: { types: [AWARD_PUBLISHED, BIDS_OPENED] }',
  'Query.organizations': 'filter: { federationsOnly: true }',
  'Query.project': 'by: { id: "$projectId" }',
  'Query.organization': 'id: "$bidderId"',
  'Query.agencies': 'filter: { regionCode: "$regionCode" }',
  'Query.agency': 'id: "$agencyId"',
  'Query.function': 'by: { id: "$functionId" }',
  'Query.region': 'code: "22"',
  'Query.functionCatalog': 'regionCode: "22"',
  'Query.organizationCatalog': 'regionCode: "2202"',
  'Query.functionCatalogDifference': 'regionCode: "22", from: 1, to: 2',
  'Query.organizationCatalogDifference': 'regionCode: "2202", from: 1, to: 2',
};

const isConnection = ({ type }: GraphQLField<unknown, unknown>) => getNamedType(type).name.endsWith('Connection');
const nodeOf = ({ type }: GraphQLField<unknown, unknown>): GraphQLNamedType => {
  const connection = getNamedType(type) as GraphQLObjectType;
  return getNamedType((connection.getFields()['nodes'] as GraphQLField<unknown, unknown>).type);
};

/** Every list in every list: for each type of row and each list that is reached from it without passing another. */
export function nestedLists(schema: GraphQLSchema): NestedList[] {
  const made = new Map<string, NestedList>();
  for (const outer of listsFrom(schema, schema.getQueryType() as GraphQLObjectType, 4, true)) {
    for (const inner of listsFrom(schema, nodeOf(last(outer).field), 4, false)) {
      const name = `${nodeOf(last(outer).field).name} > ${nameOf(last(inner))}`;
      if (!made.has(name))
        made.set(name, nestedList(`${nameOf(last(outer))} > ${nameOf(last(inner))}`, outer, [inner]));
    }
  }
  return [...made.values()];
}

/** Lists of the same things as they hang on, three levels of them. */
export function nestedThrice(schema: GraphQLSchema): NestedList[] {
  return listsFrom(schema, schema.getQueryType() as GraphQLObjectType, 4, true).flatMap((outer) => {
    const row = nodeOf(last(outer).field);
    return listsFrom(schema, row, 4, false)
      .filter((inner) => nodeOf(last(inner).field) === row)
      .map((inner) => nestedList(`${nameOf(last(outer))} > ${nameOf(last(inner))} > again`, outer, [inner, inner]));
  });
}

/** The shortest ways from a type to each list below it; with `through`, past other lists as well. */
function listsFrom(schema: GraphQLSchema, from: GraphQLNamedType, depth: number, through: boolean): Step[][] {
  const found = new Map<string, Step[]>();
  let ways: { type: GraphQLNamedType; steps: Step[] }[] = [{ type: from, steps: [] }];
  const seen = new Set([from]);
  for (let level = 0; level < depth; level += 1) {
    const further: typeof ways = [];
    for (const { type, steps } of ways) {
      for (const step of stepsFrom(schema, type)) {
        const way = [...steps, step];
        const lists = isConnection(step.field);
        if (lists && !found.has(nameOf(step))) found.set(nameOf(step), way);
        const next = lists ? nodeOf(step.field) : getNamedType(step.field.type);
        if ((lists && !through) || seen.has(next)) continue;
        seen.add(next);
        further.push({ type: next, steps: way });
      }
    }
    ways = further;
  }
  return [...found.values()];
}

function stepsFrom(schema: GraphQLSchema, type: GraphQLNamedType): Step[] {
  const own = isInterfaceType(type) ? type.getFields() : {};
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
  return [...(isInterfaceType(type) ? [type] : []), ...types].flatMap((of) =>
    Object.values(of.getFields())
      .filter(({ name }) => of === type || !(name in own))
      .filter((field) => isObjectType(getNamedType(field.type)) || isAbstractType(getNamedType(field.type)))
      .filter((field) => !field.args.some(isRequiredArgument) || `${of.name}.${field.name}` in ARGUMENTS)
      .map((field) => ({ of, field, narrowed: of !== type })),
  );
}

function nestedList(name: string, outer: readonly Step[], inner: readonly (readonly Step[])[]): NestedList {
  return {
    name,
    document: (rows, samples) => {
      const innermost = inner.reduceRight<string>((below, steps) => way(steps, 2, below), '__typename');
      return `{ ${way(outer, rows, innermost)} }`.replaceAll(/\$(\w+)/g, (_, sample: string) => samples[sample] ?? '');
    },
    parentsIn: (data) => thingsAt(data, [...outer, ...inner.flat()].slice(0, -1)),
  };
}

/** Selections along a way; lists give so many rows. */
function way(steps: readonly Step[], rows: number, below: string): string {
  return steps.reduceRight((inside, { of, field, narrowed }) => {
    const given = [ARGUMENTS[`${of.name}.${field.name}`], isConnection(field) ? `first: ${rows}` : undefined];
    const args = given.filter((each) => each !== undefined).join(', ');
    const rest = isConnection(field) ? `{ totalCount nodes { ${inside} } }` : `{ ${inside} }`;
    const text = `${field.name}${args && `(${args})`} ${rest}`;
    return narrowed ? `... on ${of.name} { ${text} }` : text;
  }, below);
}

function thingsAt(data: unknown, steps: readonly Step[]): number {
  let things: unknown[] = [data];
  for (const { field } of steps) {
    things = things
      .flatMap((thing) => (thing as Record<string, unknown> | null)?.[field.name] ?? [])
      .flatMap((thing) => (isConnection(field) ? ((thing as { nodes?: unknown[] }).nodes ?? []) : thing))
      .filter((thing) => thing !== null && thing !== undefined);
  }
  return things.length;
}

function nameOf({ of, field }: Step): string {
  return `${of.name}.${field.name}`;
}

function last<T>(all: readonly T[]): T {
  return all.at(-1) as T;
}
