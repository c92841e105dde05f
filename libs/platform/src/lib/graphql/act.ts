import {
  assertNoViolations,
  defineErrors,
  DomainError,
  contentHash,
  type Language,
  type Violation,
  type Vocabulary,
} from '@chengjie/kernel';
import {
  applyDecorators,
  Inject,
  Injectable,
  Optional,
  SetMetadata,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Args, Mutation } from '@nestjs/graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { ACCESS, IS_ACT, type Access } from '../auth/access.js';
import { isActor, ownsSealed, type Person } from '../auth/actor.js';
import { REFUSAL_WATCH, type RefusalWatch } from '../auth/refusal-watch.js';
import { Turns } from '../bounds/turns.js';
import { CONFIG, type Config } from '../config/config.js';
import { constraintViolation } from '../database/constraints.js';
import { Database } from '../database/database.js';
import { statement } from '../database/statement.js';
import { isIdempotencyKey } from './fields.js';
import { InputShapePipe } from './input-shape.js';
import { askerOf, type RequestContextValue } from './request-context.js';
import { speakingWith, type Speaking } from './speaking.js';
import { isRefusal, refusalOf, userErrorOf, type Payload, type UserError } from './user-errors.js';

const OWN_TRANSACTION = 'chengjie:own-transaction';

/** Codes of the acts' own errors. */
export const actErrors = defineErrors({
  IDEMPOTENCY_KEY_REUSED: {
    zh: '该幂等键已用于另一份内容，请换一个新的键',
    en: 'This idempotency key was used with another input: take a new key',
  },
  TOO_MANY_AT_ONCE: {
    zh: '同时提交的请求过多，本次未办理，请稍后再试',
    en: 'Too much is asked for at the same time: nothing was done, try again in a moment',
  },
});

/** What whoever asks for too much at the same time is told. */
export const tooManyAtOnce = () => new DomainError(actErrors.TOO_MANY_AT_ONCE());

/**
 * A mutation: one business act, one transaction. Whatever the act throws, nothing of it is stored; broken rules, and
 * what is missing or not for the actor to act on, become `userErrors`, so that other acts of the document stand. Saying it
 * again under its idempotency key gives the saved answer.
 *
 * The handler returns a *reference* as plain JSON (ids), which the payload's field resolvers load after the commit.
 */
export const Act = (
  payload: () => new () => Payload,
  options: {
    readonly description: string;
    readonly access: Access;
    /**
     * For acts that see to their transaction themselves: `submitBid` writes by a single statement, `signIn` stores
     * failures too. Idempotency keys are then theirs as well.
     */
    readonly ownTransaction?: boolean;
  },
) =>
  applyDecorators(
    Mutation(payload, { description: options.description }),
    SetMetadata(ACCESS, options.access),
    SetMetadata(IS_ACT, true),
    SetMetadata(OWN_TRANSACTION, options.ownTransaction ?? false),
    UseInterceptors(ActInterceptor),
  );

/** The one argument of an act. */
export const Input = () => Args('input', { description: 'What to do.' }, InputShapePipe);

/** Acts of one account, or of one address that nobody has signed in from, done at the same time. */
const ACTS_OF_ONE = 2;

/** Acts that wait their turn, of one and of all, and for how long: as long as for a connection. */
const WAITING_ACTS = { waitingOfOne: 30, waiting: 300, patienceMs: 3_000 } as const;

/** Carries out {@link Act}. */
@Injectable()
export class ActInterceptor implements NestInterceptor {
  /** Acts wait for each other's rows: half of the connections are left for those that wait for nobody, such as bids. */
  private readonly turns: Turns;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(CONFIG) { poolSize }: Config,
    @Optional() @Inject(REFUSAL_WATCH) private readonly watch?: RefusalWatch,
  ) {
    this.turns = new Turns({
      atOnce: Math.max(1, (poolSize - (poolSize % 2)) / 2),
      atOnceOfOne: ACTS_OF_ONE,
      ...WAITING_ACTS,
      refusal: tooManyAtOnce,
    });
  }

  intercept(context: ExecutionContext, next: CallHandler<object>): Observable<object> {
    const [, { input = {} }, request] = context.getArgs<[unknown, { input?: ActInput }, RequestContextValue]>();
    const speaking: Speaking = { vocabulary: 'ANY' };
    const handle = () => speakingWith(speaking, () => lastValueFrom(next.handle()));
    const act = this.reflector.get<boolean>(OWN_TRANSACTION, context.getHandler())
      ? handle()
      : this.turns.take(askerOf(request), () =>
          this.database.transaction(() => this.once(context.getHandler().name, input, request, handle)),
        );
    return from(
      act.then(
        (answer) => ({ ...answer, userErrors: [] }),
        (error: unknown) => {
          const userErrors = userErrorsOf(error, input, request.language, speaking.vocabulary);
          const codes = userErrors.map(({ code }) => code);
          this.watch?.refused(context.getHandler().name, codes, input, request);
          return { userErrors };
        },
      ),
    );
  }

  private async once(
    mutation: string,
    input: ActInput,
    { actor, person }: RequestContextValue,
    handle: () => Promise<object>,
  ): Promise<object> {
    const { idempotencyKey: key } = input;
    // A key that is none is refused with the rest of the input's shape, which is checked inside the handler.
    const by = actor ?? person;
    if (!isIdempotencyKey(key) || !by) return handle();
    const saved = await claimKey(this.database, by, mutation, key, input);
    if (saved) return saved;
    const answer = await handle();
    await this.database.query(saveAnswer, [by.accountId, mutation, key, answer]);
    return answer;
  }
}

/** An act's input; all but those about passwords carry a key. */
export interface ActInput {
  readonly idempotencyKey?: string;
}

/** Of whoever acts in no role. */
const NO_HOLDER = { agencyId: null, organizationId: null };

/** Hash by which a repeated act is recognised: the same input for another office or organization is another act. */
function actHash(person: Person, input: ActInput): string {
  const { agencyId, organizationId } = isActor(person) ? person.acting : NO_HOLDER;
  return contentHash([input, agencyId, organizationId]);
}

async function claimKey(
  database: Database,
  person: Person,
  mutation: string,
  key: string,
  input: ActInput,
): Promise<object | undefined> {
  const hash = actHash(person, input);
  const claimed = await database.queryOne(claim, [person.accountId, mutation, key, hash]);
  if (claimed) return undefined;
  const saved = await database.queryOne(savedAnswer, [person.accountId, mutation, key]);
  return replay(saved, person, hash);
}

/**
 * The saved answer of a repeated act. One of before the actor held its role and keys is not its own: nobody finds out by it
 * what was sealed; without a role nobody sealed anything.
 * @throws DomainError when the key was used with another input, or by whoever held the account then
 */
export function replay(saved: SavedAnswer | undefined, person: Person, hash: string): object {
  const own = saved && (!isActor(person) || ownsSealed(person, saved.at));
  const repeats = own && saved.inputHash === hash;
  assertNoViolations(repeats ? [] : [actErrors.IDEMPOTENCY_KEY_REUSED(['idempotencyKey'])]);
  return saved?.answer ?? {};
}

/** What is kept of an act done under a key. */
export interface SavedAnswer {
  readonly inputHash: string;
  readonly answer: object | null;
  readonly at: Date;
}

const claim = statement<{ key: string }, [string, string, string, string]>(
  'idempotency_claim',
  `insert into idempotency_key (actor_id, mutation, key, input_hash) values ($1, $2, $3, $4)
   on conflict do nothing returning key`,
);

/** The answer saved under a key of an actor. */
const savedAnswer = statement<SavedAnswer, [string, string, string]>(
  'idempotency_saved',
  `select input_hash as "inputHash", answer, created_at as at from idempotency_key
   where actor_id = $1 and mutation = $2 and key = $3`,
);

const saveAnswer = statement<object, [string, string, string, object]>(
  'idempotency_save',
  `update idempotency_key set answer = $4 where actor_id = $1 and mutation = $2 and key = $3`,
);

function userErrorsOf(error: unknown, input: ActInput, language: Language, vocabulary: Vocabulary): UserError[] {
  if (isRefusal(error)) return [refusalOf(error, input, language)];
  return violationsOf(error).map((violation) => userErrorOf(violation, language, vocabulary));
}

function violationsOf(error: unknown): readonly Violation[] {
  if (error instanceof DomainError) return error.violations;
  const violation = constraintViolation(error);
  if (violation) return [violation];
  throw error;
}
