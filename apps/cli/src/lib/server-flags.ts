/**
 * Node's flags for the servers; docker/Dockerfile names the same. Space for new objects of three times 8 MiB: requests
 * leave little behind that lives, and with Node's own choice a server under load passed 286 MiB (docs/performance.md).
 *
 * By the most that it may take, V8 decides how much garbage to leave: told 512 MiB instead of its own 4 GiB, the API
 * took 235 MiB in a rush of 100,000 bids instead of 399. What it works on takes less than 100.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=8', '--max-old-space-size=512'];

/**
 * Environment of the servers; docker/Dockerfile names the same. By itself glibc gives each thread a heap of its own that
 * keeps what it once took, such as 19 MiB for a password's hash: two heaps for all took 256 MiB under a load that had
 * taken 408 (docs/performance.md). Other C libraries do not know the variable.
 */
export const SERVER_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' };
