/** 300 MB. */
export const MEMORY_LIMIT_MEBIBYTES = 286;
