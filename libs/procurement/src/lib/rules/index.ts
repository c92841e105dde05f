import { ProjectRulePackResolver, RulePackResolver } from './rule-pack.resolver.js';
import { RulePacksReader } from './rule-packs.reader.js';

/** Services of the rules as data. */
export const ruleProviders = [RulePacksReader];
/** Their GraphQL. */
export const ruleResolvers = [RulePackResolver, ProjectRulePackResolver];
