/** The requests as a client would write them. The bare server answers the very same JSON by one statement. */
export const documents = {
  Q1: `query ProjectPage($filter: ProjectFilter) {
  projects(first: 20, filter: $filter) {
    edges {
      node {
        id
        reference
        title
        status
        publishedAt
        deadlineAt
        budget { amount currency }
        buyer { id name }
        region { code name }
        function { code name { zh en } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  Q2: `query OrganizationPage($catalogRegion: RegionCode!, $filter: OrganizationFilter) {
  organizationCatalog(regionCode: $catalogRegion) {
    number
    organizations(first: 20, filter: $filter) {
      edges {
        node {
          id
          name
          track
          kind
          capacity
          rating
          star
          region { code name }
          qualifications { function { code name { zh en } } region { code name } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`,
  Q3: `query ProjectWithRanking($id: ID!) {
  project(by: { id: $id }) {
    id
    reference
    title
    status
    deadlineAt
    budget { amount currency }
    buyer { id name }
    function { code name { zh en } }
    lots {
      rankedBids(first: 10) {
        edges {
          node {
            id
            place
            bidder { id name }
            performer { id name }
            federation
            price { amount currency }
            totalScore
            priceScore
            preferentialPlace
          }
        }
      }
    }
  }
}`,
  W1: `mutation SubmitBid($input: SubmitBidInput!) {
  submitBid(input: $input) {
    bid {
      id
      status
      price { amount currency }
      receipt { number contentHash salt at revision }
    }
    userErrors { code message path }
  }
}`,
} as const;
