import { ACCESS, type Permission } from '@chengjie/platform';
import { SetMetadata } from '@nestjs/common';
import { ResolveField, type ReturnTypeFunc } from '@nestjs/graphql';
import type { Viewer } from './account.type.js';

/**
 * A field of {@link Viewer} that the lib of the thing brings along: what is one's own in the role one acts in. It is null
 * in roles that do not hold the permission, whose handler is not called. The handler's first argument is the viewer.
 */
export const OfViewer =
  (type: ReturnTypeFunc, { access, description }: { readonly access: Permission; readonly description: string }) =>
  (resolver: object, name: string, property: PropertyDescriptor): void => {
    const handler = property.value as (this: unknown, viewer: Viewer, ...rest: unknown[]) => unknown;
    property.value = function (this: unknown, viewer: Viewer, ...rest: unknown[]) {
      return viewer.holds(access) ? handler.call(this, viewer, ...rest) : null;
    };
    SetMetadata(ACCESS, access)(resolver, name, property);
    ResolveField(type, { nullable: true, description })(resolver, name, property);
  };
