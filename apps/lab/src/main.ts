import { runProgram } from '@chengjie/terminal';
import { registerBench } from './commands/bench.js';
import { registerFaults } from './commands/faults.js';

const description = '承接 Chengjie: measures the product, and breaks things under it';
await runProgram('lab', description, [registerBench, registerFaults], process.argv);
