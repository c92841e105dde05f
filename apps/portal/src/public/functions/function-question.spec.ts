import { describe, expect, it } from '@jest/globals';
import { functionQuestionOf } from './function-question.js';

const asked = (text: string) => functionQuestionOf(new URLSearchParams(text));

describe('functionQuestionOf', () => {
  it('asks for the edition in force in the province when nothing is said', () => {
    expect(asked('')).toEqual({ region: '22', orderBy: 'CODE', filter: {} });
  });

  it('reads region, edition, filters and order', () => {
    expect(asked('region=2202&edition=2&text= 养老 &kind=SERVICE&track=FILED&mode=PURCHASE&order=NAME')).toEqual({
      region: '2202',
      number: 2,
      orderBy: 'NAME',
      filter: { text: '养老', kind: 'SERVICE', track: 'FILED', transferMode: 'PURCHASE' },
    });
  });

  it('leaves out what the API does not know', () => {
    expect(asked('region=home&edition=latest&text= &kind=OTHER&order=PRICE')).toEqual({
      region: '22',
      orderBy: 'CODE',
      filter: {},
    });
  });
});
