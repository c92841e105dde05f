export { runProgram, type RegisterCommand } from './lib/program.js';
export { seconds, step } from './lib/steps.js';
export { UserFacingError } from './lib/user-facing-error.js';
export { printLine, visible } from './lib/visible.js';
