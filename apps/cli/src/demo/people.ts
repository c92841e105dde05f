import { EVALUATORS, Person } from '@chengjie/exercise';
import { bidders } from './scenario.js';

/** What the walk is told. */
export interface WalkOptions {
  readonly url: string;
  readonly password: string;
  /** How much an exercise's periods are shortened. */
  readonly exerciseFactor: number;
  readonly functionCode: string;
  readonly regionCode: string;
}

/** Everybody of the walk, signed in, by login name. */
export type People = ReadonlyMap<string, Person>;

export async function signInAll({ url, password }: WalkOptions): Promise<People> {
  const names = ['buyer', ...EVALUATORS, ...bidders.map(({ login }) => login)];
  const clients = await Promise.all(names.map((name) => Person.signIn(url, name, password)));
  return new Map(names.map((name, index) => [name, clients[index] as Person]));
}

/** @throws Error for a login that is not in the scenario */
export function person(people: People, name: string): Person {
  const client = people.get(name);
  if (!client) throw new Error(`Nobody is called ${name}`);
  return client;
}
