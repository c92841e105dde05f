/** Where second factors are set up: whoever has to do so first is led there. */
export const SECOND_FACTORS = '/desk/account/security';
