import { describe, expect, it } from '@jest/globals';
import { fieldOf, firstStepOf } from './step-errors.js';
import { neighbour, stepFrom, stepOf, STEPS, stepStates } from './steps.js';
import { emptyValues } from './values.js';

describe('steps', () => {
  it('every field of the terms stands on a step', () => {
    for (const field of Object.keys(emptyValues('22').terms)) expect([field, stepOf(field)]).not.toContain(undefined);
  });

  it('come from the address, the first for anything else', () => {
    expect(stepFrom('ladder')).toBe('ladder');
    expect(stepFrom('elsewhere')).toBe('function');
    expect(stepFrom(null)).toBe('function');
  });

  it('have neighbours within the form', () => {
    expect(neighbour('money', 1)).toBe('text');
    expect(neighbour('function', -1)).toBeUndefined();
    expect(neighbour('check', 1)).toBeUndefined();
  });

  it('tell what is missing and what is wrong', () => {
    const states = stepStates(['budget.amount'], ['criteria.0.maxPoints']);
    expect(states).toMatchObject({ function: 'DONE', money: 'TODO', dates: 'TODO', evaluation: 'WRONG' });
  });
});

describe('errors of the API', () => {
  it('lead to their field whether the draft was made or changed', () => {
    expect(fieldOf(['input', 'terms', 'budget', 'amount'])).toBe('budget.amount');
    expect(fieldOf(['input', 'changes', 'procedure'])).toBe('procedure');
    expect(fieldOf(['input', 'version'])).toBe('');
  });

  it('lead to the first step that has one', () => {
    const error = (...path: string[]) => ({ code: 'X', message: 'x', path: ['input', 'terms', ...path] });
    expect(firstStepOf([error('tieLadder'), error('eligibility', 'tracks')], STEPS)).toBe('conditions');
    expect(firstStepOf([{ code: 'NO_RULE_PACK', message: 'x', path: ['input'] }], STEPS)).toBeUndefined();
  });
});
