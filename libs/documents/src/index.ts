export { DocumentType } from './lib/document.type.js';
export { DocumentsModule } from './lib/documents.module.js';
export { Documents } from './lib/documents.service.js';
