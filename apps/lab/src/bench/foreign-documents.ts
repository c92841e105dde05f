import { Kind, parse, print, visit, type DocumentNode, type SelectionNode } from 'graphql';

/** A document that asks for the same as another one, and the names of its variables. */
export interface ForeignDocument {
  readonly text: string;
  /** The variables under the names that this document gives them. */
  readonly variables: (own: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/**
 * Writes documents as other people's programs would: each with its own name, variables, order of fields, inline
 * fragments and layout. No two are alike, so a server has to parse, validate and carry out each of them.
 */
export function foreignDocuments(text: string, count: number): ForeignDocument[] {
  const document = parse(text, { noLocation: true });
  return Array.from({ length: count }, (_, index) => foreignDocument(document, index));
}

function foreignDocument(document: DocumentNode, index: number): ForeignDocument {
  const random = sequence(index);
  const suffix = index.toString(36);
  const renamed = visit(document, {
    OperationDefinition: (node) => ({ ...node, name: { kind: Kind.NAME, value: `Program${suffix}` } }),
    Variable: (node) => ({ ...node, name: { ...node.name, value: `${node.name.value}_${suffix}` } }),
    SelectionSet: {
      leave: ({ selections, ...node }) => ({ ...node, selections: inPart(shuffled(selections, random), random) }),
    },
  });
  return {
    text: LAYOUTS[index % LAYOUTS.length]?.(print(renamed)) ?? '',
    variables: (own) => Object.fromEntries(Object.entries(own).map(([name, value]) => [`${name}_${suffix}`, value])),
  };
}

/** None of the documents holds text in quotes, so white space means nothing anywhere. */
const LAYOUTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/\s+/g, ' '),
  (text) => text.replaceAll('  ', '\t'),
  (text) => text.replaceAll('\n', '\n\n'),
];

function shuffled(selections: readonly SelectionNode[], random: () => number): SelectionNode[] {
  return selections
    .map((selection) => ({ selection, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ selection }) => selection);
}

/** Of one set in four, some fields come by an inline fragment. */
function inPart(selections: readonly SelectionNode[], random: () => number): SelectionNode[] {
  if (random() > 0.25) return [...selections];
  const first = Math.floor(random() * selections.length);
  const selectionSet = { kind: Kind.SELECTION_SET, selections: selections.slice(first) } as const;
  return [...selections.slice(0, first), { kind: Kind.INLINE_FRAGMENT, selectionSet }];
}

/** Numbers from 0 to 1, the same for the same seed: a linear congruence, which is random enough for an order. */
function sequence(seed: number): () => number {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
