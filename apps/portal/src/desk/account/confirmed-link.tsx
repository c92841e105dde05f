import { Attention } from '@chengjie/portal-ui/ui/attention';
import { Button, ButtonRow, type ButtonProps } from '@chengjie/portal-ui/ui/button';
import { Page } from '@chengjie/portal-ui/ui/page';
import { useState, type ReactNode } from 'react';
import type { ActOutcome } from '../../api/use-act.js';
import { ActRefusal } from '../../shared/acts/act-refusal.js';
import { LinkMissing } from './link-missing.js';
import { useLinkToken } from './use-link-token.js';

type Outcome = ActOutcome<{ readonly loginName: string | null }>;

interface ConfirmedLinkProps {
  readonly title: string;
  readonly lead: string;
  /** What the button says: the act. */
  readonly submit: string;
  readonly variant?: ButtonProps['variant'];
  readonly send: (input: { token: string }) => Promise<Outcome>;
  readonly pending: boolean;
  /** What is told when it is done, by the login name of the account. */
  readonly told: (loginName: string) => ReactNode;
}

/** A page that a one-time link leads to. A button confirms what it is for: programs that open links do not. */
export function ConfirmedLink(props: ConfirmedLinkProps) {
  const token = useLinkToken();
  return <OfLink key={token} token={token} {...props} />;
}

function OfLink({
  token,
  title,
  lead,
  submit,
  variant,
  send,
  pending,
  told,
}: ConfirmedLinkProps & { readonly token: string | undefined }) {
  const [outcome, setOutcome] = useState<Outcome>();
  const done = outcome?.done ? outcome.payload : undefined;
  return (
    <Page title={title} lead={lead}>
      <ActRefusal of={outcome?.done ? undefined : outcome} />
      <Attention to={done}>{done && told(done.loginName ?? '')}</Attention>
      {token === undefined ? (
        <LinkMissing />
      ) : (
        !done && (
          <ButtonRow>
            <Button variant={variant} pending={pending} onPress={() => void send({ token }).then(setOutcome)}>
              {submit}
            </Button>
          </ButtonRow>
        )
      )}
    </Page>
  );
}
