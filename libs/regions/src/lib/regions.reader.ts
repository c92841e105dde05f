import { isRegionCode, isWithinRegion, regionPath, type RegionLevel } from '@chengjie/kernel';
import {
  Database,
  NestedPages,
  PARENT,
  PublishedData,
  list,
  readPage,
  statement,
  where,
  withinRegion,
  type Condition,
  type Page,
} from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import { levelSql } from './region.answers.js';
import { fullNameOf, REGION_LEVELS, type RegionReference, type RegionRow } from './region.js';
import { regionQuery } from './region-search.js';

/** Which regions to list. */
export interface RegionFilter {
  readonly parentCode?: string | null | undefined;
  /** Only regions of this region's subtree. */
  readonly within?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly level?: RegionLevel | null | undefined;
}

/** Which page of a list of regions, always in the order of codes. */
export interface RegionPageRequest {
  readonly first: number;
  readonly after?: string | null | undefined;
}

const columns = `r.code, r.name, ${levelSql('r')} as level, r.kind, r.parent_code as "parentCode"`;

const byCodes = statement<RegionRow, [readonly string[]]>(
  'region_by_codes',
  `select ${columns} from region r where r.code = any($1::text[])`,
);

const definition = list<RegionRow, 'CODE'>('regions', {
  columns,
  from: 'region r',
  id: 'r.code',
  idType: 'text',
  orders: { CODE: { column: 'r.code', type: 'text', direction: 'asc' } },
});

/** Regions kept in memory: more than Jilin has, some megabytes. */
const KEPT = 20_000;

/** Regions change about once a year, by a new edition of the data; a process notices within this time. */
const KEPT_MILLISECONDS = 60_000;

/** Reads the tree of regions. */
@Injectable()
export class RegionsReader {
  /** Batches what one answer asks for, and keeps it: regions are named all over and hardly ever change. */
  private readonly loader = new DataLoader<string, RegionRow | undefined>((codes) => this.load(codes), {
    cacheMap: new LRUCache<string, Promise<RegionRow | undefined>>({ max: KEPT, ttl: KEPT_MILLISECONDS }),
  });

  private readonly below: NestedPages<RegionRow, 'CODE'>;

  constructor(
    private readonly database: Database,
    published: PublishedData,
  ) {
    this.below = new NestedPages(database, { ...definition, cursors: 'region_children' });
    // An answer that is kept for the new state must not be made of what was read in the one before.
    published.onChange(() => this.loader.clearAll());
  }

  async byCode(code: string): Promise<RegionRow | undefined> {
    const region = await this.loader.load(code);
    if (!region) this.loader.clear(code);
    return region;
  }

  /** The regions that contain one, from the province down, without itself. */
  async ancestors(code: string): Promise<RegionRow[]> {
    const codes = isRegionCode(code) ? regionPath(code).slice(0, -1) : [];
    const regions = await Promise.all(codes.map((ancestor) => this.byCode(ancestor)));
    return regions.filter((region) => region !== undefined);
  }

  /** The names from the province down to the region itself. */
  async fullName(region: RegionReference): Promise<string> {
    return fullNameOf([...(await this.ancestors(region.code)), region]);
  }

  /** The regions directly below one, for each of the regions that a request shows. */
  children(request: object, parentCode: string, page: RegionPageRequest): Promise<Page<RegionRow>> {
    return this.below.page(request, parentCode, [where(`r.parent_code = ${PARENT}`)], { ...page, orderBy: 'CODE' });
  }

  list(filter: RegionFilter, page: RegionPageRequest): Promise<Page<RegionRow>> {
    return readPage<RegionRow, 'CODE'>(this.database, definition, conditionsOf(filter), { ...page, orderBy: 'CODE' });
  }

  /** Whether a region is another one or lies within it. */
  isWithin(code: string, jurisdiction: string): boolean {
    return isWithinRegion(code, jurisdiction);
  }

  private async load(codes: readonly string[]): Promise<(RegionRow | undefined)[]> {
    const found = await this.database.query(byCodes, [codes]);
    const regions = new Map(found.map((region) => [region.code, region]));
    return codes.map((code) => regions.get(code));
  }
}

function conditionsOf({ parentCode, within, text, level }: RegionFilter): Condition[] {
  return [
    ...(parentCode ? [where('r.parent_code = ?', parentCode)] : []),
    ...(within ? [withinRegion('r.code', within)] : []),
    ...(level ? [where('r.level = ?', REGION_LEVELS.indexOf(level) + 1)] : []),
    ...(text?.trim() ? regionQuery(text) : []),
  ];
}
