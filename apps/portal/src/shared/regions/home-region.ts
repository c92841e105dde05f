/** Code of the province that the platform serves first. */
export const HOME_REGION = '22';
