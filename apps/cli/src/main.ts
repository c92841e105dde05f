/** Checks the version of Node before anything is loaded that needs it. */
const OLDEST_NODE = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `Chengjie runs on Node ${OLDEST_NODE} or newer, this is ${process.versions.node}. ` +
      'Start it by "npm start", which uses the Node that "npm ci" installed; on other systems than Linux install Node 24.\n',
  );
  process.exit(1);
}
const { run } = await import('./program.js');
await run(process.argv);

export {};
