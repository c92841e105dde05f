import { expect, it } from '@jest/globals';
import { telephoneViolations } from './agency-contact.rules.js';

it.each([
  '0432-62049000',
  '62049000',
  '110',
  '+86 432 6204 9000',
  '（0432）62049000',
  '62049000 转 801',
  '62049000、62049001',
])('%s is a number to call', (telephone) => {
  expect(telephoneViolations(telephone)).toEqual([]);
});

it.each(['', '无', '12', 'see website', '0432-6204900a', '62049000、', '62049000 转'])('%s is none', (telephone) => {
  expect(telephoneViolations(telephone).map(({ code }) => code)).toEqual(['TELEPHONE_MALFORMED']);
});
