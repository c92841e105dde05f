import type * as v from 'valibot';
import type { Showing } from './record-fields.js';

/** A schema as the GraphQL types are made of it. */
export interface RecordSchema {
  /** Without what wraps it. */
  readonly core: v.GenericSchema & {
    readonly entries?: Readonly<Record<string, v.GenericSchema>>;
    readonly item?: v.GenericSchema;
  };
  readonly nullable: boolean;
  /** What was told of it last: what it is in its place. */
  readonly description: string | undefined;
  /** What was told of it first: what it is anywhere. */
  readonly meaning: string | undefined;
  readonly title: string | undefined;
  readonly showing: Showing;
}

type Wrapper = v.GenericSchema & { readonly wrapped?: v.GenericSchema; readonly pipe?: readonly [v.GenericSchema] };

interface Note {
  readonly kind: string;
  readonly type: string;
  readonly description?: string;
  readonly title?: string;
  readonly metadata?: object;
}

const NULLABLE = ['nullable', 'nullish', 'optional'];

/** Takes a schema out of its wrappers, and collects what they say of it. */
export function readSchema(schema: v.GenericSchema): RecordSchema {
  const notes: Note[] = [];
  let core = schema as Wrapper;
  let nullable = false;
  for (;;) {
    if (core.pipe) {
      const [inner, ...actions] = core.pipe as readonly [v.GenericSchema, ...unknown[]];
      notes.unshift(...(actions as Note[]));
      core = inner;
    } else if (NULLABLE.includes(core.type) && core.wrapped) {
      nullable = true;
      core = core.wrapped;
    } else break;
  }
  const descriptions = notes.flatMap(({ type, description }) => (type === 'description' ? [description] : []));
  return {
    core,
    nullable,
    description: descriptions.at(-1),
    meaning: descriptions[0],
    title: notes.find(({ type }) => type === 'title')?.title,
    showing: Object.assign({}, ...notes.map(({ metadata }) => metadata)) as Showing,
  };
}
