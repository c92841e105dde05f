/** What a list asks the API for, as variables. */
export interface ListVariables {
  readonly filter?: object | null;
  readonly orderBy?: string;
  /** Region of the catalog that the list is an edition of, and which edition. */
  readonly catalog?: string;
  readonly edition?: number | undefined;
}

/**
 * The question of a list as the addresses of its files and feeds name it: fields of the filter by their own names, those within one
 * apart by a dot, values of a list one after the other.
 */
export function listSearch({ filter, ...variables }: ListVariables, language: string): string {
  const search = new URLSearchParams({ language });
  for (const [name, value] of [...leavesOf(variables), ...leavesOf(filter ?? {})]) search.append(name, value);
  return `?${search}`;
}

function leavesOf(of: object, before = ''): [name: string, value: string][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]) => {
    const name = `${before}${key}`;
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value.map((each): [string, string] => [name, String(each)]);
    return typeof value === 'object' ? leavesOf(value, `${name}.`) : [[name, String(value)]];
  });
}
