import { rowJson } from './row-json.js';
import type { FieldSql, Shape } from './shape.js';

/** A field that shows what a row reads under its name. */
export interface Column<Shown> {
  readonly read: string;
  /** What SQL says of it by itself; undefined for what is shown by resolvers, or to them alone. */
  readonly answer: FieldSql | undefined;
  /** Carries the type only. */
  readonly '~shown'?: Shown;
}

/** A field that is made of what a row reads under its name. */
export interface Made<Shown, Read> {
  readonly read: string;
  readonly answer: FieldSql | undefined;
  readonly show: (read: Read) => Shown;
}

/** That some see a field alone, by a name for them; to others it is null. */
export interface SeenBy<Audience extends string> {
  readonly seenBy: Audience;
}

/** Where each field of a type comes from: one that is left out, or of another type, does not compile. */
export type FieldsOf<Shown> = {
  readonly [Name in keyof Shown]-?: Column<Shown[Name]> | Made<Shown[Name], never>;
};

type Read<Fields> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Made<unknown, infer Value>
    ? Value
    : Fields[Name] extends Column<infer Shown>
      ? Shown
      : never;
};

/** Who sees those fields that not everybody sees to whom the thing is shown. */
type LimitsOf<Fields> = {
  readonly [Name in keyof Fields as Fields[Name] extends SeenBy<string> ? Name : never]: Fields[Name] extends SeenBy<
    infer Audience
  >
    ? Audience
    : never;
};

/** What somebody sees: null stands for what others see alone. */
export type Seen<Shown, Limits> = {
  readonly [Name in keyof Shown]: Name extends keyof Limits ? Shown[Name] | null : Shown[Name];
};

/** One map of a type's fields: what a row reads, what GraphQL shows of it to whom, and what SQL answers by itself. */
export interface FieldMap<Shown, Row, Limits = unknown> {
  /** Select list of the rows. */
  readonly columns: string;
  /** The same as one JSON object, for rows that are read within others. */
  readonly json: string;
  /** The object that GraphQL shows of a row. */
  readonly shown: (row: Row) => Shown;
  /**
   * What somebody sees of what is shown.
   * @param sees whether one is of an audience that the map names
   */
  readonly seen: <One extends Shown>(
    shown: One,
    sees: (audience: Limits[keyof Limits] & string) => boolean,
  ) => Omit<One, keyof Limits> & Pick<Seen<One, Limits>, keyof Limits & keyof One>;
  /** What SQL answers of the fields. */
  readonly shape: Shape;
}

/** A row as a map's columns read it. */
export type RowOf<Map extends { readonly shown: (row: never) => object }> = Parameters<Map['shown']>[0];

/** The map of a type's fields; the type of its rows follows from it ({@link RowOf}). */
export function fieldMap<Shown extends object>() {
  return <Fields extends FieldsOf<Shown>>(fields: Fields): FieldMap<Shown, Read<Fields>, LimitsOf<Fields>> => {
    const all = Object.entries<Column<unknown> | Made<unknown, never>>(fields);
    const made = all.flatMap(([name, field]) => ('show' in field ? [{ name, show: field.show as Show }] : []));
    const limited = all.flatMap(([name, of]) => ('seenBy' in of ? [{ name, audience: of.seenBy as never }] : []));
    return {
      columns: all.map(([name, { read }]) => `${read} as "${name}"`).join(', '),
      json: rowJson(Object.fromEntries(all.map(([name, { read }]) => [name, read]))),
      shown: (row) => {
        const shown: Record<string, unknown> = { ...row };
        for (const { name, show } of made) shown[name] = show(shown[name]);
        return shown as Shown;
      },
      seen: (shown, sees) => {
        const hidden = limited.filter(({ audience }) => !sees(audience));
        return { ...shown, ...Object.fromEntries(hidden.map(({ name }) => [name, null])) } as never;
      },
      shape: Object.fromEntries(all.flatMap(([name, { answer }]) => (answer === undefined ? [] : [[name, answer]]))),
    };
  };
}

type Show = (read: unknown) => unknown;
