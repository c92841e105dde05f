// Writes the schema that the code declares: `npm run schema`. The committed schema.graphql must equal it.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printSchema } from 'graphql';
import { buildSchema } from './schema.js';

const [file = 'schema.graphql'] = process.argv.slice(2);
writeFileSync(file, `${printSchema(await buildSchema())}\n`);
