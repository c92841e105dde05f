import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  ENGINE_VERSION,
  ENGINE_VERSIONS,
  verify,
  type EvaluationInput,
  type EvaluationResult,
} from '@chengjie/evaluation';
import { vocabularyOf, VOCABULARIES } from '@chengjie/kernel';
import { schemaOptions, resolveConnections } from '@chengjie/platform';
import { foreignTermsIn } from '@chengjie/testkit';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { execute, getNamedType, isObjectType, parse, type GraphQLNamedType, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import * as v from 'valibot';
import { EvaluationBasisType, evaluationInput } from './evaluation-input.type.js';
import { EvaluationResultType, EvaluationTieStepType, evaluationResult } from './evaluation-result.type.js';

interface Sample {
  readonly name: string;
  readonly input: EvaluationInput;
  readonly result: EvaluationResult;
}

/** What engines gave, a file for each version: whoever raises the version stores samples of it, and keeps the others. */
const FOLDER = join(import.meta.dirname, 'stored');
const stored = readdirSync(FOLDER).flatMap((file) =>
  (JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Sample[]).map((sample) => ({ file, ...sample })),
);

@ObjectType()
class Stored {
  @Field(() => EvaluationBasisType) input!: object;
  @Field(() => EvaluationResultType) result!: object;
  @Field(() => [EvaluationTieStepType]) steps!: object[];
}

@Resolver()
class StoredResolver {
  @Query(() => Stored)
  stored(): object {
    return {};
  }
}

async function buildSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  try {
    return resolveConnections(await app.get(GraphQLSchemaFactory).create([StoredResolver], schemaOptions()));
  } finally {
    await app.close();
  }
}

/** All that a type shows, of pages their longest. */
function everythingOf(type: GraphQLNamedType): string {
  if (!isObjectType(type)) return '';
  const { nodes, ...fields } = type.getFields();
  if (nodes) return `{ nodes ${everythingOf(getNamedType(nodes.type))} }`;
  const shown = Object.values(fields).map(
    ({ name, args, type: of }) => `${name}${args.length > 0 ? '(first: 100)' : ''} ${everythingOf(getNamedType(of))}`,
  );
  return `{ ${shown.join(' ')} }`;
}

/** What is stored under another name than the schema has for it. */
const STORED_AS: Readonly<Record<string, string>> = { totalScore: 'total', price: 'bidPrice' };

/** The stored form of what was shown: pages as lists, money as fen, a part of a tie as the ids in it, no null for nothing. */
function asStored(shown: unknown, key = ''): unknown {
  if (Array.isArray(shown)) return shown.map((each) => asStored(each, key));
  if (typeof shown !== 'object' || shown === null) return shown;
  const fields = shown as Record<string, unknown>;
  if (fields['nodes']) return asStored(fields['nodes'], key);
  if (key === 'parts') return asStored(fields['bidIds']);
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      const name = STORED_AS[field] ?? field;
      const { amount } = (value ?? {}) as { amount?: string };
      if (amount !== undefined) return [`${name}Fen`, Number(amount.replace('.', ''))];
      return [name === 'basePrice' ? 'basePriceFen' : name, asStored(value, name)];
    }),
  );
}

/** What an input may leave out is null when it is shown. */
const withNulls = ({ tieLadder, draw, ...input }: EvaluationInput) => ({
  ...{ technicalCriterionIds: null, procedure: null, regime: null, ...input },
  draw: draw && { entriesHash: null, ...draw },
  tieLadder: tieLadder.map((step) => ({ criterionId: null, prefer: null, ...step })),
});

/** What draws said while each had a seed of its own: forms 1 and 2. */
const NO_SEED = { projectId: null, lotId: null, buyerSecret: null, buyerCommitment: null, entries: null, seed: null };

/**
 * The same of a result: whom a place stands above is said in form 1 only, what all draws rest on from form 3 on. Tie groups
 * are `Evaluation.tieGroups`.
 */
const asShown = ({ preferentialPlaces, preferentialAward, draws, ...result }: EvaluationResult) => ({
  ...{ drawSeed: null, ...result },
  tieGroups: undefined,
  draws: draws.map((draw) => ({ ...NO_SEED, ...draw })),
  preferentialPlaces: preferentialPlaces.map((place) => ({ aboveBidIds: null, ...place })),
  preferentialAward: preferentialAward && { aboveBidIds: null, ...preferentialAward },
});

const vocabularyOfSample = ({ input: { regime, procedure } }: Pick<Sample, 'input'>) =>
  vocabularyOf({ regime: regime ?? '', procedure: procedure ?? '' });

describe('a stored evaluation, typed', () => {
  let schema: GraphQLSchema;
  let document: string;

  beforeAll(async () => {
    schema = await buildSchema();
    document = `{ stored ${everythingOf(schema.getType('Stored') as GraphQLNamedType)} }`;
  });

  it('is there of each version of the engine', () => {
    const versions = new Set(stored.map(({ result }) => result.engineVersion));
    expect([...versions].sort()).toEqual([...ENGINE_VERSIONS]);
    const present = stored.filter(({ result }) => result.engineVersion === ENGINE_VERSION).map(vocabularyOfSample);
    expect([...new Set(present)].sort()).toEqual(VOCABULARIES.toSorted());
    for (const { file, result } of stored) expect(file).toBe(`engine-${result.engineVersion}.json`);
  });

  it.each(stored)('$file: $name: has exactly the values that are shown', ({ input, result }) => {
    expect(v.safeParse(evaluationInput, input).issues).toBeUndefined();
    expect(v.safeParse(evaluationResult, result).issues).toBeUndefined();
  });

  it.each(stored)('$file: $name: says all that its JSON says, executed and compiled', async (sample) => {
    const steps = sample.result.tieGroups.flatMap((group) => group.steps);
    const root = { stored: { input: sample.input, result: sample.result, steps } };
    const expected = { input: withNulls(sample.input), result: asShown(sample.result), steps };
    const query = compileQuery(schema, parse(document));
    if (!isCompiledQuery(query)) throw new Error('not compiled');
    const answers = [
      await execute({ schema, document: parse(document), rootValue: root }),
      await query.query(root, {}, {}),
    ];
    for (const { data, errors } of answers) {
      expect(errors).toBeUndefined();
      expect(asStored((data as { stored: object }).stored)).toEqual(expected);
    }
  });

  it.each(stored.filter(({ input }) => input.regime))(
    '$file: $name: speaks in the words of its procedure',
    ({ input, result }) => {
      const vocabulary = vocabularyOfSample({ input });
      const texts = [
        ...[...result.excluded.map(({ reason }) => reason), ...(result.failure ? [result.failure.reason] : [])],
        ...result.bidExplanations.map(({ text }) => text),
        ...result.decisions.map(({ explanation }) => explanation),
      ];
      expect(
        foreignTermsIn(
          texts.map((text, index) => [`${index}`, text]),
          vocabulary,
        ),
      ).toEqual([]);
      expect(JSON.stringify(texts)).not.toMatch(/投标（响应）|评委|哈希/);
    },
  );

  it.each(stored)('$file: $name: is what that version of the engine gives still', ({ input, result }) => {
    expect(verify(input, result)).toEqual([]);
  });
});
