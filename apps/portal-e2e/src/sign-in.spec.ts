import { describe, expect, it } from '@jest/globals';
import { expectAccessible } from './testing/accessible.js';
import { PASSWORD } from './browser/visitor.js';
import { useStage } from './testing/stage.js';
import { CHINESE_DESK, ENGLISH_PHONE } from './browser/view.js';

const stage = useStage();

describe.each([CHINESE_DESK, ENGLISH_PHONE])('signing in $name', (view) => {
  it('says what is wrong and keeps what was typed, then leads to the workbench', async () => {
    const visitor = await stage.visitor(view);
    await visitor.goTo('/');
    await visitor.follow('登录', 'Sign in');
    await visitor.press('登录', 'Sign in');
    await visitor.sees('此项必填。', 'Fill this in.');
    await visitor.fill('登录名', 'Login name', 'buyer');
    await visitor.fill('密码', 'Password', 'not the password');
    await visitor.press('登录', 'Sign in');
    await visitor.shows(visitor.page.getByRole('alert'));
    expect(await visitor.field('登录名', 'Login name').inputValue()).toBe('buyer');
    await expectAccessible(visitor.page);
    await visitor.fill('密码', 'Password', PASSWORD);
    await visitor.press('登录', 'Sign in');
    await visitor.page.waitForURL('**/desk/projects');
  });
});
