import { describe, expect, it } from '@jest/globals';
import { changesOf, fieldOfError, missingFields, pointsProblem, scoresOf, sheetInputOf } from './sheet-input.js';

const criteria = [
  { id: 'quality', maxPoints: '50' },
  { id: 'team', maxPoints: '30' },
];
const team = { criterionId: 'team', points: '27.00', reason: '人员配备' };

describe('a sheet', () => {
  it('is filled in from what the server holds, in the order of the notice', () => {
    expect(sheetInputOf(criteria, [team]).scores).toEqual([
      { points: '', reason: '' },
      { points: '27.00', reason: '人员配备' },
    ]);
  });

  it('sends only criteria with points', () => {
    const input = {
      scores: [
        { points: ' ', reason: '先写理由' },
        { points: '２７', reason: '好' },
      ],
    };
    expect(scoresOf(criteria, input)).toEqual([{ criterionId: 'team', points: '27.00', reason: '好' }]);
  });

  it('finds the field of an error among those sent', () => {
    expect(fieldOfError(['input', 'scores', '0', 'points'], criteria, [team])).toBe('scores.1.points');
    expect(fieldOfError(['input', 'scores'], criteria, [team])).toBe('');
    expect(fieldOfError(['input', 'bidId'], criteria, [team])).toBe('');
    expect(fieldOfError(['input', 'correction'], criteria, [team])).toBe('correction');
  });

  it('names what is missing', () => {
    const input = {
      scores: [
        { points: '', reason: 'x' },
        { points: '1', reason: ' ' },
      ],
    };
    expect(missingFields(input)).toEqual(['scores.0.points', 'scores.1.reason']);
  });
});

describe('a correction', () => {
  const other = { criterionId: 'quality', points: '45.50', reason: '方案完整' };
  it.each([
    ['nothing', team, []],
    ['nothing that counts', { ...team, points: '27', reason: ' 人员配备 ' }, []],
    ['points', { ...team, points: '26.00' }, [{ id: 'team', before: '27.00', after: '26.00', reason: undefined }]],
    ['a reason', { ...team, reason: '少一人' }, [{ id: 'team', before: '27.00', after: '27.00', reason: '少一人' }]],
  ])('changes %s', (_, sent, changes) => {
    expect(changesOf([other, team], [other, sent])).toEqual(changes);
  });
});

describe('pointsProblem', () => {
  it.each([
    ['', undefined],
    ['0', undefined],
    ['50', undefined],
    ['50.00', undefined],
    ['49.99', undefined],
    ['50.01', 'ABOVE'],
    ['51', 'ABOVE'],
    ['-1', 'NEGATIVE'],
    ['1.005', 'TOO_MANY_PLACES'],
    ['五', 'NOT_A_NUMBER'],
  ])('of “%s” within 50 is %s', (typed, problem) => expect(pointsProblem(typed, '50')).toBe(problem));
});
