export { DocumentType } from './lib/document.type.js';
export { DocumentsOfRequest } from './lib/documents-of-request.js';
export { DocumentsApiModule, DocumentsModule } from './lib/documents.module.js';
export { Documents } from './lib/documents.service.js';
