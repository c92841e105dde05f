import { createContext } from 'react';

/** Where the portal is reached; where the server has rendered the page, as it knows it. */
export const OriginContext = createContext(typeof document === 'undefined' ? '' : location.origin);
