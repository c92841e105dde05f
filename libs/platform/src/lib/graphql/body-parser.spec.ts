import { describe, expect, it } from '@jest/globals';
import { isNestedDeeper } from './body-parser.js';

const deeper = (json: string) => isNestedDeeper(Buffer.from(json), 3);

describe('isNestedDeeper', () => {
  it.each([
    ['objects', '{"a":{"b":{"c":1}}}', false],
    ['objects too deep', '{"a":{"b":{"c":{}}}}', true],
    ['lists too deep', '[[[[]]]]', true],
    ['both too deep', '[{"a":[{}]}]', true],
    ['many beside each other', `[${'[[]],'.repeat(100)}1]`, false],
    ['brackets in a text', '["[[[[{{{{"]', false],
    ['brackets behind a quote in a text', String.raw`["\"[[[["]`, false],
    ['brackets behind a text that ends with a backslash', String.raw`["\\",[[[1]]]]`, true],
    ['a text without end', '["[[[[', false],
    ['nothing', '', false],
  ])('%s', (_, json, expected) => {
    expect(deeper(json)).toBe(expected);
  });
});
