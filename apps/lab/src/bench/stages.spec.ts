import { describe, expect, it } from '@jest/globals';
import { timeByStage } from './stages.js';

const node = (id: number, functionName: string, url: string, ...children: number[]) => ({
  ...{ id, children },
  callFrame: { functionName, url },
});

describe('the stages of a profile', () => {
  const profile = {
    nodes: [
      node(1, '(root)', '', 2, 3, 4, 9, 10),
      node(2, '(idle)', ''),
      node(3, '(garbage collector)', ''),
      node(4, 'preHandler', 'file:///app/node_modules/fastify/lib/hooks.js', 5, 6, 7, 8),
      node(5, 'someBuiltin', ''),
      node(6, 'stringify', ''),
      node(7, 'parseRow', 'file:///app/node_modules/pg-protocol/dist/parser.js'),
      node(8, 'writeLatin1String', ''),
      node(9, 'validate', 'file:///app/node_modules/graphql/validation/validate.mjs'),
      node(10, '(program)', ''),
    ],
    samples: [2, 3, 4, 5, 6, 7, 8, 9, 10, 4],
    timeDeltas: [100, 10, 1, 2, 3, 4, 5, 6, 7, 1],
  };

  it('are those of the files, and of the names of what has no file', () => {
    expect(new Map(timeByStage(profile))).toEqual(
      new Map([
        ['idle', 100],
        ['garbage collection', 10],
        ['HTTP and Fastify', 4], // with what it called that belongs nowhere else
        ['JSON', 3],
        ['driver: rows', 4],
        ['sockets', 5],
        ['GraphQL: validation', 6],
        ['other', 7],
      ]),
    );
  });

  it('come with the longest first, and lose nothing', () => {
    const times = timeByStage(profile).map(([, micros]) => micros);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(times.reduce((a, b) => a + b)).toBe(profile.timeDeltas.reduce((a, b) => a + b));
  });
});
