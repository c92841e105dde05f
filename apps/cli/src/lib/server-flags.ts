/**
 * Node's flags for the servers; docker/Dockerfile names the same. Space for new objects of three times 8 MiB: requests
 * leave little behind that lives, and with Node's own choice a server under load takes some 100 MiB more.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=8'];
