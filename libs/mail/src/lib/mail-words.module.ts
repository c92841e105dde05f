import { mailWordings, type MailKind, type MailKinds, type Wordings } from '@chengjie/kernel';
import { Global, Module, type DynamicModule } from '@nestjs/common';

/** Nest token of the words of all libs' mails, a `Wordings<MailKind>`. */
export const MAIL_WORDS = Symbol('MailWords');

/** Gives the list of dead letters the kinds of mail of all libs, with their names in words. */
@Global()
@Module({})
export class MailWordsModule {
  static of(mails: readonly MailKinds[]): DynamicModule {
    const words: Wordings<MailKind> = mailWordings(mails);
    return {
      module: MailWordsModule,
      providers: [{ provide: MAIL_WORDS, useValue: words }],
      exports: [MAIL_WORDS],
    };
  }
}
