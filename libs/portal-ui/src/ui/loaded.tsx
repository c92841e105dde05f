import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInRouterContext, useLocation } from 'react-router';
import type { AnyVariables, UseQueryResponse } from 'urql';
import { useConnected } from './connection.js';
import { isStalePage, mayPass, problemOf, problemOfPage, type Problem } from './problem.js';
import { Button, ButtonRow, LinkButton } from './button.js';
import styles from './loaded.module.css';
import { Notice } from './notice.js';
import { usePageHead } from './page-head.js';
import { FromTheStart } from './pager.js';

/**
 * Shows what a query answers; until then that it is loading, and when it fails what went wrong and what to do. While a
 * newer answer is on its way the older one stays; also, with what was typed into it, when the API answers no more since
 * somebody else, or nobody, is signed in by now.
 */
export function Loaded<Data, Variables extends AnyVariables>({
  query: [result, again],
  children,
}: {
  readonly query: UseQueryResponse<Data, Variables>;
  readonly children: (data: NonNullable<Data>) => ReactNode;
}) {
  const { error } = result;
  const [kept, keep] = useState(result.data);
  if (result.data && result.data !== kept) keep(result.data);
  const data = result.data ?? (error && isOfOthers(problemOf(error)) ? kept : undefined);
  const retry = () => again({ requestPolicy: 'network-only' });
  const connected = useConnected();
  const problem = error && <PageProblem problem={problemOfPage(error)} retry={retry} />;
  const lost = error !== undefined && problemOf(error) === 'OFFLINE';
  useEffect(() => {
    // Whoever waited for the connection need not press anything when it is back.
    if (lost && connected) again({ requestPolicy: 'network-only' });
  }, [lost, connected, again]);
  if (error && isStalePage(error)) return <FromTheStart otherwise={problem} />;
  if (data) {
    return (
      <div aria-busy={result.stale}>
        {problem}
        {children(data)}
      </div>
    );
  }
  return problem ?? <Loading />;
}

function isOfOthers(problem: Problem): boolean {
  return problem === 'OTHER_PERSON' || problem === 'SIGNED_OUT';
}

/** Says that something is on its way; appears only when it takes a moment. */
export function Loading() {
  const { t } = useTranslation('common');
  return (
    <p role="status" className={styles.loading}>
      {t('loading')}
    </p>
  );
}

/** Why there is nothing to show on a page, or in a part of it: machines hear of what is missing, and what is refused takes the filters along. */
export function PageProblem({ problem, retry }: { readonly problem: Problem; readonly retry?: () => void }) {
  const { t } = useTranslation('common');
  usePageHead(problem === 'NOT_FOUND' ? { missing: true } : {});
  return (
    <div data-refused={problem === 'FORBIDDEN' || problem === 'SIGNED_OUT' || undefined}>
      <ProblemNotice problem={problem}>
        {retry && mayPass(problem) && (
          <Button variant="secondary" onPress={retry}>
            {t('retry')}
          </Button>
        )}
      </ProblemNotice>
    </div>
  );
}

/** What went wrong with a request and what one can do about it. */
export function ProblemNotice({ problem, children }: { readonly problem: Problem; readonly children?: ReactNode }) {
  const { t } = useTranslation('common');
  // A question that lies over all pages stands outside of the router.
  const routed = useInRouterContext();
  return (
    <div className={styles.problem}>
      <Notice tone="problem" title={t(`problem.${problem}.title`)}>
        <p>{t(`problem.${problem}.text`)}</p>
        <ButtonRow>{problem === 'SIGNED_OUT' ? routed && <SignInLink /> : children}</ButtonRow>
      </Notice>
    </div>
  );
}

/** Leads back to this page once one has signed in. */
function SignInLink() {
  const { t } = useTranslation('common');
  const { pathname, search } = useLocation();
  return <LinkButton to={`/sign-in?to=${encodeURIComponent(pathname + search)}`}>{t('session.signIn')}</LinkButton>;
}
