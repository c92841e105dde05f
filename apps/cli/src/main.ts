/** Checks the version of Node before anything is loaded that needs it. */
const OLDEST_NODE = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  process.stderr.write(
    `Chengjie runs on Node ${OLDEST_NODE} or newer, this is ${process.versions.node}. ` +
      'Start it by "npm start", which uses the Node that "npm ci" installed; on other systems than Linux install Node 24.\n',
  );
  process.exit(1);
}
const { runProgram } = await import('@chengjie/terminal');
const { commands } = await import('./commands/index.js');
const description = '承接 Chengjie: the marketplace where government buys community services';
await runProgram('chengjie', description, commands, process.argv);

export {};
