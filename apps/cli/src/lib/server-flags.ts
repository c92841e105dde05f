/**
 * Node's flags for the servers; docker/Dockerfile names the same. Space for new objects of three times 8 MiB: requests
 * leave little behind that lives, and with Node's own choice a server under load passed 286 MiB (docs/performance.md).
 */
export const SERVER_FLAGS = ['--max-semi-space-size=8'];
