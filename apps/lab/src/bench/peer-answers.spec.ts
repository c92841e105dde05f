import { describe, expect, it } from '@jest/globals';
import { inWordsOfApi, withoutCursors } from './peer-answers.js';

const project = {
  ...{ rowId: 'p', reference: 'CJ-1', title: '助餐', status: 'AWARDED', budgetFen: '78000005' },
  ...{ publishedAt: '2026-07-10T08:04:00.120000+00:00', deadlineAt: '2026-08-03T01:30:00.000000+00:00' },
  buyer: { rowId: 'a', name: '民政局' },
  region: { code: '2202', name: '吉林市' },
  function: { code: 'SVC-01', nameZh: '助餐', nameEn: 'Meals' },
};
const inApi = {
  ...{ id: 'p', reference: 'CJ-1', title: '助餐', status: 'AWARDED' },
  budget: { amount: '780000.05', currency: 'CNY' },
  deadlineAt: '2026-08-03T01:30:00.000Z',
  buyer: { id: 'a', name: '民政局' },
  function: { code: 'SVC-01', name: { zh: '助餐', en: 'Meals' } },
};
const pageInfo = { hasNextPage: true, endCursor: 'WyJ4Il0' };
const nothing = { allProjects: { edges: [], pageInfo }, allEditions: { nodes: [] }, projectByRowId: null };

describe("the peer's answers in the API's words", () => {
  it('name projects, their buyers and functions, money and instants alike', () => {
    const allProjects = { edges: [{ node: project }], pageInfo };
    expect(inWordsOfApi('Q1', { ...nothing, allProjects })).toEqual({
      projects: {
        edges: [{ node: { ...inApi, publishedAt: '2026-07-10T08:04:00.120Z', region: project.region } }],
        pageInfo,
      },
    });
  });

  it('leave what is the same as it is', () => {
    const node = { organizationId: 'o', name: '夕阳红秧歌队', rating: null };
    const nodes = [{ number: 2, organizations: { edges: [{ node }], pageInfo } }];
    expect(inWordsOfApi('Q2', { ...nothing, allEditions: { nodes } })).toEqual({
      organizationCatalog: {
        number: 2,
        organizations: { edges: [{ node: { id: 'o', name: '夕阳红秧歌队', rating: null } }], pageInfo },
      },
    });
  });

  it('keep the order of bids', () => {
    const bid = { rowId: 'b', place: 1, bidder: { rowId: 'o', name: 'O' }, performer: null, priceFen: '5' };
    const { publishedAt: _published, region: _region, ...asked } = project;
    const rankedBids = { edges: [{ node: bid }, { node: { ...bid, rowId: 'c', performer: bid.bidder } }] };
    const projectByRowId = { ...asked, rankedBids } as never;
    const same = { place: 1, bidder: { id: 'o', name: 'O' }, price: { amount: '0.05', currency: 'CNY' } };
    expect(inWordsOfApi('Q3', { ...nothing, projectByRowId })).toEqual({
      project: {
        ...inApi,
        lots: [
          {
            rankedBids: {
              edges: [
                { node: { ...same, id: 'b', performer: null } },
                { node: { ...same, id: 'c', performer: { id: 'o', name: 'O' } } },
              ],
            },
          },
        ],
      },
    });
  });

  it('say that nothing was found', () => {
    expect(['Q2', 'Q3'].map((query) => inWordsOfApi(query as 'Q2', nothing))).toEqual([
      { organizationCatalog: null },
      { project: null },
    ]);
  });
});

describe('cursors', () => {
  it('are there or not, whatever they say', () => {
    const value = (endCursor: string | null) => ({ pages: [{ pageInfo: { hasNextPage: false, endCursor } }] });
    expect(withoutCursors(value('one'))).toEqual(withoutCursors(value('another')));
    expect(withoutCursors(value('one'))).not.toEqual(withoutCursors(value(null)));
  });
});
