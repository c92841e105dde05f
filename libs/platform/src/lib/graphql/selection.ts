import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/**
 * Whether only fields of `known` are selected along a path below the field that is being resolved. For the few hot
 * lists whose statement reads less when less is shown; anything else loads by what a row refers to.
 */
export function selectsOnly(info: GraphQLResolveInfo, path: readonly string[], known: ReadonlySet<string>): boolean {
  return info.fieldNodes.every(({ selectionSet }) => isWithin(info, selectionSet, path, known));
}

function isWithin(
  info: GraphQLResolveInfo,
  set: SelectionSetNode | undefined,
  path: readonly string[],
  known: ReadonlySet<string>,
): boolean {
  const [step, ...rest] = path;
  return (set?.selections ?? []).every((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return isWithin(info, selection.selectionSet, path, known);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return isWithin(info, info.fragments[selection.name.value]?.selectionSet, path, known);
    }
    if (step === undefined) return known.has(selection.name.value);
    return selection.name.value !== step || isWithin(info, selection.selectionSet, rest, known);
  });
}
