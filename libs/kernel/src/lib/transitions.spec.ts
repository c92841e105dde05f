import { describe, expect, it } from '@jest/globals';
import {
  defineTransitions,
  findTransition,
  isFinalState,
  toMermaid,
  transitionProblems,
  transitionsFrom,
  type StateOf,
  type TransitionKeyOf,
  type TransitionTable,
} from './transitions.js';

const door = defineTransitions({
  states: { OPEN: { zh: '开', en: 'open' }, SHUT: { zh: '关', en: 'shut' }, GONE: { zh: '拆除', en: 'gone' } },
  initial: 'OPEN',
  transitions: [
    { key: 'shutDoor', from: ['OPEN'], to: 'SHUT', label: { zh: '关门', en: 'Shut' } },
    { key: 'openDoor', from: ['SHUT'], to: 'OPEN', label: { zh: '开门', en: 'Open' } },
    { key: 'removeDoor', from: ['OPEN', 'SHUT'], to: 'GONE', label: { zh: '拆除', en: 'Remove' } },
  ],
});

describe('transitions', () => {
  it('keeps literal types', () => {
    const state: StateOf<typeof door> = 'SHUT';
    const key: TransitionKeyOf<typeof door> = 'removeDoor';
    expect(findTransition(door, state, key)?.to).toBe('GONE');
    // @ts-expect-error: not a state of the table
    expect(transitionsFrom(door, 'AJAR')).toEqual([]);
  });

  it('finds what is allowed from a state', () => {
    expect(transitionsFrom(door, 'OPEN').map(({ key }) => key)).toEqual(['shutDoor', 'removeDoor']);
    expect(findTransition(door, 'OPEN', 'openDoor')).toBeUndefined();
    expect(isFinalState(door, 'GONE')).toBe(true);
    expect(isFinalState(door, 'OPEN')).toBe(false);
  });

  it.each<[string, Partial<TransitionTable>]>([
    ['initial state NOWHERE is unknown', { initial: 'NOWHERE' }],
    ['SHUT is unreachable', { transitions: [] }],
    [
      'x leads to the unknown state NOWHERE',
      { transitions: [{ key: 'x', from: ['OPEN'], to: 'NOWHERE', label: { zh: '', en: '' } }] },
    ],
    [
      'x starts from the unknown state NOWHERE',
      { transitions: [{ key: 'x', from: ['NOWHERE'], to: 'OPEN', label: { zh: '', en: '' } }] },
    ],
    ['x starts nowhere', { transitions: [{ key: 'x', from: [], to: 'OPEN', label: { zh: '', en: '' } }] }],
    [
      'x from OPEN is there twice',
      { transitions: [{ key: 'x', from: ['OPEN', 'OPEN'], to: 'SHUT', label: { zh: '', en: '' } }] },
    ],
  ])('tells that %s', (problem, change) => {
    expect(transitionProblems({ ...door, ...change })).toContain(problem);
  });

  it('does not compile with an unknown state', () => {
    const label = { zh: '', en: '' };
    expect(() =>
      defineTransitions({
        states: { A: label },
        initial: 'A',
        // @ts-expect-error: B is no state of the table
        transitions: [{ key: 'go', from: ['A'], to: 'B', label }],
      }),
    ).toThrow('unknown state B');
  });

  it('does not load an unsound table', () => {
    expect(() =>
      defineTransitions({ states: { A: { zh: '', en: '' }, B: { zh: '', en: '' } }, initial: 'A', transitions: [] }),
    ).toThrow('B is unreachable');
  });

  it('draws itself as Mermaid', () => {
    expect(toMermaid(door)).toBe(
      [
        'stateDiagram-v2',
        '  OPEN: 开 open',
        '  SHUT: 关 shut',
        '  GONE: 拆除 gone',
        '  [*] --> OPEN',
        '  OPEN --> SHUT: shutDoor',
        '  SHUT --> OPEN: openDoor',
        '  OPEN --> GONE: removeDoor',
        '  SHUT --> GONE: removeDoor',
        '  GONE --> [*]',
      ].join('\n'),
    );
  });
});
