import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** The services of a compose file, each with what its `${VARIABLES}` become; one that is needed and not set is an error. */
export function readServices(file, variables) {
  const { services } = parse(readFileSync(file, 'utf8'), { merge: true });
  return JSON.parse(JSON.stringify(services), (_key, value) =>
    typeof value === 'string' ? interpolate(value, variables) : value,
  );
}

/** As compose does: with a colon what is empty counts as not set. */
function interpolate(text, variables) {
  return text.replaceAll(/\$\{(\w+)(?:(:?)([-?])([^}]*))?\}/g, (_all, name, colon, kind, rest) => {
    if (variables[name] || (variables[name] === '' && !colon)) return variables[name];
    if (kind === '?') throw new Error(rest);
    return rest ?? '';
  });
}
