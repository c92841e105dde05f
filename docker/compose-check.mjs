import { readFileSync } from 'node:fs';
import { DCLinter } from 'dclint';
import { parse } from 'yaml';

/** A digest, or a version to the last number with what it is built on: what is fetched today is fetched tomorrow. */
const EXACT_IMAGE = /@sha256:[0-9a-f]{64}$|:\d+\.\d+(\.\d+)?-[a-z][\w.-]*$/;

/** Connections of an API and of a worker that are in no pool: who hears of events, who looks after jobs. */
const BESIDE_POOLS = 1;

/** What is left for migrations, PostgreSQL's own superusers and whoever looks after it. */
const SPARE_CONNECTIONS = 5;

/** All errors of a compose file, one line each: against the compose-spec's JSON schema, doubled names and ports, and the house's rules. */
export function composeErrors(file) {
  const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
  const against = linter
    .lintFiles([file], false)
    .flatMap(({ messages }) => messages)
    .filter(({ type }) => type === 'error')
    .map(({ line, rule, message }) => `line ${line}, ${rule}: ${message}`);
  const { services } = parse(readFileSync(file, 'utf8'), { merge: true });
  const errors = Object.entries(services).flatMap(([name, service]) =>
    privilegeErrors(service).map((error) => `${name} ${error}`),
  );
  return [...against, ...errors, ...connectionErrors(services)];
}

/** Images that a Dockerfile begins with and that are not exact, one line each. */
export function baseImageErrors(file) {
  const froms = [...readFileSync(file, 'utf8').matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)];
  const own = froms.map(([, , alias]) => alias);
  return froms.flatMap(([, image]) => (own.includes(image) || EXACT_IMAGE.test(image) ? [] : [notExact(image)]));
}

const notExact = (image) => `the image ${image} is pinned neither by digest nor by exact version`;

/** What a service may do that it need not; images that we build say by USER who they run as. */
function privilegeErrors({ image, user, read_only, security_opt = [], cap_drop = [], cap_add = [], privileged }) {
  return [
    image && !EXACT_IMAGE.test(image) && notExact(image),
    image && (!user || /^(root|0)(:|$)/.test(user)) && 'runs as root',
    read_only !== true && 'can write its root file system',
    !security_opt.includes('no-new-privileges:true') && 'may gain privileges',
    !cap_drop.includes('ALL') && 'keeps capabilities',
    (cap_add.length > 0 || privileged) && 'is given privileges',
  ].filter(Boolean);
}

/** All pools together must fit below what PostgreSQL takes. */
function connectionErrors({ postgres, api, worker }) {
  const most = Number(/max_connections=(\d+)/.exec(postgres?.command ?? '')?.[1] ?? 100);
  const poolOf = ({ environment }, name) => Number(/:-(\d+)\}$/.exec(environment?.[`CHENGJIE_${name}`] ?? '')?.[1]);
  const pools = ['POOL_SIZE', 'READ_POOL_SIZE', 'PUBLIC_POOL_SIZE', 'DOWNLOAD_POOL_SIZE'].map((name) =>
    poolOf(api ?? {}, name),
  );
  const ofApi = pools.reduce((all, each) => all + each, BESIDE_POOLS) * (api?.deploy?.replicas ?? 1);
  const all = ofApi + poolOf(worker ?? {}, 'POOL_SIZE') + BESIDE_POOLS + SPARE_CONNECTIONS;
  return all <= most ? [] : [`pools take ${all} connections, PostgreSQL ${most}`];
}
