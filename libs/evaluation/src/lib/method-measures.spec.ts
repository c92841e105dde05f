import { expect, it } from '@jest/globals';
import { methodMeasures } from './method-measures.js';

it.each(['OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION', 'SINGLE_SOURCE'] as const)(
  'in %s each method compares what is its own',
  (procedure) => {
    expect(methodMeasures('COMPREHENSIVE_SCORING', procedure)).toEqual(['TOTAL_SCORE', 'BID_PRICE']);
    expect(methodMeasures('FIXED_PRICE', procedure)).toEqual(['TOTAL_SCORE']);
    expect(methodMeasures('LOWEST_EVALUATED_PRICE', procedure)).toEqual(['EVALUATED_PRICE']);
  },
);

it('in a consultation technical merit follows, where criteria are scored', () => {
  const inConsultation = (method: Parameters<typeof methodMeasures>[0]) =>
    methodMeasures(method, 'COMPETITIVE_CONSULTATION');
  expect(inConsultation('COMPREHENSIVE_SCORING')).toEqual(['TOTAL_SCORE', 'BID_PRICE', 'TECHNICAL_SCORE']);
  expect(inConsultation('FIXED_PRICE')).toEqual(['TOTAL_SCORE', 'TECHNICAL_SCORE']);
  expect(inConsultation('LOWEST_EVALUATED_PRICE')).toEqual(['EVALUATED_PRICE']);
});
