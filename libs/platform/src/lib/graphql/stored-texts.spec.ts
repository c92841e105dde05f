import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { InputType } from '@nestjs/graphql';
import {
  DateTimeField,
  IdempotencyKeyField,
  NestedField,
  NestedListField,
  TextField,
  TextListField,
} from './fields.js';
import { InputShapePipe } from './input-shape.js';
import { withStoredTexts } from './stored-texts.js';

const described = { description: 'A field.' };

@InputType()
class PartInput {
  @TextField({ ...described, max: 20 })
  name!: string;
}

@InputType()
class WholeInput {
  @IdempotencyKeyField()
  idempotencyKey!: string;

  @TextField({ ...described, max: 20 })
  title!: string;

  @TextField({ ...described, max: 1_000 })
  text!: string;

  @TextField({ ...described, max: 1_000, verbatim: true })
  sealed!: string;

  @TextField({ ...described, max: 100, asTyped: true, nullable: true })
  password?: string | null;

  @TextListField({ ...described, max: 20 })
  names!: string[];

  @NestedField(() => PartInput, described)
  part!: PartInput;

  @NestedListField(() => PartInput, described)
  parts!: PartInput[];

  @DateTimeField({ ...described, nullable: true })
  at?: Date | null;
}

const typed: WholeInput = {
  idempotencyKey: ' key of mine ',
  title: '\u3000养⽼\u200b服务 ',
  text: '一\r\n二 ',
  sealed: ' 一\r\n⽼ ',
  password: ' ⽼\t',
  names: [' 一', '二\ufeff'],
  part: { name: '⽼ ' },
  parts: [{ name: '一' }, { name: ' 二' }],
  at: new Date(0),
};

describe('texts of inputs', () => {
  it('are taken in their one form, but for what is kept to the character', () => {
    expect(withStoredTexts(WholeInput, typed)).toEqual({
      ...typed,
      title: '养老服务',
      text: '一\n二',
      names: ['一', '二'],
      part: { name: '老' },
      parts: [{ name: '一' }, { name: '二' }],
    });
  });

  it('leave the input itself as it was, and are the same one where nothing changes', () => {
    const before = structuredClone(typed);
    const stored = withStoredTexts(WholeInput, typed);
    expect(typed).toEqual(before);
    expect(withStoredTexts(WholeInput, stored)).toBe(stored);
    expect(stored.parts[0]).toBe(typed.parts[0]);
  });

  it('are checked as they are stored: what cannot be seen does not count', () => {
    const pipe = new InputShapePipe();
    const pathsOf = (input: object) => {
      try {
        pipe.transform(input, { type: 'body', metatype: WholeInput });
        return [];
      } catch (error) {
        return (error as { violations: { path: string[] }[] }).violations.map(({ path }) => path.join('.'));
      }
    };
    expect(pathsOf({ ...typed, title: `${'一'.repeat(20)}\u200b\u3000` })).toEqual([]);
    expect(pathsOf({ ...typed, title: '\u200b\u3000', parts: [{ name: '\ufeff' }] })).toEqual([
      'title',
      'parts.0.name',
    ]);
    expect(pathsOf({ ...typed, title: '一\n二', names: ['一\u202e'] })).toEqual(['title', 'names']);
    expect(pathsOf({ ...typed, at: new Date('9999-12-31T00:00:00Z') })).toEqual(['at']);
  });
});
