import {
  Person,
  PublishedOpeningsDocument,
  PublishedProjectDocument,
  PublishedRankingsDocument,
} from '@chengjie/exercise';
import { UserFacingError } from '@chengjie/terminal';
import type { PublishedEvaluation, PublishedLot } from '@chengjie/verification';

/** A lot whose evaluation is public, with its number. */
export interface EvaluatedLot {
  readonly number: number;
  readonly lot: PublishedLot;
  readonly evaluation: PublishedEvaluation;
}

interface ListPage<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/**
 * All that is published about a project's evaluated lots, asked as anybody can ask it.
 * @param reference the project's number, e.g. CJ-2026-000123
 * @throws UserFacingError when there is no such project, or nothing of it is public yet
 */
export async function publishedProject(url: string, reference: string): Promise<readonly EvaluatedLot[]> {
  const anybody = Person.anybody(url);
  const by = { reference };
  const { project } = await anybody.ask(PublishedProjectDocument, { by });
  if (!project) throw new UserFacingError(`There is no published project ${reference} on ${url}.`);
  const { lots, id: projectId, ...ofProject } = project;
  const found: EvaluatedLot[] = [];
  for (const { number, evaluation, openingRecord, rankedBids, ...ofLot } of lots) {
    if (!evaluation || evaluation.inputJson === null || evaluation.resultJson === null) continue;
    const opened = await whole(openingRecord, async (after) => {
      const answer = await anybody.ask(PublishedOpeningsDocument, { by, after });
      return answer.project?.lots.find(({ id }) => id === ofLot.id)?.openingRecord ?? null;
    });
    const ranked = await whole(rankedBids, async (after) => {
      const answer = await anybody.ask(PublishedRankingsDocument, { by, after });
      return answer.project?.lots.find(({ id }) => id === ofLot.id)?.rankedBids ?? null;
    });
    const lot = { ...ofProject, ...ofLot, projectId, openingRecord: opened, rankedBids: ranked, evaluation };
    found.push({ number, lot, evaluation });
  }
  if (found.length === 0) throw new UserFacingError(`Nothing of the evaluation of ${reference} is public yet.`);
  return found;
}

/** A list with all of its pages; null where there is none. */
async function whole<Node>(
  first: ListPage<Node> | null,
  next: (after: string) => Promise<ListPage<Node> | null>,
): Promise<{ readonly nodes: readonly Node[] } | null> {
  const nodes = [...(first?.nodes ?? [])];
  for (let page = first; page?.pageInfo.hasNextPage && page.pageInfo.endCursor;) {
    page = await next(page.pageInfo.endCursor);
    nodes.push(...(page?.nodes ?? []));
  }
  return first && { nodes };
}
