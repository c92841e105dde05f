import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { connectionSql } from './connection-sql.js';
import { jsonObject, LeftToResolvers, objectTypeOf, type Expression, type Selected } from './selected.js';
import { Selections } from './selections.js';
import type { FieldSql, ListSql, ObjectSql, Shape } from '../../field-map/shape.js';

/** Turns the selections of a document into SQL that builds what was selected, and nothing else. */
export class SelectionSql extends Selections {
  /** What is selected of an object, as JSON; null where there is none. */
  object(type: GraphQLOutputType, { fields, of, when }: ObjectSql, nodes: readonly FieldNode[]): Expression {
    const objectType = objectTypeOf(type);
    const object = this.build(objectType, nodes, (field, selected) =>
      this.field(field, sqlOf(fields, selected), selected),
    );
    const found: Expression = of === undefined ? object : (text) => `(select ${object(text)} from ${of})`;
    return when === undefined ? found : (text) => `case when ${when} then ${found(text)} end`;
  }

  /** What is selected of each of a few objects. */
  private list(type: GraphQLOutputType, { each, of, orderBy }: ListSql, nodes: readonly FieldNode[]): Expression {
    const list = getNullableType(type);
    if (!isListType(list)) throw new LeftToResolvers();
    const object = this.object(list.ofType as GraphQLOutputType, each, nodes);
    return (text) => `(select coalesce(json_agg(${object(text)} order by ${orderBy}), '[]') from ${of})`;
  }

  /** What is selected of a `jsonb` value that has the type's fields under their own names. */
  document(type: GraphQLOutputType, value: string, nodes: readonly FieldNode[]): Expression {
    const objectType = objectTypeOf(type);
    const columns = this.fieldsOf(objectType, nodes).map(({ name }) => name);
    const object = this.build(objectType, nodes, ({ type: of }, { name, nodes: below }) =>
      this.within(of, `s."${name}"`, below, 0),
    );
    // Unpacked once, as a record, instead of once for each of its fields.
    const record = [...new Set(columns)].filter((name) => name !== '__typename').map((name) => `"${name}" jsonb`);
    if (record.length === 0) return object;
    return (text) => `(select ${object(text)} from jsonb_to_record(${value}) as s (${record.join(', ')}))`;
  }

  private field(field: GraphQLField<unknown, unknown>, sql: FieldSql, selected: Selected): Expression {
    const { type, args } = field;
    if (typeof sql !== 'string' && 'page' in sql) return connectionSql(this, field, sql, selected);
    if (args.length > 0) throw new LeftToResolvers();
    if (typeof sql === 'string') {
      if (!isLeafType(getNamedType(type))) throw new LeftToResolvers();
      return () => sql;
    }
    if ('each' in sql) return this.list(type, sql, selected.nodes);
    return 'document' in sql
      ? this.within(type, `(${sql.document})`, selected.nodes, 0)
      : this.object(type, sql, selected.nodes);
  }

  /** Of a `jsonb` expression, which may be a list or null where the type says so. */
  private within(type: GraphQLOutputType, value: string, nodes: readonly FieldNode[], depth: number): Expression {
    if (isNonNullType(type)) return this.presentWithin(type.ofType as GraphQLOutputType, value, nodes, depth);
    const present = this.presentWithin(type, value, nodes, depth);
    if (isLeafType(type)) return present;
    return (text) => `case when jsonb_typeof(${value}) <> 'null' then ${present(text)} end`;
  }

  private presentWithin(
    type: GraphQLOutputType,
    value: string,
    nodes: readonly FieldNode[],
    depth: number,
  ): Expression {
    if (isListType(type)) {
      const row = `d${depth}`;
      const element = this.within(type.ofType as GraphQLOutputType, `${row}.value`, nodes, depth + 1);
      return (text) => `(select coalesce(json_agg(${element(text)} order by ${row}.position), '[]')
        from jsonb_array_elements(${value}) with ordinality ${row} (value, position))`;
    }
    if (isLeafType(type)) return () => value;
    return this.build(objectTypeOf(type), nodes, ({ type: of, args }, { name, nodes: below }) => {
      if (args.length > 0) throw new LeftToResolvers();
      return this.within(of, `(${value} -> '${name}')`, below, depth);
    });
  }

  private build(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    valueOf: (field: GraphQLField<unknown, unknown>, selected: Selected) => Expression,
  ): Expression {
    const values = this.fieldsOf(type, nodes).map((selected) => {
      if (selected.name === '__typename') return { key: selected.key, value: () => `'${type.name}'::text` };
      const field = type.getFields()[selected.name];
      if (!field) throw new LeftToResolvers();
      return { key: selected.key, value: valueOf(field, selected) };
    });
    return (text) => jsonObject(values, ({ value }) => value(text));
  }
}

function sqlOf(shape: Shape, { name }: Selected): FieldSql {
  const sql = Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (sql === undefined) throw new LeftToResolvers();
  return sql;
}
