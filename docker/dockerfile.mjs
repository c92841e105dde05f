import { readFileSync } from 'node:fs';

/** The instructions of a Dockerfile by stage; a stage on top of another begins with that one's instructions. */
export function readStages(file) {
  const stages = {};
  let stage;
  for (const line of readFileSync(file, 'utf8').replaceAll('\\\n', ' ').split('\n')) {
    const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (!name) continue;
    if (name === 'FROM') {
      const [base, , alias] = rest.split(' ');
      stage = stages[alias] = [...(stages[base] ?? [])];
    } else stage.push({ name, rest });
  }
  return stages;
}

/** The last instruction of that name, e.g. the CMD in force, as the list that follows it. */
export function lastList(stage, name) {
  const { rest } = stage.findLast((instruction) => instruction.name === name);
  return JSON.parse(rest.slice(rest.indexOf('[')));
}
