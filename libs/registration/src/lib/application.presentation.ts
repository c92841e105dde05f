import { registerRulesOf, type EntryMaterial } from '@chengjie/law';
import type { Bilingual } from '@chengjie/kernel';
import type { OrganizationReference } from '@chengjie/organizations';
import { moneyOfFen } from '@chengjie/platform';
import { countedChecks, MATERIAL_WORDS, type Counted } from './application.rules.js';
import type { ApplicationRow } from './application.terms.js';
import { endingMaterials, isEnding } from './ending.rules.js';
import { askedMaterials, changedItems } from './entry-change.rules.js';

/** A material as an application shows it. */
export interface ShownMaterial {
  readonly material: EntryMaterial;
  readonly label: Bilingual;
  readonly purpose: Bilingual;
  readonly required: boolean;
  readonly fileIds: readonly string[];
}

/** An application as whoever sees it sees it. */
export function shownApplication(application: ApplicationRow) {
  const { fundsFen, requests, files, organizationId: _, name, rules, about, ...row } = application;
  const kept = registerRulesOf(rules);
  const asked = isEnding(application)
    ? endingMaterials(application.about.entry, kept)
    : askedMaterials(about?.entry ?? null, application, kept);
  return {
    ...row,
    name,
    funds: fundsFen === null ? null : moneyOfFen(fundsFen),
    checks: isCounted(application) ? countedChecks(application, kept.entry[row.form]) : [],
    materials: materialsOf(files, asked),
    former: about?.entry ?? null,
    changed: about && !application.ending ? changedItems(about.entry, application) : [],
    requests: requests.map(({ askedAt, suppliedAt, ...request }) => ({
      ...request,
      askedAt: new Date(askedAt),
      suppliedAt: suppliedAt === null ? null : new Date(suppliedAt),
    })),
    organization: entered(application),
  };
}

/** As what it stands in the register: as it was granted, until then as it is. */
function entered({ organizationId, name, about }: ApplicationRow): OrganizationReference | null {
  if (organizationId !== null) return { id: organizationId, name };
  return about && { id: about.id, name: about.entry.name };
}

const isCounted = (application: ApplicationRow): application is ApplicationRow & Counted => application.ending === null;

/** That material was asked for, as an application shows it. */
export type ShownRequest = ReturnType<typeof shownApplication>['requests'][number];

/** What {@link shownApplication} shows. */
export type ShownApplication = ReturnType<typeof shownApplication>;

function materialsOf(files: ApplicationRow['files'], required: readonly EntryMaterial[]): ShownMaterial[] {
  const came = files.map(({ material }) => material);
  return [...new Set([...required, ...came])].map((material) => ({
    material,
    ...MATERIAL_WORDS[material],
    required: required.includes(material),
    fileIds: files.filter((file) => file.material === material).map(({ documentId }) => documentId),
  }));
}
