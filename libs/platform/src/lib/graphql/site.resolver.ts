import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Published } from '../auth/access.js';
import { CONFIG, type Config, type SiteConfig } from '../config/config.js';

@ObjectType({
  description:
    'What a site of government owes its readers (国办发〔2017〕47号), as this installation says it; null is not said.',
})
class Site implements Record<keyof SiteConfig, string | null> {
  @Field(() => String, { nullable: true, description: '主办单位: the office that is answerable for it.' })
  organizer!: string | null;

  @Field(() => String, { nullable: true, description: '联系方式: how to reach whoever keeps it.' })
  contact!: string | null;

  @Field(() => String, { nullable: true, description: '网站备案号 (ICP).' })
  filingNumber!: string | null;

  @Field(() => String, { nullable: true, description: '公安机关备案号.' })
  policeNumber!: string | null;

  @Field(() => String, { nullable: true, description: '政府网站标识码.' })
  identifier!: string | null;
}

/** Who keeps this installation. */
@Resolver()
export class SiteResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Published()
  @Query(() => Site, { description: 'Who keeps this installation, for the foot of each page.' })
  site(): Site {
    const { organizer, contact, filingNumber, policeNumber, identifier } = this.config.site ?? {};
    return {
      ...{ organizer: organizer ?? null, contact: contact ?? null, filingNumber: filingNumber ?? null },
      ...{ policeNumber: policeNumber ?? null, identifier: identifier ?? null },
    };
  }
}
