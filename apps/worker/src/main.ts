import 'reflect-metadata';
import { readConfig, runProcess } from '@chengjie/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

await runProcess(async () => {
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(readConfig(process.env)), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
});
