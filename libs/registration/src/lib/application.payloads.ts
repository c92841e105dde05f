import { Payload, payloadResolver } from '@chengjie/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import { shownApplication } from './application.presentation.js';
import { RegisterApplicationType } from './application.type.js';
import { ApplicationsReader } from './applications.reader.js';

@ObjectType({ description: 'Result of an act on an application to enter the register.' })
export class RegisterApplicationPayload extends Payload {
  @Field(() => RegisterApplicationType, { nullable: true, description: 'The application as it stands now.' })
  application?: RegisterApplicationType | null;

  applicationId?: string;
}

/** Loads the application of an answer. */
export const RegisterApplicationPayloadResolver = payloadResolver(
  RegisterApplicationPayload,
  'application',
  'applicationId',
  ApplicationsReader,
  async (applications, id) => {
    const application = await applications.byId(id);
    return application && shownApplication(application);
  },
);
