import { ActingRoleNeededError, UnauthenticatedError } from '@chengjie/kernel';
import { describe, expect, it } from '@jest/globals';
import fastify from 'fastify';
import { GraphQLError } from 'graphql';
import { refuse } from './refused-file.js';

/** What a client reads of a refusal, whose words were made for the language of its request. */
async function answerTo(error: Error): Promise<{ status: number; errors: unknown }> {
  const server = fastify();
  server.get('/', (_request, reply) => refuse(reply, 'zh', error));
  const response = await server.inject('/');
  await server.close();
  return { status: response.statusCode, errors: response.json<{ errors: unknown }>().errors };
}

describe('a refused file', () => {
  it('is told in both languages, where nobody is signed in or no role is named', async () => {
    for (const [originalError, status] of [
      [new UnauthenticatedError(), 401],
      [new ActingRoleNeededError(), 403],
    ] as const) {
      const { code, messages } = originalError;
      const extensions = { code, http: { status } };
      const answer = await answerTo(new GraphQLError(messages.zh, { extensions, originalError }));
      expect(answer).toEqual({ status, errors: [{ message: messages.zh, extensions: { code, messages } }] });
    }
  });
});
