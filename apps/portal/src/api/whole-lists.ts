/** A page of a list, as an answer has it. */
export interface ListPage {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Where the lists stand in an answer, always in the same order; null for one that is not told. */
export type ListsOf<Answer> = (answer: Answer) => readonly (ListPage | null | undefined)[];

/**
 * An answer whose lists are read to their ends: each has all its rows in place of those of the first page. What is gone when
 * its next page is asked for ends there.
 * @param ask for the same lists from a cursor on
 */
export async function wholeLists<Rest, Answer extends Rest>(
  first: Answer,
  listsOf: ListsOf<Rest>,
  ask: (after: string) => Promise<Rest>,
): Promise<Answer> {
  const whole = structuredClone(first);
  for (const [index, list] of listsOf(whole).entries()) {
    let page = list;
    while (list && page?.pageInfo.hasNextPage) {
      page = listsOf(await ask(page.pageInfo.endCursor ?? ''))[index];
      (list.nodes as unknown[]).push(...(page?.nodes ?? []));
    }
    if (list) Object.assign(list.pageInfo, { hasNextPage: false });
  }
  return whole;
}

/** Whether some list of an answer goes on after its first page. */
export function goesOn<Answer>(answer: Answer, listsOf: ListsOf<Answer>): boolean {
  return listsOf(answer).some((list) => list?.pageInfo.hasNextPage);
}
