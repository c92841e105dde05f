import type { HotOperation } from '@chengjie/population';
import { figuresOf, keepsWithin, type Compared, type Turns } from './national-figures.js';
import type { NationalSite } from './national-site.js';

/** Turns of a round, each of another place and with another length of page. */
const TURNS = 20;
/** Times that it is asked in a turn, of which the quickest counts: a shared machine makes others wait for its own reasons. */
const TIMES = 2;
const ROUNDS = 3;
/** Further rounds of what missed, for as long as it misses: twice. */
const FURTHER_ROUNDS = 3;
const FURTHER = 2;
/** How often progress is told at most, milliseconds. */
const TELL_EVERY = 3_000;

interface Pair {
  readonly small: HotOperation;
  readonly large: HotOperation;
}

type Rounds = Map<string, { readonly small: Turns[]; readonly large: Turns[] }>;

/** Asks every operation at both sizes by turns; what misses is asked again, and the median of all its rounds decides. */
export async function compareSites(small: NationalSite, large: NationalSite): Promise<Compared[]> {
  const turns: Pair[][] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const ofLarge = new Map((await large.operations(turn)).map((each) => [each.title, each]));
    turns.push((await small.operations(turn)).map((each) => ({ small: each, large: ofLarge.get(each.title) ?? each })));
  }
  const rounds: Rounds = new Map();
  const all = () => true;
  await askRound('warming up', small, large, turns.slice(0, 3), all);
  for (let round = 1; round <= ROUNDS; round += 1)
    addRound(rounds, await askRound(`round ${round} of ${ROUNDS}`, small, large, turns, all));
  for (let again = 0; again < FURTHER; again += 1) {
    const missed = new Set(compared(rounds).flatMap((each) => (keepsWithin(each) ? [] : each.title)));
    for (let round = 1; round <= FURTHER_ROUNDS && missed.size > 0; round += 1) {
      const name = `${missed.size} that missed, once more ${again * FURTHER_ROUNDS + round}`;
      addRound(rounds, await askRound(name, small, large, turns, ({ title }) => missed.has(title)));
    }
  }
  return compared(rounds);
}

type Asked = Map<string, { readonly small: OpenTurns; readonly large: OpenTurns }>;
interface OpenTurns {
  readonly milliseconds: number[];
  readonly processor: number[];
}

async function askRound(
  name: string,
  small: NationalSite,
  large: NationalSite,
  turns: readonly Pair[][],
  chosen: (operation: HotOperation) => boolean,
): Promise<Asked> {
  const asked: Asked = new Map();
  let told = 0;
  for (const [turn, pairs] of turns.entries()) {
    for (const pair of pairs.filter((each) => chosen(each.small))) {
      const of = asked.get(pair.small.title) ?? { small: openTurns(), large: openTurns() };
      asked.set(pair.small.title, of);
      await askBoth(small, large, pair, of);
      if (performance.now() - told < TELL_EVERY) continue;
      told = performance.now();
      console.log(`    ${name}: turn ${turn + 1} of ${turns.length}`);
    }
  }
  return asked;
}

const openTurns = (): OpenTurns => ({ milliseconds: [], processor: [] });

/** By turns, so that what disturbs one disturbs the other. */
async function askBoth(
  small: NationalSite,
  large: NationalSite,
  pair: Pair,
  of: { readonly small: OpenTurns; readonly large: OpenTurns },
): Promise<void> {
  const least = {
    small: { milliseconds: Infinity, processor: Infinity },
    large: { milliseconds: Infinity, processor: Infinity },
  };
  for (let time = 0; time < TIMES; time += 1) {
    for (const [size, site] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const { milliseconds, processor } = await site.ask(pair[size]);
      least[size].milliseconds = Math.min(least[size].milliseconds, milliseconds);
      least[size].processor = Math.min(least[size].processor, processor);
    }
  }
  for (const size of ['small', 'large'] as const) {
    of[size].milliseconds.push(least[size].milliseconds);
    of[size].processor.push(least[size].processor);
  }
}

function addRound(rounds: Rounds, asked: Asked): void {
  for (const [title, { small, large }] of asked) {
    const of = rounds.get(title) ?? { small: [], large: [] };
    rounds.set(title, of);
    of.small.push(small);
    of.large.push(large);
  }
}

function compared(rounds: Rounds): Compared[] {
  return [...rounds].map(([title, { small, large }]) => ({ title, small: figuresOf(small), large: figuresOf(large) }));
}
