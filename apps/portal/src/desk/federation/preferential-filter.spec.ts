import { describe, expect, it } from '@jest/globals';
import { preferentialFilterOf } from './preferential-filter.js';

const functionId = '01a20ac5-2bfe-7334-8ced-64a3ef259dca';

describe('preferentialFilterOf', () => {
  it('asks for one federation’s own awards', () => {
    expect(preferentialFilterOf(new URLSearchParams(), 'f')).toEqual({ federationId: 'f' });
  });

  it('reads period, region, function and kind', () => {
    const search = new URLSearchParams({
      from: '2026-01-01',
      to: '2026-06-30',
      region: '220202',
      function: functionId,
      kind: 'exercises',
    });
    expect(preferentialFilterOf(search, 'f')).toEqual({
      federationId: 'f',
      from: '2026-01-01',
      to: '2026-06-30',
      regionCode: '220202',
      functionId,
      exercises: true,
    });
  });

  it('leaves out an end before the beginning', () => {
    const search = new URLSearchParams({ from: '2026-07-01', to: '2026-06-30' });
    expect(preferentialFilterOf(search, 'f')).toEqual({ federationId: 'f', from: '2026-07-01' });
  });

  it('leaves out what it does not understand', () => {
    for (const text of [
      'from=yesterday&region=x&function=1&kind=other',
      'from=2026-13-45&to=2026-02-30&region=220200',
    ]) {
      expect(preferentialFilterOf(new URLSearchParams(text), 'f')).toEqual({ federationId: 'f' });
    }
  });
});
