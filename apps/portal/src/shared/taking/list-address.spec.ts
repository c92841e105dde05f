import { expect, it } from '@jest/globals';
import { listSearch } from './list-address.js';

it('names everything that narrows a list, as the API does', () => {
  const filter = { text: '养老', statuses: ['PUBLISHED', 'OPENED'], published: { from: '2026-01-01' }, regime: null };
  expect(decodeURIComponent(listSearch({ filter, orderBy: 'NEWEST', catalog: '2202', edition: undefined }, 'zh'))).toBe(
    '?language=zh&orderBy=NEWEST&catalog=2202&text=养老&statuses=PUBLISHED&statuses=OPENED&published.from=2026-01-01',
  );
});
