import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { evaluate } from './evaluate.js';
import type { EvaluationInput } from './input.js';

describe('the README', () => {
  it('shows an example that is true', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [input, result] = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]): unknown =>
      JSON.parse(json ?? ''),
    );
    expect(evaluate(input as EvaluationInput)).toMatchObject(result as object);
  });
});
