import { describe, expect, it } from '@jest/globals';
import { DRAW, FEDERATION, criterionStep } from '../testing/lot.js';
import type { LadderStep } from './input.js';
import { checkFederationStep, defaultTieLadder, federationStepRule } from './tie-ladder.js';
import type { PreferenceTerms } from './tie-ladder.js';

const terms = (grant: boolean, onlyCivilAffairsMoney: boolean, onlySocialOrganizations: boolean): PreferenceTerms => ({
  grant,
  onlyCivilAffairsMoney,
  onlySocialOrganizations,
});

describe('the federation step in a notice', () => {
  it.each([
    [terms(false, true, true), 'REQUIRED', [FEDERATION, DRAW]],
    [terms(false, true, false), 'OPTIONAL', [DRAW]],
    [terms(false, false, true), 'OPTIONAL', [DRAW]],
    [terms(false, false, false), 'OPTIONAL', [DRAW]],
    [terms(true, true, true), 'NOT_ALLOWED', [DRAW]],
  ])('%j: %s', (given, rule, ladder) => {
    expect(federationStepRule(given)).toBe(rule);
    expect(defaultTieLadder(given)).toEqual(ladder);
    expect(checkFederationStep(ladder, given)).toEqual([]);
  });

  it.each<[PreferenceTerms, LadderStep[], string[]]>([
    [terms(false, true, true), [DRAW], ['FEDERATION_STEP_REQUIRED']],
    [terms(false, true, true), [criterionStep('plan'), FEDERATION, DRAW], ['FEDERATION_STEP_REQUIRED']],
    [terms(false, true, true), [FEDERATION, criterionStep('plan'), DRAW], []],
    [terms(false, false, true), [FEDERATION, DRAW], []],
    [terms(true, true, true), [FEDERATION, DRAW], ['FEDERATION_STEP_NOT_ALLOWED']],
  ])('%j with %j: %j', (given, ladder, codes) => {
    expect(checkFederationStep(ladder, given).map(({ code }) => code)).toEqual(codes);
  });
});
