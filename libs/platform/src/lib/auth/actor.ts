import { ForbiddenError, isWithinRegion } from '@chengjie/kernel';

/** What a person may be in the system (domain.md §1). Each is held for an agency or an organization. */
export const ROLES = [
  'ADMINISTRATOR',
  'BUYER',
  'ORGANIZATION',
  'REGISTRAR',
  'FILING_OFFICE',
  'EVALUATOR',
  'SUPERVISOR',
] as const;
export type Role = (typeof ROLES)[number];

/** A role as held: whom the person acts for and where. */
export interface RoleGrant {
  readonly id: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  /** The jurisdiction: a region code, meaning its whole subtree. */
  readonly regionCode: string;
  /** Name of the agency or organization. */
  readonly holder: string;
}

/** A signed-in person, whatever the role, or without one: then there are no grants. */
export interface Person {
  readonly accountId: string;
  /** What others see: a role and a number, or the name the person chose. */
  readonly displayName: string;
  readonly grants: readonly RoleGrant[];
  /** What the request's session or token proves; absent where no request signed the person in: then nothing is proven. */
  readonly proof?: Proof;
}

/** What a session or token proves beyond whose it is (docs/adr/0026). */
export interface Proof {
  /** Who sends the request: the person in a session, or a program by an access token. */
  readonly by: 'PERSON' | 'TOKEN';
  /**
   * Whether acts that are asked again are open: the person proved who it is lately, with its second factor if it has one; the
   * token was made with that right.
   */
  readonly fresh: boolean;
  /** Whether a role of an office waits until a second factor is set up: until then the person holds none, and does nothing else. */
  readonly factorMissing: boolean;
}

/** A signed-in person, in the one role that this request acts in. */
export interface Actor extends Person {
  /** The role named by the request's `x-acting-role` header, or the only one. */
  readonly acting: RoleGrant;
  /**
   * Since when this account has held this grant with keys that no office gave it: the later of the grant's beginning and of the
   * last invitation or reset by an office, rounded up to the millisecond. What was sealed before is not its own (docs/adr/0018).
   */
  readonly heldSince: Date;
}

/**
 * Whether something that was sealed at an instant is the actor's own: who gained the role later, or was given keys by an
 * office since, neither reads nor changes it.
 */
export function ownsSealed({ heldSince }: Actor, sealedAt: Date): boolean {
  return heldSince <= sealedAt;
}

/** Whether it is settled in which role a person acts. */
export function isActor(person: Person | null): person is Actor {
  return person !== null && 'acting' in person;
}

/** Between the office and the person who acted for it. */
const FOR = ' · ';

/** How events name who did it; by the name alone where it was done in no role, such as signing in. */
export function actorLabel(person: Person): string {
  return isActor(person) ? `${person.acting.holder}${FOR}${person.displayName}` : person.displayName;
}

/** SQL: the office alone that did an event `e` in its role, for what is public and names no officer. */
export const officeOfEvent = (e: string) => `split_part(${e}.actor_label, '${FOR}', 1)`;

/** True if the actor acts in `role`. */
export function actsAs(actor: Actor | null, role: Role): actor is Actor {
  return actor?.acting.role === role;
}

/**
 * True if the actor acts in this role for this agency, where the thing is: a grant narrowed to a district acts in no other,
 * though the agency be the same. The one place that compares agencies, so that nobody forgets the region.
 */
export function actsForAgency(
  actor: Actor | null,
  role: Role,
  { agencyId, regionCode }: { readonly agencyId: string; readonly regionCode: string },
): actor is Actor {
  return actsAs(actor, role) && actor.acting.agencyId === agencyId && actsWithin(actor, regionCode);
}

/** True if a region lies in that of the acting grant. */
export function actsWithin({ acting }: Actor, regionCode: string): boolean {
  return isWithinRegion(regionCode, acting.regionCode);
}

/**
 * The organization that the actor acts for.
 * @throws ForbiddenError when the acting role is not an organization's
 */
export function organizationOf(actor: Actor): string {
  if (actsAs(actor, 'ORGANIZATION') && actor.acting.organizationId) return actor.acting.organizationId;
  throw new ForbiddenError({ zh: '请以组织身份办理。', en: 'Act for an organization to do this.' });
}

/** Nest token of the {@link ActorSource}; the accounts lib provides it. */
export const ACTOR_SOURCE = Symbol('ActorSource');

/** Turns the credentials of a request into who sends it. */
export interface ActorSource {
  /**
   * @param credentials a session or API token in plain text, and the id of the grant to act in, if named
   * @returns null when the token is unknown, expired or revoked; a person that is no {@link Actor} when it holds several
   *   roles and names none, or holds none
   * @throws ActingRoleNotYoursError when the grant is not that person's
   */
  actorOf(credentials: {
    token: string;
    kind: 'SESSION' | 'API_TOKEN';
    actingGrantId?: string;
  }): Promise<Actor | Person | null>;
}
