import { unclearIn, type Language } from './clear-answer.js';
import { post } from './graphql.js';
import { limitVerdict, type Verdict } from '../load/verdict.js';
import { countVerdict } from './scenario.js';

/** Of each kind one: a list, a value, an act. All need the database. */
const QUESTIONS = [
  '{ projects(first: 3) { edges { node { id } } } }',
  '{ serverTime }',
  'mutation { signIn(input: { loginName: "nobody", password: "wrong-password" }) { userErrors { code } } }',
];

const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** An answer with the time it took and what is wrong with it, if it is not the one of a server without a database. */
export interface Asked {
  readonly status: number;
  readonly ms: number;
  readonly unclear: string | undefined;
}

/** Asks one question, by nobody or by somebody. */
export async function askOne(
  port: number,
  question: string,
  { language, ...request }: { readonly language: Language; readonly token?: string; readonly variables?: object },
): Promise<Asked> {
  const since = performance.now();
  const answer = await post(port, question, { ...request, language });
  return { status: answer.status, ms: performance.now() - since, unclear: unclearIn(answer, language) };
}

/** Asks each question so many times, by nobody and by somebody, in both languages, one after the other. */
export async function askEverything(port: number, token: string, count: number): Promise<Asked[]> {
  const answers: Asked[] = [];
  for (let index = 0; index < count; index += 1) {
    const language = languageOf(index);
    for (const question of QUESTIONS) {
      for (const credentials of [{}, { token }])
        answers.push(await askOne(port, question, { ...credentials, language }));
    }
  }
  return answers;
}

/** Half of all ask in the other language. */
export function languageOf(index: number): Language {
  return LANGUAGES[index % LANGUAGES.length] ?? 'zh';
}

/** Milliseconds until a public list is answered. */
export async function untilAnswered(port: number): Promise<number> {
  const since = performance.now();
  while ((await post(port, QUESTIONS[0] ?? '')).status !== 200) await new Promise(setImmediate);
  return performance.now() - since;
}

/** That all of them, or all that were not answered, say clearly that the database is away, and soon. */
export function clearVerdicts(when: string, answers: readonly Asked[], limitMs: number): Verdict[] {
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  const unclear = answers.flatMap((answer) => answer.unclear ?? []);
  const first = unclear[0] ? ` (${unclear[0]})` : '';
  return [
    countVerdict(`${answers.length} answers ${when}: neither right nor a clear 503${first}`, unclear.length, 0),
    limitVerdict(`slowest of them`, slowest, limitMs, 'ms'),
  ];
}
