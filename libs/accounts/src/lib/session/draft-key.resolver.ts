import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Viewer } from '../account/account.type.js';
import { DraftKeys } from './draft-keys.js';

/** What one's own devices keep drafts under. */
@Resolver(() => Viewer)
export class DraftKeyResolver {
  constructor(private readonly keys: DraftKeys) {}

  @ResolveField(() => String, {
    description:
      'Key under which drafts of one’s own are kept on devices: 256 bits in base64, the same at each sign-in, and nobody else’s.',
  })
  draftKey(@Parent() { id }: Viewer): string {
    return this.keys.of(id);
  }
}
