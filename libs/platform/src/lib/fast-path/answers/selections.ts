import { Kind, type DocumentNode, type FieldNode, type GraphQLObjectType, type SelectionNode } from 'graphql';
import { fragmentsOf, plainFragment, type Fragments } from './fragments.js';
import { LeftToResolvers, type Selected, type Selecting } from './selected.js';

/** PostgreSQL's functions take 100 arguments. */
const MOST_FIELDS = 50;

interface Collected {
  readonly name: string;
  readonly nodes: FieldNode[];
}

/**
 * What a document selects, fragments included: as it says, or in the form that all documents have in common which select the
 * same: each field under its own name, in the order of names.
 */
export class Selections {
  private readonly fragments: Fragments;

  constructor(
    document: DocumentNode,
    private readonly form: 'AS_SAID' | 'IN_COMMON',
  ) {
    this.fragments = fragmentsOf(document);
  }

  /** The fields selected by all of these nodes, each once. @throws LeftToResolvers */
  fieldsOf(type: GraphQLObjectType, nodes: readonly Selecting[]): Selected[] {
    const fields = new Map<string, Collected>();
    for (const { selectionSet } of nodes) this.collect(type, selectionSet?.selections ?? [], fields);
    if (fields.size > MOST_FIELDS) throw new LeftToResolvers();
    const selected = [...fields].map(([key, field]) => ({ key, ...field }));
    return this.form === 'AS_SAID' ? selected : inCommon(selected);
  }

  private collect(type: GraphQLObjectType, selections: readonly SelectionNode[], fields: Map<string, Collected>): void {
    for (const selection of selections) {
      if (selection.directives?.length) throw new LeftToResolvers();
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const known = fields.get(key);
        if (known) known.nodes.push(selection);
        else fields.set(key, { name: selection.name.value, nodes: [selection] });
        continue;
      }
      const fragment = plainFragment(type, selection, this.fragments);
      if (!fragment) throw new LeftToResolvers();
      this.collect(type, fragment.selectionSet.selections, fields);
    }
  }
}

/** @throws LeftToResolvers when a field is asked for twice, under two names: it may be with other arguments */
function inCommon(fields: readonly Selected[]): Selected[] {
  const byName = new Map(fields.map((field) => [field.name, { ...field, key: field.name }]));
  if (byName.size < fields.length) throw new LeftToResolvers();
  return [...byName.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}
