import DataLoader from 'dataloader';
import type { Database } from './database.js';
import type { Condition, Placeholder } from './list-conditions.js';
import { pageOfRows, refusedCursor, type List, type Page, type PageRequest } from './list-query.js';
import type { Keyed } from './page-cursor.js';
import { countText, pageText } from './page-text.js';
import { runNamed } from './run-named.js';

/**
 * Most things that a nested list is read for at one moment of a request. Each has a page of up to a hundred rows, and so
 * might each of these rows: without a bound three lists in one another would be a million rows.
 */
export const MOST_PARENTS = 200;

/** Thrown when a nested list is asked for by more things than {@link MOST_PARENTS}. */
export class TooManyParents extends Error {}

/** What one thing is asked for; its `conditions` speak of its key, which is text, as {@link PARENT}. */
interface Asked<Order extends string> {
  readonly parent: string;
  readonly conditions: readonly Condition[];
  readonly page: PageRequest<Order>;
}

/** SQL of the key of the thing to which a nested list belongs. */
export const PARENT = 'parent.key';

/**
 * A list that belongs to each of many things, such as the awards of an organization. What one request asks of it at one
 * moment goes in one statement for all things that are asked alike, and the counts as well.
 */
export class NestedPages<Row extends object, Order extends string> {
  private readonly loaders = new WeakMap<object, DataLoader<Asked<Order>, Page<Row>>>();

  constructor(
    private readonly database: Database,
    private readonly definition: List<Row, Order>,
  ) {}

  /**
   * @param request what is one for each request, e.g. its context
   * @param parent key of the thing
   * @throws TooManyParents, PageSizeError, InvalidCursorError
   */
  page(
    request: object,
    parent: string,
    conditions: readonly Condition[],
    page: PageRequest<Order>,
  ): Promise<Page<Row>> {
    const loader = this.loaders.get(request) ?? this.loader();
    this.loaders.set(request, loader);
    return loader.load({ parent, conditions, page });
  }

  private loader(): DataLoader<Asked<Order>, Page<Row>> {
    return new DataLoader<Asked<Order>, Page<Row>>((asked) => this.read(asked), { cache: false });
  }

  private async read(asked: readonly Asked<Order>[]): Promise<(Page<Row> | Error)[]> {
    if (asked.length > MOST_PARENTS) throw new TooManyParents();
    const alike = Map.groupBy(asked, ({ conditions, page }) => JSON.stringify([conditions, page]));
    const pages = new Map<Asked<Order>, Page<Row> | Error>();
    for (const group of alike.values()) {
      const read = await this.readAlike(group).catch((error: unknown) => error as Error);
      for (const each of group) pages.set(each, read instanceof Error ? read : (read.get(each.parent) as Page<Row>));
    }
    return asked.map((each) => pages.get(each) as Page<Row> | Error);
  }

  /** @returns a page for each thing */
  private async readAlike(asked: readonly Asked<Order>[]): Promise<ReadonlyMap<string, Page<Row>>> {
    const [first] = asked as readonly [Asked<Order>, ...Asked<Order>[]];
    const { conditions, page } = first;
    const parents = [...new Set(asked.map(({ parent }) => parent))];
    const rows = await this.run<Row & Keyed>(parents, (placeholder) =>
      pageText(this.definition, conditions, page, placeholder),
    ).catch((error: unknown) => {
      throw refusedCursor(error, page);
    });
    const counts = new DataLoader<string, number>(async (keys) => {
      const counted = await this.run<{ count: number }>(keys, (placeholder) =>
        countText(this.definition, conditions, placeholder),
      );
      const found = new Map(counted.map((row) => [row.parent_key, row.count]));
      return keys.map((key) => found.get(key) ?? 0);
    });
    const of = Map.groupBy(rows, (row) => row.parent_key);
    return new Map(
      parents.map((parent) => [parent, pageOfRows(of.get(parent) ?? [], page.first, () => counts.load(parent))]),
    );
  }

  private run<Found extends object>(
    parents: readonly string[],
    textOf: (placeholder: Placeholder) => string,
  ): Promise<(Found & { readonly parent_key: string })[]> {
    return runNamed<Found & { readonly parent_key: string }>(this.database, (placeholder) => {
      const keys = placeholder(JSON.stringify(parents));
      return `select parent.key as parent_key, nested.* from jsonb_array_elements_text(${keys}::jsonb) as parent (key)
        cross join lateral (${textOf(placeholder)}) nested`;
    });
  }
}
