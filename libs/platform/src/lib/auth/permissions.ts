import type { Actor, Role } from './actor.js';

/** `resource:action`. Each lib declares its own in its manifest. */
export type Permission = `${string}:${string}`;

/**
 * Whether an act is open only to somebody who has proved lately who it is: by the person alone, or also by a program whose token
 * was made with that right (docs/adr/0026).
 */
export type Asked = 'PERSON' | 'PERSON_OR_TOKEN';

/** Roles that hold a permission whose acts are asked again. */
export interface AskedGrant {
  readonly roles: readonly Role[];
  readonly asked: Asked;
}

/** Holders of a permission whose acts only a person does that has proved lately who it is. */
export const askedAgain = (...roles: readonly Role[]): AskedGrant => ({ roles, asked: 'PERSON' });

/** The same of acts that programs do as well, by a token that was made with that right. */
export const askedAgainOrByToken = (...roles: readonly Role[]): AskedGrant => ({ roles, asked: 'PERSON_OR_TOKEN' });

/** Which roles hold which permissions; what is not declared nobody holds. */
export type Grants = Readonly<Record<Permission, readonly Role[] | AskedGrant>>;

/** Who holds what, of all libs. */
export class Permissions {
  private readonly holders: ReadonlyMap<Permission, ReadonlySet<Role>>;
  private readonly asked: ReadonlyMap<Permission, Asked>;

  /** @throws Error when two libs declare the same permission */
  constructor(declared: readonly Grants[]) {
    const holders = new Map<Permission, ReadonlySet<Role>>();
    const asked = new Map<Permission, Asked>();
    for (const [name, grant] of declared.flatMap((grants) => Object.entries(grants))) {
      const permission = name as Permission;
      if (holders.has(permission)) throw new Error(`Two libs declare the permission ${permission}`);
      holders.set(permission, new Set('roles' in grant ? grant.roles : grant));
      if ('roles' in grant) asked.set(permission, grant.asked);
    }
    this.holders = holders;
    this.asked = asked;
  }

  /** The roles that hold a permission; none when nobody declared it. */
  rolesWith(permission: Permission): ReadonlySet<Role> {
    return this.holders.get(permission) ?? new Set();
  }

  /** How the acts of a permission are asked again, if they are. */
  demandsOf(permission: Permission): { readonly asked?: Asked } {
    const asked = this.asked.get(permission);
    return asked ? { asked } : {};
  }

  /** Whether a token of a role can be made to do acts that are asked again of a person: some of the role's are open to one. */
  byToken(role: Role): boolean {
    return [...this.asked].some(
      ([permission, asked]) => asked === 'PERSON_OR_TOKEN' && this.rolesWith(permission).has(role),
    );
  }

  /** True if the actor's acting role holds the permission. Whether it covers *this* thing is for the lib's policy. */
  holds(actor: Actor | null, permission: Permission): boolean {
    return actor !== null && this.rolesWith(permission).has(actor.acting.role);
  }
}
