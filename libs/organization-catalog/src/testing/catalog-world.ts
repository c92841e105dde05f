import { CatalogEditionsReader } from '@chengjie/functions';
import { registerSchemas, registerWorld, type RegisterWorld } from '@chengjie/organizations/testing';
import { migrate } from '@chengjie/platform/schema';
import { OrganizationEditionDifferenceReader } from '../lib/edition/organization-edition-difference.reader.js';
import { OrganizationEditionListsReader } from '../lib/edition/organization-edition-lists.reader.js';
import { OrganizationEditions } from '../lib/edition/organization-editions.service.js';
import { organizationCatalogSchema } from '../schema.js';

/** Schema of the specs' databases, from sources. */
export const organizationCatalogTemplate = {
  name: 'organization_catalog',
  migrate: (url: string) => migrate(url, [...registerSchemas, organizationCatalogSchema]),
};

/** The register's world with the services of editions on it. */
export interface CatalogWorld extends RegisterWorld {
  readonly catalogReader: CatalogEditionsReader;
  readonly editions: OrganizationEditions;
  readonly editionLists: OrganizationEditionListsReader;
  readonly difference: OrganizationEditionDifferenceReader;
}

/** @returns that world, on the database of a spec */
export async function catalogWorld(url: string): Promise<CatalogWorld> {
  const world = await registerWorld(url);
  const { database } = world;
  const catalogReader = new CatalogEditionsReader(database);
  return {
    ...world,
    catalogReader,
    editions: new OrganizationEditions(database, world.catalog),
    editionLists: new OrganizationEditionListsReader(database),
    difference: new OrganizationEditionDifferenceReader(database, catalogReader),
  };
}
