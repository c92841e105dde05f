import type { Bilingual, MailKind, Wordings } from '@chengjie/kernel';
import { BilingualText, Can, PageArgs, type Page } from '@chengjie/platform';
import { Inject } from '@nestjs/common';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MAIL_WORDS } from '../mail-words.js';
import { DeadLetter, DeadLetterConnection } from './dead-letter.type.js';
import { DeadLettersReader, type DeadLetterRow } from './dead-letters.reader.js';

/** What administrators see of mails that could not be sent. */
@Resolver(() => DeadLetter)
export class DeadLetterResolver {
  constructor(
    private readonly letters: DeadLettersReader,
    @Inject(MAIL_WORDS) private readonly words: Wordings<MailKind>,
  ) {}

  @Can('mail:read-dead-letters')
  @Query(() => DeadLetterConnection, { description: 'Mails that could not be sent, the last one given up first.' })
  deadLetters(@Args() page: PageArgs): Promise<Page<DeadLetterRow>> {
    return this.letters.page(page);
  }

  @ResolveField(() => BilingualText)
  about(@Parent() { kind }: DeadLetter): Bilingual {
    return this.words.textOf(kind, {});
  }
}
