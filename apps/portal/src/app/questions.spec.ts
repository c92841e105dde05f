/// <reference types="node" />
import { globSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = new URL('../../../../', import.meta.url);
const FILES = ['apps/portal/src', 'libs/portal-ui/src'].flatMap((folder) =>
  globSync(`${folder}/**/*.texts.ts`, { cwd: ROOT }),
);

type Tree = { readonly [key: string]: string | Tree };

/** All texts by their keys. */
function leaves(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : leaves(value, `${prefix}${key}.`),
  );
}

/** Questions that are about the one thing of their kind that there is, or whose asker cannot know more. */
const NAMELESS = [
  'requests.stopClaim.ask', // the mailed link names no claim
  'secondFactors.codes.makeTitle', // one's own recovery codes
  'account.sessions.askAll',
  'account.sessions.askAllAndTokens',
  'leaveGuard.title', // the page on show
];

describe('what is asked before an act', () => {
  const texts = new Map<string, [string, string][]>();

  beforeAll(async () => {
    Object.assign(globalThis, {
      ...{ location: { search: '' }, localStorage: { getItem: () => null }, document: { documentElement: {} } },
    });
    for (const file of FILES) await import(new URL(file, ROOT).pathname);
    const { i18n } = await import('@chengjie/portal-ui/i18n/i18n');
    for (const language of ['zh', 'en']) texts.set(language, leaves(i18n.getDataByLanguage(language) as Tree));
  });

  it.each(['zh', 'en'])('names what is acted on, in %s', (language) => {
    const asked = (texts.get(language) ?? []).filter(
      ([key, text]) => /(?:[aA]sk\w*|Title|^leaveGuard\.title)$/.test(key) && /[？?]$/.test(text),
    );
    expect(asked.length).toBeGreaterThan(40);
    const nameless = asked.filter(([, text]) => !text.includes('{{')).map(([key]) => key);
    expect(nameless.sort()).toEqual([...NAMELESS].sort());
  });
});
