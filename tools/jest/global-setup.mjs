// A run of Jest by itself has a PostgreSQL of its own; those of `npm test` share one.
import { startBroker } from './broker.mjs';

export default async function setUp() {
  if (process.env.CHENGJIE_TEST_BROKER) return;
  const broker = await startBroker();
  process.env.CHENGJIE_TEST_BROKER = broker.url;
  globalThis.stopTestServer = broker.stop;
}
