import 'reflect-metadata';
import { readConfig, runProcess } from '@chengjie/platform/config';
import { createApp } from './create-app.js';

await runProcess(async () => {
  const config = readConfig(process.env);
  const app = await createApp(config);
  await app.listen(config.port, config.host);
});
