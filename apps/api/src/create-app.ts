import cookie from '@fastify/cookie';
import type { Config } from '@chengjie/platform/config';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';

/** Largest request body in bytes: a bid's text with room to spare. */
const BODY_LIMIT = 262_144;

/** Builds the API without listening yet. */
export async function createApp(config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: config.trustProxy });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await app.register(cookie);
  app.enableShutdownHooks();
  return app;
}
