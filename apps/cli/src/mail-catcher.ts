import { catchMail, serveMails } from '@chengjie/mail-catcher';
import { readVariables, runProcess, wholeNumber } from '@chengjie/platform/config';

/** The process that catches the demonstration's mail: told two ports and nothing else. */
await runProcess(async () => {
  const port = wholeNumber(1, 65_535)({ desc: 'is not set' });
  const read = readVariables(process.env, { CHENGJIE_CAUGHT_SMTP_PORT: port, CHENGJIE_CAUGHT_MAIL_PORT: port });
  const { mails } = await catchMail({ port: read.CHENGJIE_CAUGHT_SMTP_PORT });
  await serveMails(mails, read.CHENGJIE_CAUGHT_MAIL_PORT);
});
