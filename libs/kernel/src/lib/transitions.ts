import type { Bilingual } from './bilingual.js';

/** One line of a state machine's table. `key` equals the mutation's name, so that clients need no rules of their own. */
export interface Transition<State extends string = string, Key extends string = string> {
  readonly key: Key;
  readonly from: readonly State[];
  readonly to: State;
  readonly label: Bilingual;
}

/** A state machine as data. Guards are predicates of the aggregate (`*.rules.ts`); the table says what can be at all. */
export interface TransitionTable<State extends string = string, Key extends string = string> {
  readonly states: Readonly<Record<State, Bilingual>>;
  readonly initial: State;
  readonly transitions: readonly Transition<State, Key>[];
}

/** The states of a table, as a union. */
export type StateOf<T extends TransitionTable> = keyof T['states'] & string;

/** The transition keys of a table, as a union. */
export type TransitionKeyOf<T extends TransitionTable> = T['transitions'][number]['key'];

/**
 * Declares a state machine with literal types; unknown states in it do not compile.
 * @throws Error when the table is unsound (see {@link transitionProblems}), so that a broken table cannot be loaded.
 */
export function defineTransitions<const State extends string, const Key extends string>(table: {
  readonly states: Readonly<Record<State, Bilingual>>;
  readonly initial: NoInfer<State>;
  readonly transitions: readonly Transition<NoInfer<State>, Key>[];
}): TransitionTable<State, Key> {
  const problems = transitionProblems(table);
  if (problems.length > 0) throw new Error(`Unsound transition table: ${problems.join('; ')}`);
  return table;
}

/** What is wrong with a table: unknown states, unreachable ones, or one key that leads two ways from one state. */
export function transitionProblems(table: TransitionTable): string[] {
  const known = new Set(Object.keys(table.states));
  const problems: string[] = [];
  if (!known.has(table.initial)) problems.push(`initial state ${table.initial} is unknown`);
  const ways = new Set<string>();
  for (const { key, from, to } of table.transitions) {
    if (!known.has(to)) problems.push(`${key} leads to the unknown state ${to}`);
    if (from.length === 0) problems.push(`${key} starts nowhere`);
    for (const state of from) {
      if (!known.has(state)) problems.push(`${key} starts from the unknown state ${state}`);
      const way = `${key} from ${state}`;
      if (ways.has(way)) problems.push(`${way} is there twice`);
      ways.add(way);
    }
  }
  const reachable = reachableStates(table);
  for (const state of known) if (!reachable.has(state)) problems.push(`${state} is unreachable`);
  return problems;
}

function reachableStates(table: TransitionTable): Set<string> {
  const reached = new Set<string>([table.initial]);
  for (const state of reached) {
    for (const { from, to } of table.transitions) if (from.includes(state)) reached.add(to);
  }
  return reached;
}

/** The transitions that lead out of a state, in the order of the table. */
export function transitionsFrom<State extends string, Key extends string>(
  table: TransitionTable<State, Key>,
  state: State,
): readonly Transition<State, Key>[] {
  return table.transitions.filter(({ from }) => from.includes(state));
}

/** The transition with this key out of this state; undefined when the table does not allow it. */
export function findTransition<State extends string, Key extends string>(
  table: TransitionTable<State, Key>,
  state: State,
  key: Key,
): Transition<State, Key> | undefined {
  return table.transitions.find((transition) => transition.key === key && transition.from.includes(state));
}

/** Whether nothing leads out of a state. */
export function isFinalState<State extends string>(table: TransitionTable<State>, state: State): boolean {
  return transitionsFrom(table, state).length === 0;
}

/** A Mermaid state diagram of the table, for the READMEs; a test compares it with what they show. */
export function toMermaid(table: TransitionTable): string {
  const lines = ['stateDiagram-v2'];
  for (const [state, label] of Object.entries(table.states)) lines.push(`  ${state}: ${label.zh} ${label.en}`);
  lines.push(`  [*] --> ${table.initial}`);
  for (const { key, from, to } of table.transitions) {
    for (const state of from) lines.push(`  ${state} --> ${to}: ${key}`);
  }
  for (const state of Object.keys(table.states)) if (isFinalState(table, state)) lines.push(`  ${state} --> [*]`);
  return lines.join('\n');
}
