import { formatEnd } from '@chengjie/portal-ui/i18n/format';
import { describe, expect, it } from '@jest/globals';

describe('the end of a period', () => {
  it.each([
    ['2026-12-02T16:00:00.000Z', '2026年12月2日 24:00（北京时间）', '2 December 2026 at 24:00 (Beijing time)'],
    ['2026-05-11T16:00:00.000Z', '2026年5月11日 24:00（北京时间）', '11 May 2026 at 24:00 (Beijing time)'],
    ['2026-12-02T15:59:00.000Z', '2026年12月2日 23:59（北京时间）', '2 December 2026 at 23:59 (Beijing time)'],
    ['2026-12-02T16:00:01.000Z', '2026年12月3日 00:00（北京时间）', '3 December 2026 at 00:00 (Beijing time)'],
  ])('%s is told by its last day', (instant, zh, en) => {
    expect([formatEnd(instant, 'zh'), formatEnd(instant, 'en')]).toEqual([zh, en]);
  });
});
