import type { BareVariables } from './bare-statements.js';
import type { QueryName } from './options.js';

/**
 * The same content asked of PostGraphile, in the words of its own schema (tools/bench-peer/schema.sql). What it need not
 * do that the API does: money stays a whole number of fen without its currency, and what an edition says of an
 * organization's region and qualifications stays the JSON that the database makes.
 */
export const peerDocuments = {
  Q1: `query ProjectPage($inRegion: String!, $functionId: UUID!, $inStatuses: [String!]!) {
  allProjects(
    first: 20
    orderBy: [PUBLISHED_AT_DESC, ROW_ID_DESC]
    condition: { inRegion: $inRegion, functionId: $functionId, inStatuses: $inStatuses }
  ) {
    edges {
      node {
        rowId
        reference
        title
        status
        publishedAt
        deadlineAt
        budgetFen
        buyer { rowId name }
        region { code name }
        function { code nameZh nameEn }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  Q2: `query OrganizationPage($catalogRegion: String!, $functionId: UUID!, $inRegion: String!) {
  allEditions(first: 1, orderBy: [NUMBER_DESC], condition: { regionCode: $catalogRegion }) {
    nodes {
      number
      organizations(
        first: 20
        orderBy: [NAME_RANK_ASC, ORGANIZATION_ID_ASC]
        condition: { functionId: $functionId, inRegion: $inRegion }
      ) {
        edges {
          node { organizationId name track kind capacity rating star region qualifications }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`,
  Q3: `query ProjectWithRanking($id: UUID!) {
  projectByRowId(rowId: $id) {
    rowId
    reference
    title
    status
    deadlineAt
    budgetFen
    buyer { rowId name }
    function { code nameZh nameEn }
    rankedBids(first: 10, orderBy: [PLACE_ASC]) {
      edges {
        node {
          rowId
          place
          bidder { rowId name }
          performer { rowId name }
          federation
          priceFen
          totalScore
          priceScore
          preferentialPlace
        }
      }
    }
  }
}`,
} as const;

/** The same parameters by the names of {@link peerDocuments}. */
export const peerVariables: Readonly<Record<QueryName, (variables: BareVariables) => object>> = {
  Q1: ({ filter = {} }) => ({
    inRegion: filter.regionCode,
    functionId: filter.functionId,
    inStatuses: filter.statuses,
  }),
  Q2: ({ catalogRegion, filter = {} }) => ({
    catalogRegion,
    functionId: filter.functionId,
    inRegion: filter.regionCode,
  }),
  Q3: ({ id }) => ({ id }),
};
