/**
 * Node's flags for the servers; docker/Dockerfile names the same. Space for new objects of three times 8 MiB: requests
 * leave little behind that lives, and with Node's own choice a server under load passed 286 MiB (docs/performance.md).
 *
 * By the most that it may take, V8 decides how much garbage to leave: told 512 MiB instead of its own 4 GiB, the API
 * took 235 MiB in a rush of 100,000 bids instead of 399. What it works on takes less than 100.
 *
 * Node's own code in pages of 2 MiB, where the system has them: what a bid takes is spread over so much of it that
 * its processor time is a twelfth less (docs/performance.md).
 *
 * What starting left behind is given back at its end (`runProcess`), which takes V8's own collector, exposed.
 */
export const SERVER_FLAGS = [
  '--max-semi-space-size=8',
  '--max-old-space-size=512',
  '--use-largepages=silent',
  '--expose-gc',
];

/**
 * Environment of the servers; docker/Dockerfile names the same. By itself glibc gives each thread a heap of its own, and
 * keeps what it once took, such as 19 MiB for a password's hash: two heaps for all took 256 MiB under a load that had
 * taken 408 (docs/performance.md). What takes a megabyte or more goes back to the system at once. Other C libraries do
 * not know these variables.
 */
export const SERVER_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(2 ** 20),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 23),
};
