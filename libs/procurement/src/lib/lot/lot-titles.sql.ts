/**
 * Select list of what a lot `l` of a project `p` is called in both languages, beside {@link namedLot}: by its number where the
 * project has several, and by its title where that says more.
 */
export const LOT_TITLES = `p.title || case when named.several then '：第 ' || l.number || ' 包' || named.own else '' end as "titleZh",
     coalesce(p.title_en, p.title) || case when named.several then ', lot ' || l.number || named.own_en else '' end as "titleEn"`;

/** What {@link LOT_TITLES} reads besides. */
export const namedLot = `cross join lateral (select exists (select from lot where project_id = p.id and number > 1) as several,
     case when l.title = p.title then '' else ' ' || l.title end as own,
     case when l.title = p.title then '' else ' ' || coalesce(l.title_en, l.title) end as own_en) named`;
