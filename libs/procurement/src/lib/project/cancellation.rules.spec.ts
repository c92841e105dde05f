import { describe, expect, it } from '@jest/globals';
import { cancellationViolations, cancelledFor } from './cancellation.rules.js';

describe('cancelling what was published', () => {
  it.each([
    ['MAJOR_CHANGE', '区财政调整，本年度不再安排', []],
    ['UNLAWFUL_CONDUCT', '  十个字不多也不少刚好  ', []],
    [null, '区财政调整，本年度不再安排', ['CANCEL_GROUND_MISSING']],
    ['MAJOR_CHANGE', '九个字少了一个还差', ['CANCEL_REASON_TOO_SHORT']],
    ['MAJOR_CHANGE', '不买了          ', ['CANCEL_REASON_TOO_SHORT']],
    [undefined, '无', ['CANCEL_GROUND_MISSING', 'CANCEL_REASON_TOO_SHORT']],
  ] as const)('on %s for “%s” breaks %j', (ground, reason, codes) => {
    expect(cancellationViolations({ ground, reason }).map(({ code }) => code)).toEqual(codes);
  });

  it('is kept with ground and reason, a draft’s with its reason alone', () => {
    expect(cancelledFor({ ground: 'MAJOR_CHANGE', reason: '不再安排' }, 'TENDER')).toEqual({
      code: 'MAJOR_CHANGE',
      zh: '因重大变故，采购任务取消：不再安排',
      en: expect.stringMatching(/^a major change .*: 不再安排$/),
    });
    const draft = { code: 'CANCELLED', zh: '不再安排', en: '不再安排' };
    expect(cancelledFor({ reason: '不再安排' }, 'TENDER')).toEqual(draft);
  });

  it('is kept in the words of its procedure', () => {
    const { zh, en } = cancelledFor({ ground: 'MAJOR_CHANGE', reason: '不再安排' }, 'GRANT');
    expect(zh).toBe('因重大变故，资助任务取消：不再安排');
    expect(en).toContain('so that the grant is not needed any more');
  });
});
