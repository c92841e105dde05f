import { Wordings, type TaskKind, type TaskKinds } from '@chengjie/kernel';
import { registerEnumType } from '@nestjs/graphql';

/** Nest token of the words of all libs' tasks, a `Wordings<TaskKind>`. */
export const TASK_WORDS = Symbol('TaskWords');

const names: Record<string, string> = {};
const descriptions: Record<string, { description: string }> = {};

registerEnumType(names, { name: 'TaskKind', description: 'What can wait for somebody.', valuesMap: descriptions });

/** Kinds of task as GraphQL names them: all that {@link taskWordsOf} was given. */
export const TaskKindEnum = names;

/** The words of all libs' tasks, whose kinds GraphQL names from now on. */
export function taskWordsOf(kinds: readonly TaskKinds[]): Wordings<TaskKind> {
  const words = Wordings.of(kinds);
  for (const [name, { description }] of words.kinds) {
    names[name] = name;
    descriptions[name] = { description };
  }
  return words;
}
