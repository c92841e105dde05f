import { RulePacksReader, RulePackType } from '@chengjie/rules';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ProjectType } from './project.types.js';

/** The rules that a project was published under. */
@Resolver(() => ProjectType)
export class ProjectRulePackResolver {
  constructor(private readonly packs: RulePacksReader) {}

  @ResolveField(() => RulePackType, {
    nullable: true,
    description: 'The rules that it was published under, and keeps; null for a draft.',
  })
  async rulePack(@Parent() { rulePackId }: ProjectType): Promise<RulePackType | null> {
    return rulePackId ? this.packs.byId(rulePackId) : null;
  }
}
