import { beforeAll, describe, expect, it } from '@jest/globals';
import { declaredRoutes } from '../pages/declared-routes.js';
import { readFacts, type Facts } from '../pages/facts.js';
import { misleadingForms } from '../pages/forms.js';
import { expectSoundInEveryView } from '../pages/look.js';
import { addressOf, pages } from '../pages/pages.js';
import { unmarkedChinese } from '../pages/wording.js';
import { useStage } from '../testing/stage.js';

/** More than a short name. */
const LONG_CHINESE = /\p{Script=Han}{4}/u;

const stage = useStage();
let facts: Facts;

beforeAll(async () => {
  facts = await readFacts(stage.url);
});

it('every page that the portal declares is in the list', () => {
  const listed = new Set(pages.map(({ route }) => route));
  expect(declaredRoutes().filter((route) => !listed.has(route))).toEqual([]);
});

describe('for the public', () => {
  it.each(pages.filter(({ as }) => !as))('$name is sound in both languages and widths', async (page) => {
    const visitor = await stage.resident();
    await visitor.goTo(addressOf(page, facts));
    await expectSoundInEveryView(visitor, facts.titles);
    // The last view is an English one.
    expect(await unmarkedChinese(visitor.page, LONG_CHINESE)).toEqual([]);
    expect(await misleadingForms(visitor)).toEqual([]);
  });
});
