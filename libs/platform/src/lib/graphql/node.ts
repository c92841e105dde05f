import { isId } from '@chengjie/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Args, Field, ID, InterfaceType, Query, Resolver } from '@nestjs/graphql';
import type { Actor, Person } from '../auth/actor.js';
import { Published } from '../auth/access.js';
import { Database } from '../database/database.js';
import { NODE_KINDS, type NodeKind } from '../manifest/api-manifest.js';
import { CurrentActor, CurrentPerson } from './request-context.js';
import { RequestFault } from './request-fault.js';

/** Most things that are asked for by their ids at once. */
const MOST_NODES = 100;

const tooMany = new RequestFault('NODES_LIMIT', {
  zh: `一次最多按编号查询 ${MOST_NODES} 项。`,
  en: `At most ${MOST_NODES} things are asked for by their ids at once.`,
});

@InterfaceType({
  description: 'A thing that has an id of its own, by which `node` finds it.',
  resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque id, unlike that of any other thing.' })
  id!: string;
}

/** Finds things of any kind by their ids, each as the lookup of its kind would show it. */
@Injectable()
export class Nodes {
  private readonly kinds: ReadonlyMap<string, NodeKind>;
  /** Which kinds have some ids: they are told apart by nothing but where they stand. */
  private readonly typesOf: string;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(NODE_KINDS) kinds: readonly NodeKind[],
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.type, kind]));
    this.typesOf = kinds
      .map(
        ({ type, table }) =>
          `select '${type}' as type, t.id from (select * from ${table}) t where t.id = any($1::uuid[])`,
      )
      .join(' union all ');
  }

  /** In the order asked for; null for what does not exist, and for what the actor may not see. */
  async byIds(ids: readonly string[], actor: Actor | null, person: Person | null): Promise<(object | null)[]> {
    if (ids.length > MOST_NODES) throw tooMany;
    const wanted = [...new Set(ids)].filter(isId);
    if (wanted.length === 0 || this.kinds.size === 0) return ids.map(() => null);
    const rows = await this.database.query<{ type: string; id: string }, readonly unknown[]>(
      { name: 'node_types', text: this.typesOf },
      [wanted],
    );
    const byType = Map.groupBy(rows, ({ type }) => type);
    // In the order of their declaration: where two kinds show one thing, the later one is what the actor gets if it sees both.
    const found = await Promise.all(
      [...this.kinds.keys()].map((type) =>
        this.ofType(
          type,
          (byType.get(type) ?? []).map(({ id }) => id),
          actor,
          person,
        ),
      ),
    );
    const nodes = new Map(found.flat());
    return ids.map((id) => nodes.get(id) ?? null);
  }

  private async ofType(
    type: string,
    ids: readonly string[],
    actor: Actor | null,
    person: Person | null,
  ): Promise<[string, object][]> {
    if (ids.length === 0) return [];
    const { reader, find } = this.kinds.get(type) as NodeKind;
    const found = await find(this.modules.get<object>(reader, { strict: false }), ids, actor, person);
    return [...found].map(([id, node]) => [id, { ...node, __typename: type }]);
  }
}

/** Looks things up whatever they are. */
@Resolver(() => Node)
export class NodeResolver {
  constructor(@Inject(Nodes) private readonly nodes: Nodes) {}

  @Published()
  @Query(() => Node, { nullable: true, description: 'A thing by its id; null for what you may not see, too.' })
  async node(
    @CurrentActor() actor: Actor | null,
    @CurrentPerson() person: Person | null,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
  ): Promise<object | null> {
    return (await this.nodes.byIds([id], actor, person))[0] ?? null;
  }

  @Published()
  @Query(() => [Node], {
    name: 'nodes',
    nullable: 'items',
    description: 'Things by their ids, at most 100 and in this order; null for what you may not see, too.',
  })
  list(
    @CurrentActor() actor: Actor | null,
    @CurrentPerson() person: Person | null,
    @Args('ids', { type: () => [ID], description: 'Their ids.' }) ids: string[],
  ): Promise<(object | null)[]> {
    return this.nodes.byIds(ids, actor, person);
  }
}
