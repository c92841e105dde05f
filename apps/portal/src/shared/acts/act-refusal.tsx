import type { Refusal } from '@chengjie/portal-ui/form/refusal';
import { Attention } from '@chengjie/portal-ui/ui/attention';
import { ProblemNotice } from '@chengjie/portal-ui/ui/loaded';
import { Notice } from '@chengjie/portal-ui/ui/notice';

/** Why an act of one button was refused. */
export function ActRefusal({ of }: { readonly of: Refusal | undefined }) {
  return (
    <Attention to={of}>
      {of?.problem && <ProblemNotice problem={of.problem} />}
      {of?.userErrors.map(({ code, message }) => (
        <Notice key={code} tone="problem">
          <p>{message}</p>
        </Notice>
      ))}
    </Attention>
  );
}
