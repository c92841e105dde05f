import type { Thing } from '@chengjie/portal-ui/ui/page-head';

/** A project, as what a buyer asks for, by its name on the page: https://schema.org/Demand. */
export function projectThing(
  project: {
    readonly reference: string;
    readonly description: string;
    readonly deadlineAt: string | null;
    readonly buyer: { readonly name: string };
    readonly region: { readonly fullName: string };
    readonly function: { readonly name: { readonly zh: string } };
  },
  name: string,
): Thing {
  return {
    '@type': 'Demand',
    identifier: project.reference,
    name,
    description: project.description,
    ...(project.deadlineAt && { availabilityEnds: project.deadlineAt }),
    areaServed: project.region.fullName,
    itemOffered: { '@type': 'Service', name: project.function.name.zh },
    offeredBy: { '@type': 'GovernmentOrganization', name: project.buyer.name },
  };
}

/** An organization of the register: https://schema.org/Organization. */
export function organizationThing(organization: {
  readonly name: string;
  readonly creditCode: string | null;
  readonly filingNumber: string | null;
  readonly foundedOn: string;
  readonly region: { readonly name: string };
  readonly areas: readonly { readonly name: string }[];
  readonly federations: readonly { readonly federation: { readonly name: string } }[];
}): Thing {
  return {
    '@type': 'Organization',
    name: organization.name,
    identifier: organization.creditCode ?? organization.filingNumber,
    foundingDate: organization.foundedOn,
    location: organization.region.name,
    areaServed: organization.areas.map(({ name }) => name),
    memberOf: organization.federations.map(({ federation: { name } }) => ({ '@type': 'Organization', name })),
  };
}

/** A function that may be handed over: https://schema.org/GovernmentService. */
export function functionThing(version: {
  readonly code: string;
  readonly department: string;
  readonly serviceStandard: string;
  readonly name: { readonly zh: string };
}): Thing {
  return {
    '@type': 'GovernmentService',
    identifier: version.code,
    name: version.name.zh,
    description: version.serviceStandard,
    serviceOperator: { '@type': 'GovernmentOrganization', name: version.department },
  };
}

/** An edition of a catalog: https://schema.org/Dataset. */
export function editionThing(
  name: string,
  edition: {
    readonly number: number;
    readonly publishedAt: string;
    readonly contentHash: string;
    readonly issuingOffice: { readonly name: string };
    readonly region: { readonly name: string };
  },
): Thing {
  return {
    '@type': 'Dataset',
    name,
    version: String(edition.number),
    datePublished: edition.publishedAt,
    identifier: `sha256:${edition.contentHash}`,
    spatialCoverage: edition.region.name,
    isAccessibleForFree: true,
    publisher: { '@type': 'GovernmentOrganization', name: edition.issuingOffice.name },
  };
}

/** An office of government: https://schema.org/GovernmentOrganization. */
export function agencyThing(agency: {
  readonly name: string;
  readonly region: { readonly fullName: string };
  readonly contact: {
    readonly address: string;
    readonly telephone: string;
    readonly mailAddress: string | null;
  } | null;
}): Thing {
  return {
    '@type': 'GovernmentOrganization',
    name: agency.name,
    areaServed: agency.region.fullName,
    ...(agency.contact && {
      address: agency.contact.address,
      telephone: agency.contact.telephone,
      ...(agency.contact.mailAddress && { email: agency.contact.mailAddress }),
    }),
  };
}
