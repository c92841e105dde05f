import 'reflect-metadata';
import { LogLines } from '@chengjie/platform';
import { readConfig, runProcess } from '@chengjie/platform/config';
import { admitServer } from '@chengjie/platform/schema';
import { schemas } from '@chengjie/product/schema';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { WorkerModule } from './worker.module.js';

await runProcess(async () => {
  const config = readConfig(process.env);
  await admitServer(config, schemas);
  const app = await NestFactory.create(WorkerModule.forRoot(config), new FastifyAdapter(), {
    logger: new LogLines(),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  // Only where something asks for its health, e.g. in a container, does the worker listen at all.
  await (process.env['PORT'] ? app.listen(config.port, config.host) : app.init());
});
