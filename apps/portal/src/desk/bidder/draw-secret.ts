/**
 * The bidder's part of a draw: 32 bytes that this device draws at random, as lower-case hex. Whoever has them before the
 * opening could tell nothing from them, and who makes them for others could aim: so nobody else does.
 */
export function newDrawSecret(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
