import { decidedPack, UnsoundValueError, type FederationStepDecision } from '@chengjie/law';
import { Database } from '@chengjie/platform';
import { Rules } from '@chengjie/rules';
import { UserFacingError } from '@chengjie/terminal';

/**
 * Enters the pack that follows by an office's decision about the federation step.
 * @param url the database, by the role that serves
 * @returns the id of the pack
 * @throws UserFacingError when the decision is no sound pack, or another one of the region is in force or follows by then
 */
export async function enterFederationStep(url: string, decision: FederationStepDecision): Promise<string> {
  const database = await Database.connect({ url, entities: [], poolSize: 1 });
  try {
    const rules = new Rules(database);
    const book = await rules.book();
    const { region, from } = decision;
    const before =
      region === 'CN' ? book.list(from).find(({ value }) => value.region === 'CN') : book.inForce(from, region);
    const later = book.list().find(({ value }) => value.region === region && value.effectiveFrom >= from);
    if (later)
      throw new UserFacingError(
        `Rule pack ${later.value.id} begins on ${later.value.effectiveFrom} already: give a later day.`,
      );
    if (!before) throw new UserFacingError(`No rule pack is in force in ${region} on ${from}.`);
    const pack = decidedPack(before.value, decision);
    await rules.enter(pack);
    return pack.id;
  } catch (error) {
    if (error instanceof UnsoundValueError || error instanceof RangeError)
      throw new UserFacingError(error.message, { cause: error });
    throw error;
  } finally {
    await database.close();
  }
}
