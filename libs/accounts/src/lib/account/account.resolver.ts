import { Args, ArgsType, Field, InputType, Query, Resolver } from '@nestjs/graphql';
import {
  Act,
  Can,
  CurrentActor,
  Input,
  PageArgs,
  RegionCodeScalar,
  type Actor,
  type Page,
  type Role,
} from '@chengjie/platform';
import { AccountAdministration } from './account-administration.service.js';
import { AccountAdmission } from './account-admission.service.js';
import { AccountDirectory, type AccountOrder, type AccountRow } from './account-directory.reader.js';
import type { AccountStatus } from './account.entity.js';
import { AccountPasswords } from './account-passwords.service.js';
import {
  askedRole,
  DisableAccountInput,
  EnableAccountInput,
  GrantRoleInput,
  InviteAccountInput,
  IssuePasswordResetInput,
  RevokeRoleInput,
} from './account.inputs.js';
import {
  DisableAccountPayload,
  EnableAccountPayload,
  GrantRolePayload,
  InviteAccountPayload,
  IssuePasswordResetPayload,
  linkReference,
  RevokeRolePayload,
} from './account.payloads.js';
import { AccountConnection, AccountOrderEnum, AccountStatusEnum, AccountType } from './account.type.js';
import { RoleEnum } from '../grant/role-grant.type.js';

@InputType({ description: 'Narrows a list of accounts; conditions add up.' })
class AccountFilter {
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
    private readonly directory: AccountDirectory,
    private readonly admission: AccountAdmission,
    private readonly passwords: AccountPasswords,
    private readonly administration: AccountAdministration,
  ) {}

  @Can('account:read')
  @Query(() => AccountConnection, { description: 'Accounts that you may manage in the role you act in.' })
  accounts(@CurrentActor() actor: Actor, @Args() { filter, ...page }: AccountsArgs): Promise<Page<AccountRow>> {
    return this.directory.list(actor, filter ?? {}, page);
  }

  @Act(() => InviteAccountPayload, {
    description: 'Makes an account with one role and a link by which its owner sets a password.',
    access: 'account:invite',
  })
  async inviteAccount(@CurrentActor() actor: Actor, @Input() input: InviteAccountInput): Promise<object> {
    const { loginName, displayName } = input;
    const { accountId, link } = await this.admission.invite(actor, { loginName, displayName, ...askedRole(input) });
    return { accountId, ...linkReference('INVITATION', link) };
  }

  @Act(() => IssuePasswordResetPayload, {
    description: 'Gives out a link by which the owner of an account sets a new password; earlier links end.',
    access: 'account:reset-password',
  })
  async issuePasswordReset(@CurrentActor() actor: Actor, @Input() input: IssuePasswordResetInput): Promise<object> {
    const { purpose, link } = await this.passwords.issueReset(actor, input.accountId);
    return { accountId: input.accountId, ...linkReference(purpose, link) };
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

  @Act(() => GrantRolePayload, { description: 'Gives an account one more role.', access: 'account:grant-role' })
  async grantRole(@CurrentActor() actor: Actor, @Input() input: GrantRoleInput): Promise<object> {
    await this.administration.grantRole(actor, input.accountId, askedRole(input));
    return { accountId: input.accountId };
  }

  @Act(() => RevokeRolePayload, { description: 'Takes a role from an account.', access: 'account:grant-role' })
  async revokeRole(@CurrentActor() actor: Actor, @Input() { grantId, reason }: RevokeRoleInput): Promise<object> {
    return { accountId: await this.administration.revokeRole(actor, grantId, reason) };
  }
}
