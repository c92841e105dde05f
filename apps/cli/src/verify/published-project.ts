import {
  Person,
  PublishedOpeningsDocument,
  PublishedProjectDocument,
  PublishedRankingsDocument,
} from '@chengjie/exercise';
import { UserFacingError } from '@chengjie/terminal';
import type { PublishedLot } from '@chengjie/verification';

/** A lot with its number. */
export interface NumberedLot {
  readonly number: number;
  readonly lot: PublishedLot;
}

interface ListPage<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/**
 * All that is published about a project's lots, each of them, asked as anybody can ask it.
 * @param reference the project's number, e.g. CJ-2026-000123
 * @throws UserFacingError when there is no such project
 */
export async function publishedProject(url: string, reference: string): Promise<readonly NumberedLot[]> {
  const anybody = Person.anybody(url);
  const by = { reference };
  const { project } = await anybody.ask(PublishedProjectDocument, { by });
  if (!project) throw new UserFacingError(`There is no published project ${reference} on ${url}.`);
  const { lots, id: projectId, ...ofProject } = project;
  const found: NumberedLot[] = [];
  for (const { number, openingRecord, rankedBids, ...ofLot } of lots) {
    const opened = await whole(openingRecord, async (after) => {
      const answer = await anybody.ask(PublishedOpeningsDocument, { by, after });
      return answer.project?.lots.find(({ id }) => id === ofLot.id)?.openingRecord ?? null;
    });
    const ranked = await whole(rankedBids, async (after) => {
      const answer = await anybody.ask(PublishedRankingsDocument, { by, after });
      return answer.project?.lots.find(({ id }) => id === ofLot.id)?.rankedBids ?? null;
    });
    found.push({ number, lot: { ...ofProject, ...ofLot, projectId, openingRecord: opened, rankedBids: ranked } });
  }
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
