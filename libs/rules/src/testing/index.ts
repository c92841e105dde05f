import { rulePackHash } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { migrate, platformSchema } from '@chengjie/platform/schema';
import { RuleBook } from '../lib/rule-book.js';
import { rulesSchema } from '../schema.js';

/** Schema of the rules' specs, migrated from sources. */
export const rulesTemplate = {
  name: 'rules',
  migrate: (url: string) => migrate(url, [platformSchema, rulesSchema]),
};

/** What a database holds in which nobody has entered anything: for specs of pure functions. */
export function publishedBook(): RuleBook {
  const rows = PUBLISHED_RULE_PACKS.map((content) => ({ ...content, content, hash: rulePackHash(content) }));
  return new RuleBook('published', rows, PUBLISHED_CALENDAR);
}
