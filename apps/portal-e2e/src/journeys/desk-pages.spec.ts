import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFacts, type Facts } from '../pages/facts.js';
import { misleadingForms } from '../pages/forms.js';
import { expectSoundInEveryView } from '../pages/look.js';
import { addressOf, pages } from '../pages/pages.js';
import { unmarkedChinese } from '../pages/wording.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();
let facts: Facts;

beforeAll(async () => {
  facts = await readFacts(stage.url);
});

describe('for those who are signed in', () => {
  it.each(pages.filter(({ as }) => as))('$name is sound in both languages and widths', async (page) => {
    const visitor = await stage.resident(page.as);
    await visitor.goTo(addressOf(page, facts));
    await expectSoundInEveryView(visitor, facts.titles);
    // The last view is an English one.
    expect(await unmarkedChinese(visitor.page)).toEqual([]);
    expect(await misleadingForms(visitor)).toEqual([]);
  });
});
