/** What one round of one server came to. */
export interface Round {
  /** Answered requests per second. */
  readonly throughput: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time per request, microseconds. */
  readonly nodeMicros: number;
  readonly databaseMicros: number;
  /** Of the driver, which shares the processors. */
  readonly driverMicros: number;
}

/** The servers that are compared: the least that could answer, the product, and what others use. */
export type ServerName = 'bare' | 'api' | 'peer';

/** Rounds of the servers in the order in which they ran: the n-th of each lie side by side. A peer need not take part. */
export type Comparison = Readonly<Record<ServerName, readonly Round[]>>;

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('The median of nothing');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
}

/** The smallest value that is not below `share` (0 to 1) of all values. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) throw new RangeError('The percentile of nothing');
  return at(sorted, Math.max(0, Math.ceil(sorted.length * share) - 1));
}

/** Throughput of the API by that of another server, for each pair of neighbouring rounds. */
export function ratios({ api, ...others }: Comparison, to: Exclude<ServerName, 'api'> = 'bare'): number[] {
  return api.map((round, index) => {
    const beside = others[to][index];
    if (!beside) throw new RangeError(`A round of the API has no round of the ${to} server beside it`);
    return round.throughput / beside.throughput;
  });
}

/** The median over the rounds of each figure. */
export function typical(rounds: readonly Round[]): Round {
  const of = (figure: keyof Round) => median(rounds.map((round) => round[figure]));
  return {
    throughput: of('throughput'),
    p50: of('p50'),
    p99: of('p99'),
    nodeMicros: of('nodeMicros'),
    databaseMicros: of('databaseMicros'),
    driverMicros: of('driverMicros'),
  };
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number;
}
