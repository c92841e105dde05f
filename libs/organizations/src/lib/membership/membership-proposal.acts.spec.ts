import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengjie/platform';
import { movesOf, storedMoves, testDatabase, type TestDatabase } from '@chengjie/testkit';
import {
  filing,
  organizationsTemplate,
  registerWorld,
  registration,
  type RegisterWorld,
} from '../../testing/register-world.js';
import {
  membershipProposalActs,
  type MembershipProposalAct,
  type MembershipProposalStatus,
} from './membership-proposal.acts.js';
import { membershipProposalStatus } from './membership-proposal.fields.js';

/** A membership that a federation proposed, and who acts for both. */
interface StoredProposal {
  readonly id: string;
  readonly federation: Actor;
  readonly member: Actor;
}

describe('the acts on proposed memberships', () => {
  let db: TestDatabase;
  let world: RegisterWorld;
  let serial = 0;

  beforeAll(async () => {
    db = await testDatabase(organizationsTemplate);
    world = await registerWorld(db.url);
  });

  afterAll(async () => {
    await world.database.close();
    await db.drop();
  });

  const within = <T>(act: () => Promise<T>) => world.database.transaction(act);

  async function proposed(act?: MembershipProposalAct): Promise<StoredProposal> {
    serial += 1;
    const federationId = await within(() =>
      world.register.register(
        world.registrarOf('220202'),
        registration(`第${serial}联合会`, {
          ...{ kind: 'SUPPORT', legalForm: 'ASSOCIATION', isFederation: true, regionCode: '220202001' },
          areaCodes: ['220202001'],
        }),
      ),
    );
    const memberId = await within(() =>
      world.register.file(world.filingOfficeOf('220202001001'), filing(`第${serial}志愿队`)),
    );
    const [federation, member] = [await world.personOf(federationId), await world.personOf(memberId)];
    const { proposals } = world;
    const { proposalId: id } = await within(() => proposals.propose(federation, { federationId, memberId }));
    if (act === 'acceptMembership') await within(() => proposals.accept(member, id));
    if (act === 'declineMembership') await within(() => proposals.decline(member, id, '考虑之后'));
    if (act === 'withdrawMembershipProposal') await within(() => proposals.withdraw(federation, id));
    return { id, federation, member };
  }

  it('are the steps that the database lets a proposal take, and no others', async () => {
    const standing: Record<MembershipProposalStatus, StoredProposal> = {
      PROPOSED: await proposed(),
      ACCEPTED: await proposed('acceptMembership'),
      DECLINED: await proposed('declineMembership'),
      WITHDRAWN: await proposed('withdrawMembershipProposal'),
      EXPIRED: await proposed(),
    };
    await db.tamper(`update membership_proposal set expires_at = now() - interval '1 minute' where id = $1`, [
      standing.EXPIRED.id,
    ]);
    const writes = {
      PROPOSED: ({ id }: StoredProposal) => update(id, null),
      ACCEPTED: ({ id, member }: StoredProposal) => update(id, 'ACCEPTED', member),
      DECLINED: ({ id, member }: StoredProposal) => update(id, 'DECLINED', member),
      WITHDRAWN: ({ id, federation }: StoredProposal) => update(id, 'WITHDRAWN', federation),
    };
    const kind = { standing, writes, status };
    expect(await storedMoves(db, kind)).toEqual(movesOf(membershipProposalActs, kind));
    const expires = ({ id }: StoredProposal) => db.query(update(id, 'EXPIRED'));
    await expect(expires(standing.PROPOSED)).rejects.toThrow('membership_proposal_in_its_time');
    await expires(standing.EXPIRED);
  });
});

const status = (id: string) =>
  `select ${membershipProposalStatus} as status from membership_proposal p where id = '${id}'`;

function update(id: string, outcome: MembershipProposalStatus | null, by?: Actor): string {
  const text = (value: string | null | undefined) => (value ? `'${value}'` : 'null');
  return `update membership_proposal set outcome = ${text(outcome)}, decided_by = ${text(by?.accountId)},
    decided_in = ${text(by?.acting.id)}, decision_reason = ${text(by && '考虑之后')},
    decided_at = ${outcome ? 'clock_timestamp()' : 'null'} where id = '${id}'`;
}
