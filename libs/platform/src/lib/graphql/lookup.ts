import { NotFoundError } from '@chengjie/kernel';

/**
 * What a lookup of the schema answers: null for what does not exist, or is not to be known to exist, so that one miss does
 * not null what else was asked for.
 */
export async function orNull<T>(lookup: Promise<T>): Promise<T | null> {
  try {
    return await lookup;
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
