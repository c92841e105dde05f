import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { resetCaches } from 'graphql-tag';

/** Forgets what was parsed to build the schema: graphql-tag keeps every text that it ever saw, and nothing here asks it again. */
@Injectable()
export class ParsedSchema implements OnApplicationBootstrap {
  onApplicationBootstrap(): void {
    resetCaches();
  }
}
