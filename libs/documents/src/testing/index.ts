export { broughtDocument, foundHarmless } from './brought.js';
