/** What is read of a CPU profile as Node writes it. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Node that ran at each sample, and the microseconds since the sample before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Where a function belongs: the first row whose patterns all fit. What fits none belongs where its caller does. */
interface StageRow {
  readonly stage: string;
  readonly url?: RegExp;
  readonly name?: RegExp;
}

const OTHER = 'other';

/** Code without an address is Node's own or V8's. */
const NATIVE = /^$/;

const STAGES: readonly StageRow[] = [
  { stage: 'the profiler itself', url: /^node:inspector/ },
  { stage: 'idle', name: /^\(idle\)$/ },
  { stage: 'garbage collection', name: /^\(garbage collector\)$/ },
  { stage: 'JSON', url: NATIVE, name: /^(stringify|parse)$/ },
  { stage: 'JSON', url: /secure-json-parse/ },
  { stage: 'sealing and hashes', url: NATIVE, name: /^(hash|update|digest|final|Hash|Hmac|CipherBase)$/ },
  { stage: 'sealing and hashes', url: /node:(internal\/)?crypto|sealing|@noble\/hashes|canonicalize/ },
  { stage: 'sockets', url: NATIVE, name: /^(write(v|Buffer|Utf8String|Latin1String)|readStart|shutdown)$/ },
  { stage: 'sockets', url: /node:(net|stream|internal\/(streams|stream_base_commons|net))/ },
  {
    stage: 'HTTP and Fastify',
    url: /node:(_http|internal\/http)|node_modules\/(@?fastify|find-my-way|avvio)/,
  },
  { stage: 'HTTP and Fastify', url: /@as-integrations|platform-fastify|node:(url|internal\/url|querystring)/ },
  { stage: 'GraphQL: parsing', url: /node_modules\/graphql\/language\/(?!visitor)/ },
  {
    stage: 'GraphQL: validation',
    url: /node_modules\/(graphql\/(validation|utilities|language\/visitor)|@escape\.tech)/,
  },
  { stage: 'GraphQL: execution', url: /node_modules\/(graphql|graphql-jit|dataloader|generate-function|json-schema)/ },
  { stage: 'GraphQL: Apollo and Nest', url: /node_modules\/(@apollo|@nestjs|rxjs)/ },
  {
    stage: 'driver: rows',
    url: /node_modules\/(pg-protocol\/dist\/(parser|buffer-reader|messages)|pg\/lib\/(result|types?))/,
  },
  { stage: 'driver: rows', url: /node_modules\/(pg-types|postgres-|pg-int8)/ },
  { stage: 'driver: sending', url: /node_modules\/(pg|pg-pool|pg-protocol|kysely|@mikro-orm)/ },
  { stage: 'kept answers', url: /platform\/dist\/lib\/published|lru-cache/ },
  { stage: 'who asks', url: /platform\/dist\/lib\/auth|accounts\/dist|graphql\/(context|request-context)/ },
  { stage: 'hook of known operations', url: /platform\/dist\/lib\/graphql/ },
  { stage: 'reads and rules', url: /(libs|@chengjie)\/[\w-]+\/(dist|src)/ },
  {
    stage: 'promises and timers',
    url: /node:(internal\/(process|timers|async|promise)|timers|async_hooks|diagnostics)/,
  },
  { stage: OTHER, name: /^\((program|root)\)$/ },
];

/** Microseconds that each stage took by itself, the longest first. */
export function timeByStage({ nodes, samples, timeDeltas }: CpuProfile): [stage: string, micros: number][] {
  const stageOf = stagesOf(nodes);
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const stage = stageOf.get(id) ?? OTHER;
    times.set(stage, (times.get(stage) ?? 0) + (timeDeltas[index] ?? 0));
  }
  return [...times].sort(([, a], [, b]) => b - a);
}

/** Callers come before those whom they call, as V8 writes them. */
function stagesOf(nodes: readonly ProfileNode[]): Map<number, string> {
  const stages = new Map<number, string>();
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  for (const { id, callFrame } of nodes) {
    const { url, functionName } = callFrame;
    const row = STAGES.find((each) => (each.url?.test(url) ?? true) && (each.name?.test(functionName) ?? true));
    stages.set(id, row?.stage ?? stages.get(callers.get(id) ?? -1) ?? OTHER);
  }
  return stages;
}
