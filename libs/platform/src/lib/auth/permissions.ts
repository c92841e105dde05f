import type { Actor, Role } from './actor.js';

/** `resource:action`. Each lib declares its own in its manifest. */
export type Permission = `${string}:${string}`;

/** Which roles hold which permissions; what is not declared nobody holds. */
export type Grants = Readonly<Record<Permission, readonly Role[]>>;

/** Who holds what, of all libs. */
export class Permissions {
  private readonly holders: ReadonlyMap<Permission, ReadonlySet<Role>>;

  /** @throws Error when two libs declare the same permission */
  constructor(declared: readonly Grants[]) {
    const holders = new Map<Permission, ReadonlySet<Role>>();
    for (const [permission, roles] of declared.flatMap((grants) => Object.entries(grants)) as [Permission, Role[]][]) {
      if (holders.has(permission)) throw new Error(`Two libs declare the permission ${permission}`);
      holders.set(permission, new Set(roles));
    }
    this.holders = holders;
  }

  /** The roles that hold a permission; none when nobody declared it. */
  rolesWith(permission: Permission): ReadonlySet<Role> {
    return this.holders.get(permission) ?? new Set();
  }

  /** True if the actor's acting role holds the permission. Whether it covers *this* thing is for the lib's policy. */
  holds(actor: Actor | null, permission: Permission): boolean {
    return actor !== null && this.rolesWith(permission).has(actor.acting.role);
  }
}
