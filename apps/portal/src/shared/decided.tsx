import { Name } from '@chengjie/portal-ui/ui/name';
import { useLanguage } from '@chengjie/portal-ui/i18n/use-language';
import { Instant } from '@chengjie/portal-ui/ui/values';

/** What became of a proposal: by whom, why and when. One that nobody answered says when its time was over. */
export function Decided({
  of: { status, decidedAt, expiresAt, decisionReason },
  by,
}: {
  readonly of: {
    readonly status: string;
    readonly decidedAt: string | null;
    readonly expiresAt: string;
    readonly decisionReason: string | null;
  };
  readonly by: string | null | undefined;
}) {
  const between = useLanguage() === 'zh' ? '：' : ': ';
  const at = status === 'EXPIRED' ? expiresAt : decidedAt;
  return (
    <>
      {by && <Name of={by} />}
      {decisionReason && `${between}${decisionReason}`} {at && <Instant at={at} />}
    </>
  );
}
