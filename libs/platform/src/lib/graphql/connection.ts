import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Page } from '../database/list-query.js';

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field({ description: 'Whether more rows follow.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether rows precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row: give it as `after` to go on.' })
  endCursor!: string | null;
}

/** Arguments of every list; `readPage` checks them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many rows, 1 to 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page starts.' })
  after?: string | null;
}

/** The Relay connection type over a node type; resolvers return a {@link Page} of its rows. */
export function connectionOf<Node extends object>(node: Type<Node>, name: string): Type<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: 'A row with its cursor.' })
  class Edge {
    @Field({ description: 'Marks this place of the list.' })
    cursor!: string;

    @Field(() => node, { description: 'The row.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: 'One page of a list.' })
  class Connection {
    @Field(() => [Edge], { description: 'The rows of the page with their cursors.' })
    edges!: Edge[];

    @Field({ description: 'Where the page stands in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Number of all rows; counted only when asked for.' })
    totalCount!: number;
  }
  return Connection as unknown as Type<Page<Node>>;
}

/** Lets every connection count its rows when, and only when, `totalCount` is selected. */
export function resolveTotalCounts(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    const field =
      type instanceof GraphQLObjectType && type.name.endsWith('Connection') && type.getFields()['totalCount'];
    if (field) field.resolve = (page: Page<object>) => page.total();
  }
  return schema;
}
