import { describe } from '@jest/globals';
import { testEndpoint } from './testing/endpoint.suite.js';
import { testUnavailable } from './testing/unavailable.suite.js';

describe('the GraphQL endpoint', () => testEndpoint([]));
describe('a database that cannot serve', () => testUnavailable([]));
