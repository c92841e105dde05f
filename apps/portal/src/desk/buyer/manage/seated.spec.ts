import { expect, it } from '@jest/globals';
import { seatedAmong } from './seated.js';

it('finds those who sit among the candidates, and nobody who stood down', () => {
  const candidates = [
    { accountId: 'a1', name: '评审专家 01' },
    { accountId: 'a2', name: '评审专家 02' },
    { accountId: 'a3', name: '评审专家 03' },
  ];
  expect(seatedAmong(candidates, [{ name: '评审专家 01' }, { name: '评审专家 03' }])).toEqual(['a1', 'a3']);
  expect(seatedAmong(candidates, [])).toEqual([]);
});
