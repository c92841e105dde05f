import { describe, expect, it } from '@jest/globals';
import { applicationInput, countedOf, enteredOf, type EnteredApplication } from './application-input.js';

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

describe('an application for a change', () => {
  const entry: Parameters<typeof enteredOf>[0] & object = {
    ...{ id: 'x', name: '旧名互助队', staffCount: 3 },
    track: 'FILED',
    legalForm: 'FILED_GROUP',
    kind: 'SERVICE',
    ...{ representative: '负责人 01', supervisingDepartment: null, region: { code: '220202005001', name: '社区' } },
    areas: [{ code: '220202', name: '昌邑区' }],
  };

  it('begins with what the register says, and leaves open what it cannot say', () => {
    const begun = {
      name: '旧名互助队',
      staffCount: '3',
      reach: 'COUNTY',
      regionCode: '220202005001',
      form: '',
      address: '',
    };
    expect(enteredOf(entry, '2202')).toMatchObject(begun);
    const areas = [...entry.areas, { code: '220203', name: '龙潭区' }];
    expect(enteredOf({ ...entry, areas }, '2202').reach).toBe('');
    expect(enteredOf({ ...entry, legalForm: 'ASSOCIATION', areas }, '2202').form).toBe('ASSOCIATION');
  });
});
