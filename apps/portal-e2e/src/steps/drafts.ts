import type { Visitor } from '../browser/visitor.js';

/** From now on the server takes no draft of the visitor's, as if it could not be reached. */
export async function keepsOnDeviceAlone(visitor: Visitor): Promise<void> {
  visitor.watch.forgive(/ERR_FAILED/);
  await visitor.page.route('**/graphql', (route) =>
    route.request().postData()?.includes('saveDraft') ? route.abort() : route.continue(),
  );
}

/** Nor does the device. */
export async function keepsNowhere(visitor: Visitor): Promise<void> {
  await keepsOnDeviceAlone(visitor);
  await visitor.page.addInitScript(() => {
    const set = Reflect.get(Storage.prototype, 'setItem') as Storage['setItem'];
    Storage.prototype.setItem = function (this: Storage, key, value) {
      if (this === localStorage) throw new Error('full');
      set.call(this, key, value);
    };
  });
}
