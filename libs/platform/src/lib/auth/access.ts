import {
  applyDecorators,
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Extensions } from '@nestjs/graphql';
import { ActingRoleNeededError, ForbiddenError, UnauthenticatedError } from '@chengjie/kernel';
import type { RequestContextValue } from '../graphql/request-context.js';
import { Permissions, type Permission } from './permissions.js';

/** Metadata key of the declared access of a root field. */
export const ACCESS = 'chengjie:access';

/** Name of the extension that marks a {@link Published} query in the schema. */
export const PUBLISHED = 'published';

/** Who may call a root field: everybody, anyone signed in, or holders of a permission. */
export type Access = 'PUBLIC' | 'SIGNED_IN' | Permission;

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

/** Default deny: a root field without declared access is nobody's. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(Permissions) private readonly permissions: Permissions,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (access === 'PUBLIC') return true;
    const { actor, person, token } = context.getArgByIndex<RequestContextValue>(2);
    if (!person) throw token === null ? new UnauthenticatedError() : new SessionEndedError();
    if (!actor && person.grants.length > 0) throw new ActingRoleNeededError();
    if (access === 'SIGNED_IN') return true;
    if (access && this.permissions.holds(actor, access)) return true;
    throw new ForbiddenError();
  }
}
