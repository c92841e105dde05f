import { describe, expect, it } from '@jest/globals';
import { refusalOfForm, type RequestForm } from './request-form.js';

const site = { allowedOrigins: ['https://portal.example'], secureCookies: true };
const JSON_TYPE = { 'content-type': 'application/json' };
const refusalOf = (form: Partial<RequestForm>) => {
  const refusal = refusalOfForm({ method: 'POST', headers: JSON_TYPE, query: {}, body: {}, ...form }, site);
  return refusal && [refusal.code, refusal.statusCode];
};
const byGet = (headers: RequestForm['headers'], query: object = { query: '{ serverTime }' }) =>
  refusalOf({ method: 'GET', headers: { host: 'api.example', ...headers }, query, body: undefined });

describe('a request that another site’s page could have sent', () => {
  it.each([
    ['application/json', undefined],
    ['application/json; charset=utf-8', undefined],
    ['text/plain', ['CROSS_SITE', 400]],
    ['Text/Plain;charset=utf-8', ['CROSS_SITE', 400]],
    ['application/x-www-form-urlencoded', ['CROSS_SITE', 400]],
    ['multipart/form-data; boundary=x', ['CROSS_SITE', 400]],
  ])('is judged by its content type %s', (type, refusal) => {
    expect(refusalOf({ headers: { 'content-type': type } })).toEqual(refusal);
  });

  it('is none where a header had to be asked for first', () => {
    expect(refusalOf({ headers: {} })).toEqual(['CROSS_SITE', 400]);
    for (const name of ['apollo-require-preflight', 'x-apollo-operation-name']) {
      expect(refusalOf({ headers: { [name]: '1' } })).toBeUndefined();
      expect(refusalOf({ headers: { [name]: '' } })).toEqual(['CROSS_SITE', 400]);
      expect(byGet({ [name]: '1', cookie: 'a=b', 'sec-fetch-site': 'cross-site' })).toBeUndefined();
    }
  });

  it.each<[string, RequestForm['headers'], boolean]>([
    ['of a program', {}, true],
    ['of a program with a token', { authorization: 'Bearer x' }, true],
    ['of a page of ours without a cookie', { 'sec-fetch-site': 'same-origin' }, true],
    ['of an origin that is allowed', { origin: 'https://portal.example', 'sec-fetch-site': 'same-site' }, true],
    ['of a neighbour’s page', { 'sec-fetch-site': 'same-site' }, false],
    ['of another site’s page', { 'sec-fetch-site': 'cross-site' }, false],
    ['of another origin, in a browser that does not say so', { origin: 'https://other.example' }, false],
    ['with a cookie', { cookie: '__Host-chengjie_session=x' }, false],
    ['with a cookie, of a page of ours', { cookie: 'x=y', 'sec-fetch-site': 'same-origin' }, false],
    ['with the content type of a form', { 'content-type': 'text/plain' }, false],
  ])('is, by GET, judged by who asks: %s', (_, headers, taken) => {
    expect(byGet(headers)).toEqual(taken ? undefined : ['CROSS_SITE', 400]);
  });
});

describe('the form of a request', () => {
  it.each<[string, unknown, string | undefined]>([
    ['all parts', { query: '{ a }', variables: { a: 1 }, extensions: {}, operationName: 'a' }, undefined],
    ['parts that are null', { query: '{ a }', variables: null, extensions: null, operationName: null }, undefined],
    ['a batch', [{ query: '{ a }' }], 'BATCH'],
    ['variables as a text', { query: '{ a }', variables: '{"a":1}' }, 'VARIABLES_FORM'],
    ['variables as a list', { query: '{ a }', variables: [1] }, 'VARIABLES_FORM'],
    ['extensions as a text', { query: '{ a }', extensions: '{}' }, 'VARIABLES_FORM'],
    ['a parsed document', { query: { kind: 'Document' } }, 'DOCUMENT_FORM'],
    ['a number as the operation’s name', { query: '{ a }', operationName: 1 }, 'DOCUMENT_FORM'],
  ])('with %s', (_, body, code) => {
    expect(refusalOf({ body })).toEqual(code && [code, 400]);
  });

  it.each<[string, object, string | undefined]>([
    ['variables', { query: '{ a }', variables: '{"a":1}' }, undefined],
    ['variables that are no JSON', { query: '{ a }', variables: '{' }, 'VARIABLES_FORM'],
    ['variables that are no object', { query: '{ a }', variables: '"a"' }, 'VARIABLES_FORM'],
    ['a document given twice', { query: ['{ a }', '{ b }'] }, 'DOCUMENT_FORM'],
  ])('in an address with %s', (_, query, code) => {
    expect(byGet({}, query)).toEqual(code && [code, 400]);
  });

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['*/*', true],
    ['application/*;q=0.5', true],
    ['text/html, application/json;q=0.9', true],
    ['application/graphql-response+json', true],
    ['application/json; charset=utf-8', true],
    ['text/html', false],
    ['text/html, application/json;q=0', false],
    ['application/xml, */*;q=0.0', false],
  ])('accepts %s', (accept, accepted) => {
    const headers = { ...JSON_TYPE, ...(accept !== undefined && { accept }) };
    expect(refusalOf({ headers })).toEqual(accepted ? undefined : ['NOT_ACCEPTABLE', 406]);
  });
});
