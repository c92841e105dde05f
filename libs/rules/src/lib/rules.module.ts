import { Module } from '@nestjs/common';
import { RulePackResolver } from './rule-pack.resolver.js';
import { RulePacksReader } from './rule-packs.reader.js';
import { RulesReader } from './rules.reader.js';
import { Rules } from './rules.service.js';

const services = [Rules, RulePacksReader, RulesReader];

/** Rule packs and the calendar of working days. */
@Module({ providers: services, exports: services })
export class RulesModule {}

/** The same, through GraphQL. */
@Module({ imports: [RulesModule], providers: [RulePackResolver] })
export class RulesApiModule {}
