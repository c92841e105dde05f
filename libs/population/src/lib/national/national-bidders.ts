import { isRegistered } from './national-organizations.js';
import type { Street } from './national-regions.js';
import { idOf } from './numbered.js';

/** An organization that bids. */
export interface NationalBidder {
  readonly id: string;
  readonly federation: boolean;
}

/** Running numbers of a province's organizations, street by street, and with them who may bid in which city. */
export class NationalBidders {
  private readonly registered = new Map<string, number[]>();
  /** Numbers of the streets' federations. */
  private readonly federations = new Set<number>();

  /** Notes a street's organizations, with running numbers from `first`. */
  addStreet({ code }: Street, first: number, count: number): void {
    const city = code.slice(0, 4);
    const numbers = this.registered.get(city) ?? [];
    if (count > 0) this.federations.add(first);
    for (let inStreet = 0; inStreet < count; inStreet += 1)
      if (isRegistered(first + inStreet, inStreet)) numbers.push(first + inStreet);
    this.registered.set(city, numbers);
  }

  /** Any run of places gives different bidders, as long as the city has so many. */
  in(cityCode: string, turn: number): NationalBidder | undefined {
    const numbers = this.registered.get(cityCode) ?? [];
    const number = numbers[turn % numbers.length];
    return number === undefined
      ? undefined
      : { id: idOf('ORGANIZATION', number), federation: this.federations.has(number) };
  }
}
