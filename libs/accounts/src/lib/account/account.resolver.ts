import { Args, ArgsType, Field, InputType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  Act,
  AvailableTransition,
  Can,
  CurrentActor,
  Input,
  PageArgs,
  RegionCodeScalar,
  type Actor,
  type Page,
  type Role,
} from '@chengjie/platform';
import { accountTransitions } from './account.policy.js';
import { AccountAdministration } from './account-administration.service.js';
import { AccountDirectoryReader, type AccountOrder, type AccountRow } from './account-directory.reader.js';
import type { AccountStatus } from './account.entity.js';
import { AccountPasswords } from './account-passwords.service.js';
import { DisableAccountInput, EnableAccountInput, IssuePasswordResetInput, RevokeRoleInput } from './account.inputs.js';
import {
  DisableAccountPayload,
  EnableAccountPayload,
  IssuePasswordResetPayload,
  RevokeRolePayload,
} from './account.payloads.js';
import { AccountConnection, AccountOrderEnum, AccountStatusEnum, AccountType } from './account.type.js';
import { FactorResetsReader } from '../factor-reset/factor-resets.reader.js';
import { OfficeBars } from '../office-bars.js';
import { RoleEnum } from '../grant/role-grant.type.js';

@InputType({ description: 'Narrows a list of accounts; conditions add up.' })
class AccountFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words: each stands in the login name, in the name, or in that of the agency or organization that a role of it is held for.',
  })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'Only login names that begin so.' })
  loginNamePrefix?: string | null;

  @Field(() => AccountStatusEnum, { nullable: true, description: 'Only accounts that stand so.' })
  status?: AccountStatus | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Only accounts that hold this role.' })
  role?: Role | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Only accounts with a role in the subtree of this region.',
  })
  regionCode?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For administrators: accounts that never had a role instead, whatever their region.',
  })
  withoutRole?: boolean | null;
}

@ArgsType()
class AccountsArgs extends PageArgs {
  @Field(() => AccountFilter, { nullable: true, description: 'Narrows the list.' })
  filter?: AccountFilter | null;

  @Field(() => AccountOrderEnum, { defaultValue: 'LOGIN_NAME', description: 'Order of the list.' })
  orderBy!: AccountOrder;
}

/** Managing the accounts of one's jurisdiction. */
@Resolver(() => AccountType)
export class AccountResolver {
  constructor(
    private readonly directory: AccountDirectoryReader,
    private readonly passwords: AccountPasswords,
    private readonly administration: AccountAdministration,
    private readonly resets: FactorResetsReader,
    private readonly bars: OfficeBars,
  ) {}

  @Can('account:read')
  @Query(() => AccountConnection, {
    description: 'Accounts with a role that you may manage in the role you act in.',
  })
  accounts(@CurrentActor() actor: Actor, @Args() { filter, ...page }: AccountsArgs): Promise<Page<AccountRow>> {
    return this.directory.list(actor, filter ?? {}, page);
  }

  @ResolveField(() => [AvailableTransition], {
    description: 'What you could do with the account itself, and why not now; its roles are taken one by one.',
  })
  async availableTransitions(
    @Parent() account: AccountType,
    @CurrentActor() actor: Actor | null,
  ): Promise<readonly AvailableTransition[]> {
    if (!actor) return [];
    const [bar, reset] = await Promise.all([this.bars.ofAccount(actor, account.id), this.resets.of(account.id)]);
    return accountTransitions(actor, account, { bar, reset });
  }

  @Act(() => IssuePasswordResetPayload, {
    description:
      'Has a link mailed to the verified address of an account, by which its owner sets a new password; earlier ones end.',
    access: 'account:reset-password',
  })
  async issuePasswordReset(
    @CurrentActor() actor: Actor,
    @Input() { accountId }: IssuePasswordResetInput,
  ): Promise<object> {
    await this.passwords.issueReset(actor, accountId);
    return { accountId };
  }

  @Act(() => DisableAccountPayload, {
    description: 'Disables an account: its sessions, access tokens and links end.',
    access: 'account:disable',
  })
  async disableAccount(
    @CurrentActor() actor: Actor,
    @Input() { accountId, reason }: DisableAccountInput,
  ): Promise<object> {
    await this.administration.disable(actor, accountId, reason);
    return { accountId };
  }

  @Act(() => EnableAccountPayload, { description: 'Enables a disabled account again.', access: 'account:disable' })
  async enableAccount(@CurrentActor() actor: Actor, @Input() { accountId }: EnableAccountInput): Promise<object> {
    await this.administration.enable(actor, accountId);
    return { accountId };
  }

  @Act(() => RevokeRolePayload, { description: 'Takes a role from an account.', access: 'account:revoke-role' })
  async revokeRole(@CurrentActor() actor: Actor, @Input() { grantId, reason }: RevokeRoleInput): Promise<object> {
    return { accountId: await this.administration.revokeRole(actor, grantId, reason) };
  }
}
