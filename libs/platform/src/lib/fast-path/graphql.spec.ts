import { describe } from '@jest/globals';
import { testEndpoint } from '../graphql/testing/endpoint.suite.js';
import { testUnavailable } from '../graphql/testing/unavailable.suite.js';
import { FastPathModule } from './fast-path.module.js';

describe('the GraphQL endpoint, by the fast path', () => testEndpoint([FastPathModule]));
describe('a database that cannot serve, by the fast path', () => testUnavailable([FastPathModule]));
