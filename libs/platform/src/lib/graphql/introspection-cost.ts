import {
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** What the usual tools' own query costs, asking for everything: dear, and with room for one that asks a little more. */
const STANDARD_COST = 10_000;

/** A description has some ten times the bytes of a name. */
const DESCRIPTION_VALUES = 8;

/** How much of a wrapped type's inside there is, level after level: most are wrapped once or twice. */
const WRAPPED = 0.5;

/** How many things a list of the schema's has; within the list of all types as many as types have on average, elsewhere at most. */
interface Sizes {
  readonly average: Readonly<Record<string, number>>;
  readonly most: Readonly<Record<string, number>>;
}

interface Measure extends Sizes {
  /** Cost of one value. */
  readonly unit: number;
}

/** Fragments by their names. */
export type Fragments = (name: string) => SelectionSetNode | undefined;

const measures = new WeakMap<GraphQLSchema, Measure>();

/**
 * What a root field of introspection costs: by how many values the answer has, as {@link STANDARD_COST} is to what the usual
 * tools ask for. Depth does not count for itself, since what a type is wrapped in soon ends.
 */
export function introspectionCost(schema: GraphQLSchema, root: FieldNode, fragments: Fragments): number {
  const measure = measures.get(schema) ?? measured(schema);
  measures.set(schema, measure);
  return new Values(fragments, measure).of(root) * measure.unit;
}

function measured(schema: GraphQLSchema): Measure {
  const sizes = sizesOf(schema);
  const query = getIntrospectionQuery({
    ...{ descriptions: true, specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
    ...{ inputValueDeprecation: true, oneOf: true },
  });
  const fragments = new Map<string, SelectionSetNode>();
  let root: FieldNode | undefined;
  for (const each of parse(query).definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each.selectionSet);
    else if (each.kind === Kind.OPERATION_DEFINITION) root = each.selectionSet.selections[0] as FieldNode;
  }
  if (!root) throw new Error('The usual introspection has no operation');
  return { ...sizes, unit: STANDARD_COST / new Values((name) => fragments.get(name), sizes).of(root) };
}

function sizesOf(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap());
  const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = withFields.map((type) => Object.values(type.getFields()));
  const lists: Readonly<Record<string, readonly number[]>> = {
    fields: fields.map(({ length }) => length),
    inputFields: types.filter(isInputObjectType).map((type) => Object.keys(type.getFields()).length),
    enumValues: types.filter(isEnumType).map((type) => type.getValues().length),
    interfaces: withFields.map((type) => type.getInterfaces().length),
    possibleTypes: types.filter(isInterfaceType).map((type) => schema.getPossibleTypes(type).length),
  };
  const args = fields.map((all) => sum(all.map((field) => field.args.length)) / all.length);
  const most = Object.fromEntries(Object.entries(lists).map(([name, counts]) => [name, Math.max(1, ...counts)]));
  const average = Object.fromEntries(Object.entries(lists).map(([name, counts]) => [name, sum(counts) / types.length]));
  const whole = { types: types.length, directives: schema.getDirectives().length, ofType: WRAPPED };
  return {
    average: { ...whole, ...average, args: sum(args) / args.length },
    most: { ...whole, ...most, args: Math.max(1, ...args) },
  };
}

/** Counts the values that are answered, all fragments written out; of each fragment once for each place it can stand in. */
class Values {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly fragments: Fragments,
    private readonly sizes: Sizes,
  ) {}

  /** @param ofAllTypes whether it is asked of every type, or of every field of every type */
  of({ name: { value: name }, selectionSet }: FieldNode, ofAllTypes = false): number {
    if (!selectionSet) return name === 'description' ? DESCRIPTION_VALUES : 1;
    const count = (ofAllTypes ? this.sizes.average : this.sizes.most)[name] ?? 1;
    return count * (1 + this.below(selectionSet, name === 'types' || (ofAllTypes && name === 'fields')));
  }

  private below({ selections }: SelectionSetNode, ofAllTypes: boolean): number {
    return sum(
      selections.map((each) => {
        if (each.kind === Kind.FIELD) return this.of(each, ofAllTypes);
        if (each.kind === Kind.INLINE_FRAGMENT) return this.below(each.selectionSet, ofAllTypes);
        return this.fragment(each.name.value, ofAllTypes);
      }),
    );
  }

  /** Of a fragment that spreads itself, which another rule refuses, once. */
  private fragment(name: string, ofAllTypes: boolean): number {
    const key = `${ofAllTypes} ${name}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, 0);
    const selected = this.fragments(name);
    const values = selected ? this.below(selected, ofAllTypes) : 0;
    this.known.set(key, values);
    return values;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
