import type { Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { payloadResolver } from '@chengjie/platform';
import { AccountDirectory } from './account-directory.reader.js';
import {
  AccountLink,
  DisableAccountPayload,
  EnableAccountPayload,
  GrantRolePayload,
  InviteAccountPayload,
  IssuePasswordResetPayload,
  RevokeRolePayload,
  type LinkPayload,
} from './account.payloads.js';
import { oneTime } from './one-time.js';

function linkOf(payload: Type<LinkPayload>) {
  @Resolver(() => payload)
  class LinkPayloadResolver {
    @ResolveField(() => AccountLink, {
      nullable: true,
      description: 'The link; null when the act was said again: ask for a new one then.',
    })
    link(@Parent() parent: LinkPayload): AccountLink | null {
      return parent[oneTime] ?? null;
    }
  }
  return LinkPayloadResolver;
}

/** Load, after the commit, what the payloads of acts on accounts name. */
export const accountPayloadResolvers = [
  ...[
    InviteAccountPayload,
    IssuePasswordResetPayload,
    DisableAccountPayload,
    EnableAccountPayload,
    GrantRolePayload,
    RevokeRolePayload,
  ].map((payload) =>
    payloadResolver(payload, 'account', 'accountId', AccountDirectory, (directory, id) => directory.byId(id)),
  ),
  ...[InviteAccountPayload, IssuePasswordResetPayload].map(linkOf),
];
