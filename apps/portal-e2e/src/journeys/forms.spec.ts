import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFacts, type Facts } from '../pages/facts.js';
import { withoutActs, wrongLines } from '../pages/forms.js';
import { addressOf, pages } from '../pages/pages.js';
import { useStage } from '../testing/stage.js';

const stage = useStage();
let facts: Facts;

beforeAll(async () => {
  facts = await readFacts(stage.url);
});

describe('the forms', () => {
  it.each(pages.filter(({ as, route }) => as ?? /sign-in|account|password/.test(route)))(
    'of $name name the field of each mistake, and lead to it',
    async (page) => {
      const visitor = await stage.resident(page.as);
      await withoutActs(visitor);
      await visitor.goTo(addressOf(page, facts));
      expect(await wrongLines(visitor)).toEqual([]);
    },
  );
});
