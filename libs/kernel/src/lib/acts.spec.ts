import { describe, expect, it } from '@jest/globals';
import {
  actProblems,
  actsFrom,
  defineActs,
  finalStates,
  isFinalState,
  isPossible,
  openStates,
  toMermaid,
  type ActKeyOf,
  type ActTable,
  type StateOf,
} from './acts.js';

const door = defineActs({
  states: { OPEN: { zh: '开', en: 'open' }, SHUT: { zh: '关', en: 'shut' }, GONE: { zh: '拆除', en: 'gone' } },
  initial: 'OPEN',
  acts: {
    shutDoor: { from: ['OPEN'], to: 'SHUT', label: { zh: '关门', en: 'Shut' } },
    openDoor: { from: ['SHUT'], to: 'OPEN', label: { zh: '开门', en: 'Open' } },
    paintDoor: { from: ['SHUT'], label: { zh: '刷漆', en: 'Paint' } },
    removeDoor: { from: ['OPEN', 'SHUT'], to: 'GONE', label: { zh: '拆除', en: 'Remove' } },
  },
});
const label = { zh: '', en: '' };

describe('a table of acts', () => {
  it('keeps literal types', () => {
    const state: StateOf<typeof door> = 'SHUT';
    const key: ActKeyOf<typeof door> = 'removeDoor';
    expect(door.acts[key].to).toBe('GONE');
    expect(isPossible(door.acts[key], state)).toBe(true);
    // @ts-expect-error: not a state of the table
    expect(actsFrom(door, 'AJAR')).toEqual([]);
  });

  it('finds what is allowed from a state', () => {
    expect(actsFrom(door, 'OPEN')).toEqual(['shutDoor', 'removeDoor']);
    expect(isPossible(door.acts.openDoor, 'OPEN')).toBe(false);
    expect(isFinalState(door, 'GONE')).toBe(true);
    expect(isFinalState(door, 'OPEN')).toBe(false);
  });

  it('says which states are open, and which are final', () => {
    expect(openStates(door)).toEqual(['OPEN', 'SHUT']);
    expect(finalStates(door)).toEqual(['GONE']);
  });

  it.each<[string, Partial<ActTable>]>([
    ['initial state NOWHERE is unknown', { initial: 'NOWHERE' }],
    ['SHUT is unreachable', { acts: {} }],
    ['SHUT is unreachable', { acts: { x: { from: ['SHUT'], label } } }],
    ['SHUT is unreachable', { acts: { x: { from: ['SHUT'], to: 'SHUT', label } } }],
    ['x leads to the unknown state NOWHERE', { acts: { x: { from: ['OPEN'], to: 'NOWHERE', label } } }],
    ['x starts from the unknown state NOWHERE', { acts: { x: { from: ['NOWHERE'], to: 'OPEN', label } } }],
    ['x starts nowhere', { acts: { x: { from: [], to: 'OPEN', label } } }],
    ['x from OPEN is there twice', { acts: { x: { from: ['OPEN', 'OPEN'], to: 'SHUT', label } } }],
  ])('tells that %s', (problem, change) => {
    expect(actProblems({ ...door, ...change })).toContain(problem);
  });

  it('may follow the states of other things: then it need not reach them by itself', () => {
    expect(actProblems({ states: door.states, acts: { paintDoor: door.acts.paintDoor } })).toEqual([]);
  });

  it('does not compile with an unknown state', () => {
    expect(() =>
      defineActs({
        states: { A: label },
        initial: 'A',
        // @ts-expect-error: B is no state of the table
        acts: { go: { from: ['A'], to: 'B', label } },
      }),
    ).toThrow('unknown state B');
  });

  it('does not load when it is unsound', () => {
    expect(() =>
      defineActs({ states: { A: label, B: label }, initial: 'A', acts: { go: { from: [], label } } }),
    ).toThrow(new Error('Unsound table of acts: go starts nowhere; B is unreachable'));
  });

  it('without a beginning draws none', () => {
    expect(toMermaid({ states: { OPEN: door.states.OPEN }, acts: {} })).toBe(
      'stateDiagram-v2\n  OPEN: 开 open\n  OPEN --> [*]',
    );
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
        '  SHUT --> SHUT: paintDoor',
        '  OPEN --> GONE: removeDoor',
        '  SHUT --> GONE: removeDoor',
        '  GONE --> [*]',
      ].join('\n'),
    );
  });
});
