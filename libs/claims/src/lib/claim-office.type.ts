import { Agency } from '@chengjie/accounts';
import { ProjectType } from '@chengjie/procurement';
import { Field, ObjectType } from '@nestjs/graphql';
import type { ClaimOffice } from './claim-offices.reader.js';

@ObjectType('ClaimOffice', {
  description:
    'An agency that decides claims of organizations in a region, or about their entries in the register, unless it buys at present.',
})
export class ClaimOfficeType implements ClaimOffice {
  @Field(() => Agency, { description: 'The agency.' })
  agency!: Agency;

  @Field(() => [ProjectType], {
    description:
      'Projects in which it buys, what closes last first, five at most: until the last of them is awarded or ends, it consents to no claim and ends none, and changes no standing, qualification or federation. Empty where it may.',
  })
  projects!: ProjectType[];

  agencyId!: string;
}
