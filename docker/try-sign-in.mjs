import assert from 'node:assert/strict';

const SIGN_IN = `mutation ($loginName: String!, $password: String!) {
  signIn(input: { loginName: $loginName, password: $password }) { viewer { displayName } userErrors { code } } }`;

/** As a browser does: the cookie counts for who comes from the very page, port included. */
export async function trySignIn(url, login, ask) {
  const { response, answer } = await ask(url, SIGN_IN, login);
  assert.deepEqual(answer.data?.signIn.userErrors, [], JSON.stringify(answer));
  const [cookie] = response.headers.getSetCookie().map((each) => each.split(';')[0]);
  assert.ok(cookie);
  const nameBy = async (headers) =>
    (await ask(url, '{ viewer { displayName } }', {}, headers)).answer.data?.viewer?.displayName;
  for (let time = 0; time < 4; time += 1) assert.equal(await nameBy({ cookie }), answer.data.signIn.viewer.displayName);
  assert.equal(await nameBy({ cookie, origin: 'http://127.0.0.1:1' }), undefined);
  console.log('✓ a sign-in keeps through nginx on a port, at both replicas, and for no other origin');
}

export async function tryForgedAddress(url, login, { admin, ask }) {
  for (const forged of ['203.0.113.7', '198.51.100.1, 203.0.113.9', '::1'])
    await ask(url, SIGN_IN, { ...login, password: 'guessed wrongly' }, { 'x-forwarded-for': forged });
  const { rows } = await admin.query('select distinct address from sign_in_failure');
  assert.deepEqual(rows, [{ address: '127.0.0.1' }]);
  console.log('✓ who guesses is known by the address that nginx saw, whatever it writes into X-Forwarded-For');
}
