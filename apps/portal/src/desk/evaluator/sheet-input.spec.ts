import { describe, expect, it } from '@jest/globals';
import {
  fieldOfError,
  isSaved,
  isSheetInput,
  missingFields,
  pointsProblem,
  scoresOf,
  sheetInputOf,
} from './sheet-input.js';

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

describe('isSaved', () => {
  it('takes equal points for the same, however they are written', () => {
    const input = {
      scores: [
        { points: '', reason: '' },
        { points: '27', reason: '人员配备' },
      ],
    };
    expect(isSaved(criteria, input, [team])).toBe(true);
  });

  it('sees a changed reason, changed points, and a reason without points', () => {
    const scores = [
      { points: '', reason: '' },
      { points: '27', reason: '人员配备' },
    ] as const;
    expect(isSaved(criteria, { scores: [scores[0], { ...scores[1], reason: '' }] }, [team])).toBe(false);
    expect(isSaved(criteria, { scores: [scores[0], { ...scores[1], points: '26' }] }, [team])).toBe(false);
    expect(isSaved(criteria, { scores: [{ points: '', reason: '先写' }, scores[1]] }, [team])).toBe(false);
  });
});

describe('isSheetInput', () => {
  it('takes nothing but a sheet of these criteria', () => {
    expect(isSheetInput(1)({ scores: [{ points: '', reason: '' }] })).toBe(true);
    expect(isSheetInput(2)({ scores: [{ points: '', reason: '' }] })).toBe(false);
    expect(isSheetInput(1)({ scores: [null] })).toBe(false);
    expect(isSheetInput(1)(null)).toBe(false);
  });
});
