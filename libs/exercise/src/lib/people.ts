import { bidders, evaluators } from './scenario.js';
import { WalkClient } from './walk-client.js';

/** What the walk is told. */
export interface WalkOptions {
  readonly url: string;
  readonly password: string;
  /** How much an exercise's periods are shortened. */
  readonly exerciseFactor: number;
  readonly functionCode: string;
  readonly regionCode: string;
}

/** The project walked through. */
export interface Project {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly deadlineAt: string;
  readonly tieLadder: readonly { step: string }[];
  readonly lots: readonly { id: string }[];
}

/** Everybody of the walk, signed in, by login name. */
export type People = ReadonlyMap<string, WalkClient>;

export async function signInAll({ url, password }: WalkOptions): Promise<People> {
  const names = ['buyer', ...evaluators, ...bidders.map(({ login }) => login)];
  const clients = await Promise.all(names.map((name) => WalkClient.signIn(url, name, password)));
  return new Map(names.map((name, index) => [name, clients[index] as WalkClient]));
}

/** @throws Error for a login that is not in the scenario */
export function person(people: People, name: string): WalkClient {
  const client = people.get(name);
  if (!client) throw new Error(`Nobody is called ${name}`);
  return client;
}
