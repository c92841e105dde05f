import { PARENT, where } from '@chengjie/platform';

/** Key of a lot on which a nested list of bids hangs: bids are found by their project and lot. */
export const lotKey = ({ projectId, id }: { readonly projectId: string; readonly id: string }) => `${projectId} ${id}`;

/** Of a bid `b`: it is for the lot of a nested list. */
export const ofLot = where(
  `b.project_id = split_part(${PARENT}, ' ', 1)::uuid and b.lot_id = split_part(${PARENT}, ' ', 2)::uuid`,
);
