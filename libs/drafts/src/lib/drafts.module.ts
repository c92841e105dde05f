import { Module } from '@nestjs/common';
import { DraftOwners } from './draft-owner.js';
import { DraftSeal } from './draft-seal.js';
import { DraftResolver, OwnDraftResolver, SaveDraftPayloadResolver } from './draft.resolver.js';
import { DraftsReader } from './drafts.reader.js';
import { Drafts } from './drafts.service.js';
import { SaveRate } from './save-rate.js';

/** What one has typed and not sent yet, in GraphQL. */
@Module({
  providers: [
    DraftOwners,
    DraftSeal,
    Drafts,
    DraftsReader,
    SaveRate,
    OwnDraftResolver,
    DraftResolver,
    SaveDraftPayloadResolver,
  ],
})
export class DraftsApiModule {}
