import type { AssessmentScheme, Choice, Indicator, IndicatorItem } from './scheme.terms.js';

/** An indicator with the ids that lead to it, its own the last. */
export interface Placed<Node extends Indicator = Indicator> {
  readonly node: Node;
  readonly path: readonly string[];
}

/** All indicators of a tree, each before its parts. */
export function placed(indicators: readonly Indicator[], above: readonly string[] = []): Placed[] {
  return indicators.flatMap((node) => {
    const path = [...above, node.id];
    return [{ node, path }, ...(node.kind === 'GROUP' ? placed(node.parts, path) : [])];
  });
}

/** What of a scheme is scored itself, in its order. */
export function itemsOf({ indicators }: AssessmentScheme): Placed<IndicatorItem>[] {
  return placed(indicators).filter((each): each is Placed<IndicatorItem> => each.node.kind !== 'GROUP');
}

/** What an item may turn out to be. */
export function choicesOf(item: IndicatorItem): readonly Choice[] {
  if (item.kind === 'OPTIONS') return item.options;
  if (item.kind === 'GRADED') return item.grades;
  return item.kind === 'DEDUCTION' ? item.faults : [];
}
