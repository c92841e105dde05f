import {
  applyDecorators,
  Inject,
  Injectable,
  Optional,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Extensions } from '@nestjs/graphql';
import {
  ActingRoleNeededError,
  ForbiddenError,
  ReauthenticationNeededError,
  type RequestFailure,
  SecondFactorMissingError,
  TokenRightMissingError,
  UnauthenticatedError,
} from '@chengjie/kernel';
import type { RequestContextValue } from '../graphql/request-context.js';
import type { Actor, Person, Proof } from './actor.js';
import { Permissions, type Asked, type Permission } from './permissions.js';
import { REFUSAL_WATCH, type RefusalWatch } from './refusal-watch.js';

/** Metadata key of the declared access of a root field. */
export const ACCESS = 'chengjie:access';

/** Name of the extension that marks a {@link Published} query in the schema. */
export const PUBLISHED = 'published';

/** Metadata key of root fields that are acts: queries with the same permission are not asked again. */
export const IS_ACT = 'chengjie:act';

/** What is open to anyone signed in, in any role and in none, for what is one's own (docs/adr/0026). */
const OWN = {
  SIGNED_IN: {},
  /** To a person alone that has proved lately who it is. */
  ASKED_AGAIN: { asked: 'PERSON' },
  /** The same; open to those as well who have yet to set up the second factor that their role has to have. */
  OWN_FACTORS: { asked: 'PERSON', beforeFactor: true },
  /** What proves who one is, and what ends an act that was begun, in the same session, by such a proof. */
  PROVING: { beforeFactor: true },
} as const satisfies Readonly<Record<string, { readonly asked?: Asked; readonly beforeFactor?: true }>>;

/** Who may call a root field: everybody, anyone signed in by one of these ways, or holders of a permission. */
export type Access = 'PUBLIC' | keyof typeof OWN | Permission;

/** Opens a root field to everybody. */
export const Public = () => SetMetadata(ACCESS, 'PUBLIC' satisfies Access);

/**
 * Opens a query to everybody, whose answers to those who are not signed in follow from published tables and the day
 * alone, with all that can be selected below: so they may be kept until either changes. A field that reads the clock
 * itself is only {@link Public}.
 */
export const Published = () => applyDecorators(Public(), Extensions({ [PUBLISHED]: true }));
/** Opens a root field to anyone signed in, for what is one's own: to those without any role too. */
export const SignedIn = () => SetMetadata(ACCESS, 'SIGNED_IN' satisfies Access);
/** Opens a root field to the roles that hold the permission. */
export const Can = (permission: Permission) => SetMetadata(ACCESS, permission satisfies Access);

/** A browser still sends the cookie of a session that is over. */
class SessionEndedError extends UnauthenticatedError {
  constructor() {
    super({ zh: '登录已失效，请重新登录。', en: 'Your session has ended. Please sign in again.' });
  }
}

/**
 * Whoever may do what is open to all who are signed in, also where it is no root field.
 * @throws RequestFailure of somebody else
 */
export function signedIn(
  { actor, person, token }: Pick<RequestContextValue, 'actor' | 'person' | 'token'>,
  { beforeFactor = false } = {},
): { readonly person: Person; readonly actor: Actor | null; readonly proof: Proof | undefined } {
  if (!person) throw token === null ? new UnauthenticatedError() : new SessionEndedError();
  if (person.proof?.factorMissing && !beforeFactor) throw new SecondFactorMissingError();
  if (!actor && person.grants.length > 0) throw new ActingRoleNeededError();
  return { person: actor ?? person, actor, proof: person.proof };
}

/** Default deny: a root field without declared access is nobody's. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Optional() @Inject(REFUSAL_WATCH) private readonly watch?: RefusalWatch,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === 'PUBLIC') return true;
    const request = context.getArgByIndex<RequestContextValue>(2);
    const { asked, beforeFactor = false } = access ? this.demandsOf(access) : {};
    const { actor, proof } = signedIn(request, { beforeFactor });
    if (!access) throw new ForbiddenError();
    const isAct = this.reflector.get<boolean | undefined>(IS_ACT, context.getHandler());
    const holds = isOwn(access) || this.permissions.holds(actor, access);
    const refusal = holds ? isAct && proofMissing(proof, asked) : new ForbiddenError();
    if (!refusal) return true;
    this.watch?.refused(context.getHandler().name, [refusal.code], {}, request);
    throw refusal;
  }

  private demandsOf(access: Exclude<Access, 'PUBLIC'>): { readonly asked?: Asked; readonly beforeFactor?: true } {
    return isOwn(access) ? OWN[access] : this.permissions.demandsOf(access);
  }
}

function isOwn(access: Access): access is keyof typeof OWN {
  return Object.hasOwn(OWN, access);
}

/** What an act is refused with for want of a proof, if it is. */
function proofMissing(proof: Proof | undefined, asked: Asked | undefined): RequestFailure | undefined {
  if (!asked) return undefined;
  const byToken = proof?.by === 'TOKEN';
  if (byToken ? asked === 'PERSON_OR_TOKEN' && proof.fresh : proof?.fresh) return undefined;
  return byToken ? new TokenRightMissingError() : new ReauthenticationNeededError();
}
