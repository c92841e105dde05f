import { kept } from '@chengjie/platform';

/** A reason as it is kept with what it ended. */
export const recordedReason = kept.object('RecordedReason', 'A reason as it was recorded with what it ended.', {
  code: kept.text('Code of the ground, for programs.'),
  zh: kept.text('In Chinese, the official text.'),
  en: kept.text('In English.'),
});
