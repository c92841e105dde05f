import 'reflect-metadata';
import { runProcess } from '@chengjie/platform';
import { readConfig } from '@chengjie/platform/config';
import { createApp } from './create-app.js';

await runProcess(async () => {
  const config = readConfig(process.env);
  const app = await createApp(config);
  await app.listen(config.port, config.host);
});
