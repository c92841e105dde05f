import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Permissions, type Asked, type Permission } from '@chengjie/platform';
import { apis } from '@chengjie/product/api';
import { declaredAccess } from './schema.js';

/** Acts that a person does alone, once it has proved lately who it is (docs/adr/0026). */
const OF_PERSONS = [
  // They give or take power over accounts …
  ...['askSecondFactorReset', 'issuePasswordReset', 'disableAccount', 'enableAccount', 'revokeRole', 'createAgency'],
  ...['proposeRole', 'confirmRole', 'refuseRole', 'withdrawRoleProposal', 'consentToClaim', 'rejectClaim'],
  // … or over who is in the register …
  ...['grantApplication', 'refuseApplication'],
  ...['concludeRating', 'changeRating'],
  ...[
    'proposeAdmission',
    'withdrawAdmission',
    'removeFromOrganization',
    'makeOrganizationAdministrator',
    'endOrganizationAdministrator',
  ],
  // … or over the order in which bidders are chosen; the second person of two is asked like the first …
  ...['proposeFederationStep', 'confirmFederationStep', 'refuseFederationStep', 'withdrawFederationStep'],
  // … or over one's own.
  ...['changePassword', 'createApiToken', 'enterAddress', 'renameSecondFactor', 'endSecondFactor', 'makeRecoveryCodes'],
  ...['beginPasskey', 'beginAuthenticator'],
];

/** The same of acts that programs do as well, by a token made with that right: they publish for good. */
const OF_TOKENS_TOO = [
  ...[
    'publishProject',
    'cancelProject',
    ...['proposeCancellation', 'confirmCancellation', 'refuseCancellation', 'withdrawCancellation'],
    'publishAward',
    'findNotQualified',
    'findNoLongerEligible',
    'proposeCorrection',
  ],
  'completeQualificationReview',
  ...['publishFunctionEdition', 'publishOrganizationEdition'],
  ...['withdrawFunctionEdition', 'withdrawOrganizationEdition'],
  // One officer's word decides by them what an organization may bid for.
  ...['setFederationStatus', 'setRegisterState', 'revokeQualification'],
  ...['enterOnAbnormalList', 'removeFromList', 'listAsSerious', 'dropSeriousListing'],
];

/** All others: they give nobody power, or others have to do their part, or they must be quick. */
const NOT_ASKED = [
  ...['acceptRole', 'declineRole', 'leaveOrganization', 'saveDraft', 'discardDraft', 'discardDocument'],
  // Whoever began was asked: what was typed meanwhile is not held up for asking again.
  ...['addPasskey', 'addAuthenticator'],
  ...['acceptMembership', 'agreeToBid', 'appointPanel', 'askAboutPrice', 'askConsent'],
  ...['askForPasskey', 'claimOrganization', 'correctScoreSheet', 'createFunction', 'createProject', 'declineBid'],
  ...['declineMembership', 'enterAgencyContact', 'endBidMandate', 'endMembership', 'endOtherSessions', 'endSession'],
  ...['evaluateLot', 'explainPrice', 'fileOrganization', 'finishSignIn'],
  ...['giveBidMandate', 'grantQualification', 'markNotificationsRead', 'openAccount'],
  ...['proposeInvalid', 'proposeMembership', 'proveIdentity', 'recuseEvaluator', 'registerOrganization'],
  ...['proposeStandDown', 'confirmStandDown', 'refuseStandDown', 'withdrawStandDown'],
  ...['requestAccount', 'requestPasswordReset', 'resetPassword', 'resetSecondFactors', 'retireFunction'],
  ...['revokeApiToken', 'saveScoreSheet', 'signIn', 'signOut', 'stopClaim', 'stopClaimByLink'],
  ...['submitBid', 'submitScoreSheet', 'takeBackConsent', 'updateFunction', 'updateProject'],
  ...['submitApplication', 'applyForEnding', 'supplyMaterial', 'withdrawApplication', 'askForMaterial', 'noteAppeal'],
  ...['verifyAddress', 'voteOnFinding', 'withdrawBid', 'withdrawClaim', 'withdrawConsentRequest'],
  ...['withdrawMembershipProposal', 'proposeSeriousListing', 'withdrawSeriousListing'],
  ...['serveListingNotice', 'replyToListingNotice'],
  ...['announceRatingRound', 'standDownRatingPanelist', 'sendSelfAssessment', 'withdrawSelfAssessment', 'scoreRating'],
  ...['publishRatingResult', 'objectToRating', 'answerRatingObjection', 'retractRatingResult'],
];

describe('acts that ask again who one is', () => {
  const permissions = new Permissions(apis.map((api) => api.permissions ?? {}));
  const acts = [...declaredAccess()].filter(([name]) => name.startsWith('Mutation.'));

  function askedFor(access: string | undefined): Asked | undefined {
    if (access === 'ASKED_AGAIN' || access === 'OWN_FACTORS') return 'PERSON';
    return access?.includes(':') ? permissions.demandsOf(access as Permission).asked : undefined;
  }

  const named = (asked: Asked | undefined) =>
    acts
      .filter(([, access]) => askedFor(access) === asked)
      .map(([name]) => name.replace('Mutation.', ''))
      .sort();

  it('are these of persons, these of tokens too, and none of the others', () => {
    expect(named('PERSON')).toEqual([...OF_PERSONS].sort());
    expect(named('PERSON_OR_TOKEN')).toEqual([...OF_TOKENS_TOO].sort());
    expect(named(undefined)).toEqual([...NOT_ASKED].sort());
  });
});
