import { describe, expect, it } from '@jest/globals';
import { organizationQuestionOf } from './organization-question.js';

const asked = (text: string) => organizationQuestionOf(new URLSearchParams(text));
const FUNCTION = '0199fd32-f800-74dd-8a85-7ee395c70064';

describe('organizationQuestionOf', () => {
  it('asks for those with their seat in the province, by name, when nothing is said', () => {
    expect(asked('')).toEqual({ region: '22', orderBy: 'NAME', filter: { regionCode: '22' } });
  });

  it('reads every filter, the edition and the order', () => {
    const all = `region=2202&edition=1&text=养老&kind=SUPPORT&track=REGISTERED&function=${FUNCTION}&rating=3&federations=only&order=RATING`;
    expect(asked(all)).toEqual({
      region: '2202',
      number: 1,
      orderBy: 'RATING',
      filter: {
        text: '养老',
        kind: 'SUPPORT',
        track: 'REGISTERED',
        functionId: FUNCTION,
        minimumRating: 3,
        federationsOnly: true,
        regionCode: '2202',
      },
    });
  });

  it.each([
    ['SEAT', { regionCode: '220202' }],
    ['SERVES', { servingRegionCode: '220202' }],
    ['ANY', {}],
  ])('takes the region as %s', (relation, filter) => {
    expect(asked(`region=220202&relation=${relation}`).filter).toEqual(filter);
  });

  it('leaves out what the API does not know', () => {
    expect(asked('function=everything&rating=6&federations=yes&kind=NONE').filter).toEqual({ regionCode: '22' });
  });
});
