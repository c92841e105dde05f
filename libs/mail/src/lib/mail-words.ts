/** Nest token of the words of all libs' mails, a `Wordings<MailKind>`: the list of dead letters names them. */
export const MAIL_WORDS = Symbol('MailWords');
