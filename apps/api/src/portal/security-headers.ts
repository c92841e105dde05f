/** A year, in seconds: how long a browser then insists on HTTPS. */
const HTTPS_FOR = 31_536_000;

/**
 * On every answer. They are constants for GraphQL's sake: working them out anew costs Fastify's plugin 20 µs of
 * processor time per request, these 4.
 *
 * @param https whether people reach the server by HTTPS; on plain HTTP a promise of it would lock them out. It is one for all hosts
 *   below this one too: whoever sits at one of them could set cookies for this one
 */
export function headersOfAnswers(https: boolean): Readonly<Record<string, string>> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'", // pages have their own
    ...(https && { 'strict-transport-security': `max-age=${HTTPS_FOR}; includeSubDomains` }),
  };
}

/**
 * What a page carries besides, as options of @fastify/helmet. All that a page loads comes from this server; the import map
 * in it, and style elements that its scripts add (React Aria does), need the nonce.
 */
export function headersOfPages(nonce: string) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", `'nonce-${nonce}'`],
        styleSrc: ["'self'", `'nonce-${nonce}'`],
        styleSrcAttr: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    // Set on every answer, see above.
    xContentTypeOptions: false,
    xFrameOptions: false,
    referrerPolicy: false,
    crossOriginResourcePolicy: false,
    strictTransportSecurity: false,
  } as const;
}
