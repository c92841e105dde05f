/** What clients read while the database cannot serve, in each language. */
const TOLD = { zh: '数据库暂时不可用，请稍后再试。', en: 'The database is not available. Please try again shortly.' };

/** Words that no such answer may have. */
const INSIDE = /ECONN|socket|select |insert |postgres|too many clients|No space|\.js:\d|node_modules/i;

/** Languages in which clients ask. */
export type Language = keyof typeof TOLD;

/** What is wrong with the answer to a request that failed; nothing if it says clearly that the database is away. */
export function unclearIn({ status, text }: { status: number; text: string }, language: Language): string | undefined {
  const says = text.includes('"code":"UNAVAILABLE"') && text.includes(TOLD[language]) && !INSIDE.test(text);
  return says && (status === 503 || (status === 200 && hasData(text)))
    ? undefined
    : `status ${status}: ${text.slice(0, 400)}`;
}

/** Where an act was done and only its result could not be read any more, the rest of the answer holds: that is no 503. */
function hasData(text: string): boolean {
  const { data } = JSON.parse(text) as { readonly data?: Readonly<Record<string, unknown>> | null };
  return Object.values(data ?? {}).some((value) => value !== null);
}
