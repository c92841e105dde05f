import { globSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { buildSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const schema = buildSchema(readFileSync(`${ROOT}schema.graphql`, 'utf8'));
const DOCUMENTS = globSync(['apps/portal/src/**/*.graphql', 'libs/verification/src/**/*.graphql'], { cwd: ROOT });

/** Fields of projects and lots that are asked for beside each other, in each place where a title is. */
function titledIn(document: string): string[][] {
  const types = new TypeInfo(schema);
  const found: string[][] = [];
  const enter = {
    SelectionSet: ({ selections }: { selections: readonly { kind: string; name?: { value: string } }[] }) => {
      const names = selections.flatMap(({ kind, name }) => (kind === 'Field' && name ? [name.value] : []));
      if (/^(Project|Lot)$/.test(types.getParentType()?.name ?? '') && names.includes('title')) found.push(names);
    },
  };
  visit(parse(readFileSync(ROOT + document, 'utf8')), visitWithTypeInfo(types, enter as never));
  return found;
}

it('asks for the English title wherever the title of a project or lot is shown', () => {
  const asked = DOCUMENTS.flatMap((document) => titledIn(document).map((names) => ({ document, names })));
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter(({ names }) => !names.includes('titleEn'))).toEqual([]);
});
