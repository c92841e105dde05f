import { DCLinter } from 'dclint';

/** All errors of a compose file, one line each: against the compose-spec's JSON schema, doubled names and ports. */
export function composeErrors(file) {
  const linter = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] });
  return linter
    .lintFiles([file], false)
    .flatMap(({ messages }) => messages)
    .filter(({ type }) => type === 'error')
    .map(({ line, rule, message }) => `line ${line}, ${rule}: ${message}`);
}
