import { UserFacingError } from '@chengjie/terminal';
import type { FaultsOptions, Scenario } from './scenario.js';

/** The options as typed. */
export interface FaultsArguments {
  readonly only?: string;
  readonly cycles: string;
  readonly bids: string;
  readonly seed: string;
}

/** @throws UserFacingError naming the option that is wrong */
export function readFaultsOptions(typed: FaultsArguments): Omit<FaultsOptions, 'say'> {
  return {
    cycles: whole('cycles', typed.cycles),
    bids: whole('bids', typed.bids),
    seed: whole('seed', typed.seed),
  };
}

/**
 * The scenarios named by `--only`, all of them without it.
 * @throws UserFacingError for a name that is none
 */
export function chosenScenarios(all: readonly Scenario[], only: string | undefined): readonly Scenario[] {
  if (only === undefined) return all;
  return only.split(',').map((typed) => {
    const found = all.find(({ name }) => name === typed.trim().toLowerCase());
    if (!found) throw new UserFacingError(`--only knows ${all.map(({ name }) => name).join(', ')}, not "${typed}".`);
    return found;
  });
}

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < 1)
    throw new UserFacingError(`--${name} is "${text}": give a whole number from 1.`);
  return Number(text);
}
