import { describe, expect, it } from '@jest/globals';
import { sheetsOf } from './sheets.js';

describe('sheetsOf', () => {
  const panel = [
    { recusedAt: null, submittedSheets: 2 },
    { recusedAt: null, submittedSheets: 1 },
    { recusedAt: '2026-11-24T00:00:00Z', submittedSheets: 2 },
  ];
  const bids = [{ valid: true }, { valid: true }, { valid: false }];

  it('counts those who sit and the valid bids', () => {
    expect(sheetsOf(panel, bids, [{}])).toEqual({ submitted: 3, expected: 4 });
  });

  it('expects nothing where nothing is scored', () => {
    expect(sheetsOf(panel, bids, [])).toEqual({ submitted: 0, expected: 0 });
  });
});
