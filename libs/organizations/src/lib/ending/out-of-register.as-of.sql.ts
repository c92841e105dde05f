import { asOf } from '@chengjie/platform';

/** How organization `o` is out of the register at an instant, null while it is in it: the one place that says so (docs/adr/0041). */
export function outOfRegisterAsOf(o: string, instant: string): string {
  return `(select oor.kind from out_of_register_period oor where oor.organization_id = ${o}.id and ${asOf('oor', instant)})`;
}
