import { migration } from '@chengjie/platform/schema';

/** Scans of the documents that a claim names (docs/adr/0037). */
export const claimScansMigration = migration(
  '202612240110_organization_claim_scans',
  `
  create table organization_claim_scan (
    claim_id uuid not null references organization_claim (id),
    place smallint not null check (place >= 0),
    position smallint not null check (position between 0 and 4),
    document_id uuid not null references document (id),
    primary key (claim_id, place, position)
  );
  comment on table organization_claim_scan is
    'What of a document that a claim names was scanned: read by the claimant and by the officers who decide the claim.';
  create unique index organization_claim_scan_document on organization_claim_scan (document_id);

  create function organization_claim_scan_comes_with_it() returns trigger language plpgsql as $$
  begin
    if not exists (select from organization_claim c join document d on d.id = new.document_id
        where c.id = new.claim_id and c.claimant_id = d.account_id and new.place < jsonb_array_length(c.documents)
          and c.submitted_at >= transaction_timestamp()) then
      raise exception 'scans are the claimant''s own, and come with the claim' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger organization_claim_scan_comes_with_it before insert on organization_claim_scan
    for each row execute function organization_claim_scan_comes_with_it();
  `,
);

/** Scans go when their claim was withdrawn, or its decision stands (`SCANS_KEPT_DAYS`). */
export const claimScansGoMigration = migration(
  '202612241010_organization_claim_scans_go',
  `
  create function organization_claim_scan_stays() returns trigger language plpgsql as $$
  begin
    if not exists (select from organization_claim c where c.id = old.claim_id
        and (c.status = 'WITHDRAWN' or c.ended_at < clock_timestamp() - interval '60 days')) then
      raise exception 'scans stay with their claim until it is withdrawn, or sixty days after its end' using errcode = 'restrict_violation';
    end if;
    return old;
  end $$;
  create trigger organization_claim_scan_stays before delete on organization_claim_scan
    for each row execute function organization_claim_scan_stays();
  comment on table organization_claim_scan is
    'What of a document that a claim names was scanned: read by the claimant, by the officers who may decide the claim, and after its end by those who did, for sixty days.';
  `,
);
