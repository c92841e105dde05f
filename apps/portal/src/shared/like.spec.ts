import { isLike } from '@chengjie/portal-ui/form/like';
import { describe, expect, it } from '@jest/globals';

const isClaim = isLike({ grounds: '', documents: [{ name: '', number: '' }] });

describe('isLike', () => {
  it.each([
    {
      grounds: '负责人',
      documents: [
        { name: '章程', number: '1' },
        { name: '', number: '' },
      ],
    },
    { grounds: '', documents: [], more: 1 },
  ])('takes %j', (kept) => expect(isClaim(kept)).toBe(true));

  it.each([
    ...[null, undefined, '', [], {}, { grounds: '' }, { grounds: 1, documents: [] }],
    ...[
      { grounds: '', documents: {} },
      { grounds: '', documents: [{ name: '' }] },
      { grounds: '', documents: [null] },
    ],
  ])('does not take %j', (kept) => expect(isClaim(kept)).toBe(false));
});
