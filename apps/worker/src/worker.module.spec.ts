import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

const config = {
  ...{
    databaseUrl: 'postgres://127.0.0.1:1/nowhere',
    host: '127.0.0.1',
    port: 0,
    masterKey: randomBytes(32),
    poolSize: 1,
  },
  ...{ allowedOrigins: [], secureCookies: false, trustProxy: 0 },
};

describe('the worker', () => {
  it('is given by its modules all that its parts ask for', async () => {
    const opening = NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
      ...{ preview: true, logger: false, abortOnError: false },
    });
    await expect(opening).resolves.toBeDefined(); // nothing is made or started, only what it needs is looked for
  });
});
