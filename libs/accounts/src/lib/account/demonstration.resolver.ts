import { Published } from '@chengjie/platform';
import { Query, Resolver } from '@nestjs/graphql';
import { AccountDirectoryReader } from './account-directory.reader.js';

/** Whether strangers may be told the published accounts. */
@Resolver()
export class DemonstrationResolver {
  constructor(private readonly directory: AccountDirectoryReader) {}

  @Published()
  @Query(() => Boolean, {
    description: 'Whether the published demonstration accounts exist here, so that anybody may sign in with them.',
  })
  demonstration(): Promise<boolean> {
    return this.directory.holdsDemonstration();
  }
}
