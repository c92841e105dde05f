export { RegistrationModule } from './lib/registration.module.js';
