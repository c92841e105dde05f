import { migration } from '@chengjie/platform/schema';

/** First characters of names, one for each of the commoner syllables: where pinyin order was first cut into stretches. */
const SYLLABLES =
  `阿安八白班包北本比边宾博才沧曹岑昌陈成赤崇楚春慈崔达大代丹道德登迪定东敦多鄂恩二法范方肥丰佛福富甘高格公
  古固关广贵桂国哈海汉杭好合河黑恒红洪呼湖花华淮黄惠吉济佳建江金晋靖九巨开康克昆拉来兰朗老黎丽连凉林临灵刘龙娄泸吕洛麻
  马满茂梅门蒙米绵民明牡木那南内尼宁怒盘彭平莆七齐黔钦青清庆琼泉仁日荣瑞三沙山上邵深沈盛十石寿双朔四松苏绥塔台太泰唐天
  铁通铜图吐万威潍温文乌无武西锡襄孝新信兴徐许宣雅烟延盐扬阳伊宜义银营永玉岳云枣张漳肇镇郑中舟珠株资自遵`.replace(
    /\s/g,
    '',
  );

/**
 * Lists of the register and of editions from an index in their own order, whatever they are narrowed by: places by the
 * prefix of their code, in the order of names; low-cardinality orders with the region behind them, which PostgreSQL 18
 * skips through; searches by stretch of the alphabet, place and terms in one index.
 */
export const organizationListsMigration = migration(
  '202611240400_organization_lists',
  `
  do $migration$ begin
    execute format(
      'create function name_stretch(name text) returns int language sql immutable parallel safe
         return width_bucket(name collate "zh-x-icu", array[%s])',
      (select string_agg(quote_literal(c) || ' collate "zh-x-icu"', ', ' order by c collate "zh-x-icu")
       from unnest(string_to_array('${SYLLABLES}', null)) as c));
  end $migration$;
  comment on function name_stretch is 'Stretch of the pinyin order in which a name lies.';

  drop index organization_search;
  create index organization_search on organization using gin (search, name_stretch(name), left(region_code, 2),
    left(region_code, 4), left(region_code, 6));
  create index organization_province_name on organization
    ((left(region_code, 2)), (name collate "zh-x-icu"), id);
  create index organization_city_name on organization ((left(region_code, 4)), (name collate "zh-x-icu"), id);
  create index organization_county_name on organization ((left(region_code, 6)), (name collate "zh-x-icu"), id);
  create index organization_rating on organization ((coalesce(rating, 0)), region_code, id);
  create index organization_star on organization ((coalesce(star, 0)), region_code, id);
  create index organization_capacity on organization (capacity, region_code, id);
  create index organization_federation_name on organization ((name collate "zh-x-icu"), id) where is_federation;

  create index organization_city_federation on organization
    ((left(region_code, 4)), (name collate "zh-x-icu"), id) where is_federation;

  create index organization_edition_entry_rating on organization_edition_entry
    (edition_id, (coalesce(rating, 0)), region_code, organization_id);
  create index organization_edition_entry_star on organization_edition_entry
    (edition_id, (coalesce(star, 0)), region_code, organization_id);
  create index organization_edition_entry_capacity on organization_edition_entry
    (edition_id, capacity, region_code, organization_id);
  create index organization_edition_entry_county on organization_edition_entry
    (edition_id, (left(region_code, 6)), name_rank);
  create index organization_edition_entry_federation on organization_edition_entry (edition_id, name_rank)
    where is_federation;
  drop index organization_edition_entry_search;
  create index organization_edition_entry_search on organization_edition_entry using gin
    (edition_id, search, left(region_code, 6));
  create index organization_edition_entry_members on organization_edition_entry using gin (edition_id, federation_ids);
  `,
);

/** Keeps the organization's name in a table of what it has, for lists of that in the order of names. */
const named = (table: string) => `
  alter table ${table} add column organization_name text collate "zh-x-icu";
  create function fill_${table}_name() returns trigger language plpgsql as $$
  begin
    select name into strict new.organization_name from organization where id = new.organization_id for share;
    return new;
  end $$;
  create trigger ${table}_named before insert or update of organization_id on ${table}
    for each row execute function fill_${table}_name();
  update ${table} set organization_name = o.name from organization o where o.id = organization_id;
  alter table ${table} alter column organization_name set not null;`;

/**
 * Who is qualified for a function and who serves a place, in the order of names: the names of one province stand
 * together, so that the register in their order was walked to where that province's begin. And where a stretch of the
 * alphabet begins: a search within a place asks only those stretches in which its names lie.
 */
export const organizationNamesMigration = migration(
  '202611270400_organization_names',
  `
  ${named('qualification')}
  ${named('organization_area')}
  create index qualification_function_name on qualification (function_id, organization_name, organization_id)
    where revoked_on is null;
  drop index organization_area_region;
  create index organization_area_region on organization_area (region_code, organization_name, organization_id);

  create function rename_what_organization_has() returns trigger language plpgsql as $$
  begin
    update qualification set organization_name = new.name where organization_id = new.id;
    update organization_area set organization_name = new.name where organization_id = new.id;
    return null;
  end $$;
  create trigger organization_renamed after update of name on organization for each row
    when (old.name is distinct from new.name) execute function rename_what_organization_has();

  do $migration$ begin
    execute format(
      'create function name_stretch_start(stretch int) returns text language sql immutable parallel safe
         return (array[%s])[stretch]',
      (select string_agg(quote_literal(c) || ' collate "zh-x-icu"', ', ' order by c collate "zh-x-icu")
       from unnest(string_to_array('${SYLLABLES}', null)) as c));
  end $migration$;
  comment on function name_stretch_start is 'What the names of a stretch of the pinyin order begin with, or lie behind.';
  `,
);
