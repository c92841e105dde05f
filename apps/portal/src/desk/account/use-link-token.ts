import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { tokenOf } from './link-token.js';

/**
 * Reads the token of a one-time link once and takes it out of the address, so that it stays neither in the history nor
 * on the screen. Another link may be opened in the same tab: only this changes then, so it keys what the page
 * holds; not the act, which tells of a refusal when its place on the page goes.
 */
export function useLinkToken(): string | undefined {
  const { hash, search } = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState(() => tokenOf(hash));
  const arrived = tokenOf(hash);
  if (arrived !== undefined && arrived !== token) setToken(arrived);
  useEffect(() => {
    if (hash !== '') void navigate({ search, hash: '' }, { replace: true });
  }, [hash, search, navigate]);
  return token;
}
