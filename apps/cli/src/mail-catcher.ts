import { catchMail, serveMails } from '@chengjie/mail-catcher';
import { readVariables, runProcess, smtpAddress, wholeNumber } from '@chengjie/platform/config';

/** The process that catches the demonstration's mail: told where mail comes in and where its page is, and nothing else. */
await runProcess(async () => {
  const { CHENGJIE_SMTP_URL: smtpUrl, PORT: port } = readVariables(process.env, {
    CHENGJIE_SMTP_URL: smtpAddress({ desc: 'is not set' }),
    PORT: wholeNumber(1, 65_535)({ desc: 'is not set' }),
  });
  const { mails } = await catchMail({ port: Number(new URL(smtpUrl).port) });
  await serveMails(mails, port);
});
