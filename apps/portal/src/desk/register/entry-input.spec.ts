import { describe, expect, it } from '@jest/globals';
import { entryInput, type EnteredOrganization } from './entry-input.js';

const entered: EnteredOrganization = {
  ...{ name: '松江合唱队', number: 'JL-1', legalForm: '', kind: 'CULTURE_SPORTS', regionCode: '220202005001' },
  ...{ areaCodes: [], foundedOn: '2025年3月1日', representative: '负责人 01', supervisingDepartment: ' ' },
  ...{ staffCount: '１，２００', capacity: ' 3 ', isFederation: false, sameNameConfirmed: false },
};

describe('entryInput', () => {
  it('reads numbers and days as people type them, and serves where it sits unless more is said', () => {
    expect(entryInput(entered)).toEqual({
      ...{ name: '松江合唱队', kind: 'CULTURE_SPORTS', regionCode: '220202005001', areaCodes: ['220202005001'] },
      ...{ foundedOn: '2025-03-01', representative: '负责人 01', supervisingDepartment: null },
      ...{ staffCount: 1200, capacity: 3, alikeConfirmed: null },
    });
    expect(entryInput({ ...entered, areaCodes: ['2202'] }).areaCodes).toEqual(['2202']);
  });

  it('confirms those called alike only once they were told, and ticked', () => {
    const confirmed = { ...entered, sameNameConfirmed: true };
    expect(
      [entryInput(entered, 'BA-1'), entryInput(confirmed), entryInput(confirmed, 'BA-1')].map(
        (sent) => sent.alikeConfirmed,
      ),
    ).toEqual([null, null, 'BA-1']);
  });
});
