export { ProcedureEnum, RegimeEnum } from './lib/procedure.enums.js';
export { ruleChanges, type RuleChange } from './lib/rule-changes.js';
export { RuleChangeType, RulePackType, RuleSourceType } from './lib/rule-pack.types.js';
export { RulePacksReader } from './lib/rule-packs.reader.js';
export { RuleBook, type KeptPack } from './lib/rule-book.js';
export { periodText } from './lib/rule-wording.js';
export { RulesApiModule, RulesModule } from './lib/rules.module.js';
export { RulesReader, type FrozenPack } from './lib/rules.reader.js';
export { Rules } from './lib/rules.service.js';
