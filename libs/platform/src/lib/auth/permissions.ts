import type { Actor, Role } from './actor.js';

/** `resource:action`. Each lib declares its own with {@link declarePermissions}. */
export type Permission = `${string}:${string}`;

const holders = new Map<Permission, ReadonlySet<Role>>();

/** Declares which roles hold a lib's permissions; what is not declared nobody holds. */
export function declarePermissions(permissions: Readonly<Record<Permission, readonly Role[]>>): void {
  for (const [permission, roles] of Object.entries(permissions) as [Permission, readonly Role[]][]) {
    holders.set(permission, new Set(roles));
  }
}

/** True if the actor's acting role holds the permission. Whether it covers *this* thing is for the lib's policy. */
export function holdsPermission(actor: Actor | null, permission: Permission): boolean {
  return actor !== null && (holders.get(permission)?.has(actor.acting.role) ?? false);
}

/** All declared permissions with their roles, for the docs and the test over the schema. */
export function declaredPermissions(): ReadonlyMap<Permission, ReadonlySet<Role>> {
  return holders;
}
