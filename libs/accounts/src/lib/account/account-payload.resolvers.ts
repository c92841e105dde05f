import type { Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountDirectory, type AccountRow } from './account-directory.reader.js';
import { AccountType } from './account.type.js';
import {
  AccountLink,
  DisableAccountPayload,
  EnableAccountPayload,
  GrantRolePayload,
  InviteAccountPayload,
  IssuePasswordResetPayload,
  RevokeRolePayload,
  type AccountPayload,
  type LinkPayload,
} from './account.payloads.js';
import { oneTime } from './one-time.js';

function accountOf(payload: Type<AccountPayload>) {
  @Resolver(() => payload)
  class AccountPayloadResolver {
    constructor(readonly directory: AccountDirectory) {}

    @ResolveField(() => AccountType, { nullable: true, description: 'The account as it stands now.' })
    account(@Parent() { accountId }: AccountPayload): Promise<AccountRow | undefined> | null {
      return accountId ? this.directory.byId(accountId) : null;
    }
  }
  return AccountPayloadResolver;
}

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
  ].map(accountOf),
  ...[InviteAccountPayload, IssuePasswordResetPayload].map(linkOf),
];
