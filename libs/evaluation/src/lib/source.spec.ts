import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

describe('the source', () => {
  it('uses nothing that a browser lacks', () => {
    const folder = new URL('.', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?<!\.spec)\.ts$/.test(file),
    );
    expect(sources.length).toBeGreaterThan(15);
    for (const file of sources) {
      const source = readFileSync(new URL(file, folder), 'utf8');
      for (const [, from] of source.matchAll(/ from '([^']+)'/g)) {
        expect(from).toMatch(/^(\.{1,2}\/|@chengjie\/kernel$|@noble\/hashes\/)/);
      }
      expect(source).not.toMatch(/\b(Date|process|Buffer|require|parseFloat)\b[.(]|Math\.(random|round)|toFixed/);
    }
  });
});
