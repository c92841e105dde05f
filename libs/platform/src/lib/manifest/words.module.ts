import type { Wording, Wordings } from '@chengjie/kernel';
import { Global, Module, type DynamicModule } from '@nestjs/common';

/** Gives whoever shows records the words of the kinds that all libs declare. */
@Global()
@Module({})
export class WordsModule {
  /** @param token under which they are injected */
  static of<Kind extends Wording>(token: symbol, words: Wordings<Kind>): DynamicModule {
    return { module: WordsModule, providers: [{ provide: token, useValue: words }], exports: [token] };
  }
}
