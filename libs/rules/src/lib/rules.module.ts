import { Module } from '@nestjs/common';
import { RulePackResolver } from './rule-pack.resolver.js';
import { RulePacksReader } from './rule-packs.reader.js';
import { Rules } from './rules.service.js';

/** Rule packs and the calendar of working days. */
@Module({ providers: [Rules, RulePacksReader], exports: [Rules, RulePacksReader] })
export class RulesModule {}

/** The same, through GraphQL. */
@Module({ imports: [RulesModule], providers: [RulePackResolver] })
export class RulesApiModule {}
