// PostGraphile as its makers serve it in production, on the views of schema.sql: run by `npm run bench` from a folder
// where npm has installed it. DATABASE_URL, PORT and POOL_SIZE come from the environment; the parent is told "ready".
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { addPgTableCondition } from 'postgraphile/utils';

const SCHEMA = 'bench_peer';

/** Codes begin with their region's: the same range, and so the same index, as the API's own statement. */
const inRegion = (tableName, after) =>
  addPgTableCondition({ schemaName: SCHEMA, tableName }, 'inRegion', ({ dataplanPg, sql, graphql }) => ({
    type: graphql.GraphQLString,
    apply(condition, code) {
      const [column, first] = [
        sql`${condition.alias}.region_code`,
        dataplanPg.sqlValueWithCodec(code, dataplanPg.TYPES.text),
      ];
      condition.where(sql`${column} >= ${first} and ${column} < ${first} || ${sql.literal(after)}`);
    },
  }));

const inStatuses = addPgTableCondition(
  { schemaName: SCHEMA, tableName: 'project' },
  'inStatuses',
  ({ dataplanPg, sql, graphql: { GraphQLList, GraphQLNonNull, GraphQLString } }) => ({
    type: new GraphQLList(new GraphQLNonNull(GraphQLString)),
    apply(condition, statuses) {
      const texts = dataplanPg.sqlValueWithCodec(statuses, dataplanPg.listOfCodec(dataplanPg.TYPES.text));
      condition.where(sql`${condition.alias}.status = any(${texts})`);
    },
  }),
);

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [inRegion('project', '~'), inRegion('listed_organization', ':'), inStatuses],
  // No object of the answers has a global id, and nothing is written.
  disablePlugins: ['NodePlugin', 'PgMutationCreatePlugin', 'PgMutationUpdateDeletePlugin'],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: [SCHEMA],
      pubsub: false,
      poolConfig: {
        max: Number(process.env.POOL_SIZE ?? 10),
        // As the bare server: its statements are prepared, so planning them once suits it.
        options: '-c plan_cache_mode=force_generic_plan',
      },
    }),
  ],
  grafserv: { graphiql: false, watch: false, websockets: false, graphqlPath: '/graphql', outputDataAsString: true },
  grafast: { explain: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit(0));
