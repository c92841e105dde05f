import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SHORT_BYTES, UntakenAnswers } from '../bounds/untaken-answers.js';
import type { Config } from '../config/config.js';
import { networkOf } from './client-network.js';

/** A text in memory has two bytes for each character, as soon as one of them is Chinese. */
const BYTES_OF_A_CHARACTER = 2;

/** Bounds what answers that nobody takes keep of the memory ({@link UntakenAnswers}); files are read as they are taken. */
export function boundAnswers(app: NestFastifyApplication, { trustProxy }: Pick<Config, 'trustProxy'>): void {
  const untaken = new UntakenAnswers();
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onSend', ({ raw: request }, { raw: answer }, payload, done) => {
    const bytes = bytesOf(payload);
    if (bytes >= SHORT_BYTES) untaken.add(networkOf(request, trustProxy), request.socket, answer, bytes);
    done();
  });
}

function bytesOf(payload: unknown): number {
  if (typeof payload === 'string') return payload.length * BYTES_OF_A_CHARACTER;
  return payload instanceof Uint8Array ? payload.byteLength : 0;
}
