import { migration } from '@chengjie/platform/schema';

/** Names with numbers as people count them (`naturally`); digits counted as numbers are `kn` of Unicode's locale extensions. */
export const naturalOrderMigration = migration(
  '202612080430_natural_order',
  `
  create collation natural_order (provider = icu, locale = 'zh-u-co-pinyin-kn-true');
  create index account_natural_login_name on account ((login_name collate natural_order), id);
  `,
);
