import { describe, expect, it } from '@jest/globals';
import { applicationInput, countedOf, type EnteredApplication } from './application-input.js';

const entered: EnteredApplication = {
  ...{ memberPersons: '１２', memberUnits: '', staffCount: ' 3 ', funds: '￥1,000', form: 'FILED_SERVICE' },
  ...{ name: '邻里互助队', kind: 'SERVICE', regionCode: '220202005001', address: '活动室', premises: 'LENT' },
  ...{ reach: 'STREET', purpose: '为老年人提供代购和陪伴。', representative: '负责人 01', supervisingDepartment: ' ' },
  files: { CHARTER: ['a', 'b'], MEMBER_LIST: undefined, PERSONS: ['c'] },
};

describe('an application as it is sent', () => {
  it('reads numbers as people type them, and serves as far as was chosen', () => {
    expect(applicationInput(entered)).toMatchObject({
      ...{ memberPersons: 12, memberUnits: 0, staffCount: 3, funds: { amount: '1000.00' } },
      ...{ areaCodes: ['220202005'], supervisingDepartment: null },
      files: [
        { material: 'CHARTER', documentId: 'a' },
        { material: 'CHARTER', documentId: 'b' },
        { material: 'PERSONS', documentId: 'c' },
      ],
    });
  });

  it.each([
    ['SEAT', '220202005001'],
    ['COUNTY', '220202'],
    ['CITY', '2202'],
  ])('serves %s in %s', (reach, code) => {
    expect(applicationInput({ ...entered, reach }).areaCodes).toEqual([code]);
  });

  it('says nothing of what is no number yet', () => {
    expect(countedOf({ ...entered, staffCount: 'x', funds: '' })).toEqual({
      ...{ memberPersons: 12, memberUnits: null, staffCount: null, funds: null },
    });
  });
});
