import { defineEntity, p, Type, type InferEntity } from '@mikro-orm/core';
import type { OrganizationKind, Track } from '@chengjie/functions';
import type { LegalForm, Standing } from './organization.terms.js';

/** Search terms that are stored as a tsvector, past any parser. */
class SearchTerms extends Type<readonly string[], string> {
  override convertToDatabaseValue(terms: readonly string[]): string {
    return `{${terms.map((term) => `"${term}"`).join(',')}}`;
  }

  override convertToDatabaseValueSQL(key: string): string {
    return `array_to_tsvector(${key}::text[])`;
  }

  override getColumnType(): string {
    return 'tsvector';
  }
}

/** An organization 社区社会组织 as the register keeps it. */
export const OrganizationEntity = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.uuid().primary(),
    track: p.text().$type<Track>(),
    creditCode: p.text().nullable(),
    filingNumber: p.text().nullable(),
    name: p.text(),
    kind: p.text().$type<OrganizationKind>(),
    legalForm: p.text().$type<LegalForm>(),
    /** As of now; follows from its periods. */
    isFederation: p.boolean().default(false),
    regionCode: p.text(),
    representative: p.text(),
    supervisingDepartment: p.text().nullable(),
    foundedOn: p.date(),
    staffCount: p.integer(),
    /** Projects at once. */
    capacity: p.integer(),
    rating: p.smallint().nullable(),
    ratingValidUntil: p.date().nullable(),
    star: p.smallint().nullable(),
    /** As of now; follows from its periods. */
    standing: p.text().$type<Standing>().default('GOOD'),
    search: p.type(SearchTerms).$type<readonly string[]>().lazy(),
  },
});
export type Organization = InferEntity<typeof OrganizationEntity>;
