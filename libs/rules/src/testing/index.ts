import { rulePackHash } from '@chengjie/law';
import { PUBLISHED_CALENDAR, PUBLISHED_RULE_PACKS } from '@chengjie/law/published';
import { migrate, platformMigrations } from '@chengjie/platform/schema';
import { RuleBook } from '../lib/rule-book.js';
import { rulesMigrations } from '../lib/rules.migrations.js';

/** Schema of the rules' specs, migrated from sources. */
export const rulesTemplate = {
  name: 'rules',
  migrate: (url: string) => migrate(url, [...platformMigrations, ...rulesMigrations], []),
};

/** What a database holds in which nobody has entered anything: for specs of pure functions. */
export function publishedBook(): RuleBook {
  const rows = PUBLISHED_RULE_PACKS.map((content) => ({ ...content, content, hash: rulePackHash(content) }));
  return new RuleBook('published', rows, PUBLISHED_CALENDAR);
}
