import { useServerNow } from '../../api/clock.js';

interface Proposal {
  readonly status: string;
  readonly lapsesAt: string;
  readonly decidedAt: string | null;
  readonly waitsFor: unknown;
}

/** A proposal as it stands by the server's clock: once its time is over it has lapsed, whatever was read of it before. */
export function useStanding<Of extends Proposal>(of: Of): Of {
  const now = useServerNow();
  const open = of.decidedAt === null && (of.status === 'PROPOSED' || of.status === 'LAPSED');
  if (!open || now === undefined || now < Date.parse(of.lapsesAt)) return of;
  return { ...of, status: 'LAPSED', waitsFor: null, decidedAt: of.lapsesAt };
}
