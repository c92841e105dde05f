import type { Bilingual } from './bilingual.js';
import { assertKnownTerms, spoken } from './vocabulary/in-words.js';
import { SCHEMA_VOCABULARY } from './vocabulary/vocabularies.js';

/** One line of an aggregate's table. Its key equals the mutation's name, so that clients need no rules of their own. */
export interface Act<State extends string = string> {
  /** Where it can be done. */
  readonly from: readonly State[];
  /** Where it leads; without one the state stays. */
  readonly to?: State;
  readonly label: Bilingual;
}

/** Every act on one sort of thing, as data. Guards are predicates of the aggregate (`*.rules.ts`); the table says what can be at all. */
export interface ActTable<
  State extends string = string,
  Acts extends Readonly<Record<string, Act<State>>> = Readonly<Record<string, Act<State>>>,
> {
  readonly states: Readonly<Record<State, Bilingual>>;
  /** Left out where the states are those of other things, which this one follows. */
  readonly initial?: State;
  readonly acts: Acts;
}

/** The states of a table, as a union. */
export type StateOf<T extends ActTable> = keyof T['states'] & string;

/** The keys of a table's acts, as a union. */
export type ActKeyOf<T extends ActTable> = keyof T['acts'] & string;

/**
 * Declares an aggregate's acts with literal types; unknown states in it do not compile.
 * @throws Error when the table is unsound (see {@link actProblems}), so that a broken table cannot be loaded.
 */
export function defineActs<
  const State extends string,
  const Acts extends Readonly<Record<string, Act<NoInfer<State>>>>,
>(table: {
  readonly states: Readonly<Record<State, Bilingual>>;
  readonly initial?: NoInfer<State>;
  readonly acts: Acts;
}): ActTable<State, Acts> {
  const problems = actProblems(table);
  for (const words of Object.values<Bilingual>(table.states)) assertKnownTerms(words);
  for (const { label } of Object.values(table.acts)) assertKnownTerms(label);
  if (problems.length > 0) throw new Error(`Unsound table of acts: ${problems.join('; ')}`);
  return table;
}

/** What is wrong with a table: states that are unknown, named twice, or, where it has an initial one, unreachable. */
export function actProblems(table: ActTable): string[] {
  const known = new Set(Object.keys(table.states));
  const problems: string[] = [];
  if (table.initial !== undefined && !known.has(table.initial)) {
    problems.push(`initial state ${table.initial} is unknown`);
  }
  for (const [key, { from, to }] of Object.entries(table.acts)) {
    if (to !== undefined && !known.has(to)) problems.push(`${key} leads to the unknown state ${to}`);
    if (from.length === 0) problems.push(`${key} starts nowhere`);
    for (const [index, state] of from.entries()) {
      if (!known.has(state)) problems.push(`${key} starts from the unknown state ${state}`);
      if (from.indexOf(state) !== index) problems.push(`${key} from ${state} is there twice`);
    }
  }
  if (table.initial === undefined) return problems;
  const reachable = reachableStates(table.initial, Object.values(table.acts));
  for (const state of known) if (!reachable.has(state)) problems.push(`${state} is unreachable`);
  return problems;
}

function reachableStates(initial: string, acts: readonly Act[]): Set<string> {
  const reached = new Set<string>([initial]);
  for (const state of reached) {
    for (const { from, to } of acts) if (to !== undefined && from.includes(state)) reached.add(to);
  }
  return reached;
}

/** Whether an act can be done in this state. */
export function isPossible<State extends string>({ from }: Act<State>, state: State): boolean {
  return from.includes(state);
}

/** The keys of what can be done in a state, in the order of the table. */
export function actsFrom<T extends ActTable>(table: T, state: StateOf<T>): readonly ActKeyOf<T>[] {
  return Object.keys(table.acts).filter((key) => table.acts[key]?.from.includes(state));
}

/** Whether nothing can be done in a state any more. */
export function isFinalState<T extends ActTable>(table: T, state: StateOf<T>): boolean {
  return actsFrom(table, state).length === 0;
}

/** The states in which something can be done still, in the order of the table. */
export function openStates<T extends ActTable>(table: T): readonly StateOf<T>[] {
  return statesOf(table).filter((state) => !isFinalState(table, state));
}

/** The states in which nothing can be done any more, in the order of the table. */
export function finalStates<T extends ActTable>(table: T): readonly StateOf<T>[] {
  return statesOf(table).filter((state) => isFinalState(table, state));
}

function statesOf<T extends ActTable>({ states }: T): StateOf<T>[] {
  return Object.keys(states);
}

/** A Mermaid state diagram of the table in the schema's words, for the READMEs; a test compares it with what they show. */
export function toMermaid(table: ActTable): string {
  const lines = ['stateDiagram-v2'];
  for (const [state, label] of Object.entries(table.states)) {
    const { zh, en } = spoken(label, SCHEMA_VOCABULARY);
    lines.push(`  ${state}: ${zh} ${en}`);
  }
  if (table.initial !== undefined) lines.push(`  [*] --> ${table.initial}`);
  for (const [key, { from, to }] of Object.entries(table.acts)) {
    for (const state of from) lines.push(`  ${state} --> ${to ?? state}: ${key}`);
  }
  for (const state of Object.keys(table.states)) if (isFinalState(table, state)) lines.push(`  ${state} --> [*]`);
  return lines.join('\n');
}
