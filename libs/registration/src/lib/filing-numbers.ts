import { shanghaiDate } from '@chengjie/kernel';
import { Database, statement } from '@chengjie/platform';
import { Injectable } from '@nestjs/common';
import { filingNumber, type FilingLetter } from './filing-number.rules.js';

/** The next number of a place and a year; the row is held until the act ends, so that no two get the same. */
const next = statement<{ last: number }, [regionCode: string, letter: FilingLetter, year: string]>(
  'filing_number_next',
  `insert into filing_number_series as s (region_code, letter, year, last) values ($1, $2, $3::text::smallint, 1)
   on conflict (region_code, letter, year) do update set last = s.last + 1 returning last`,
);

/** Whether a group has it already that was filed before, or had it until it was registered. */
const taken = statement<{ taken: boolean }, [number: string]>(
  'filing_number_taken',
  `select exists (select from organization where filing_number = $1
     union all select from organization_former_entry where filing_number = $1) as taken`,
);

/** Issues the numbers of filed groups. */
@Injectable()
export class FilingNumbers {
  constructor(private readonly database: Database) {}

  /** The number of a group that is filed now; what was typed before is left out. @param regionCode of its seat: of a street or of a place within */
  async issue(regionCode: string, letter: FilingLetter): Promise<string> {
    const year = shanghaiDate(await this.database.now()).slice(0, 4);
    const place = regionCode.padEnd(12, '0');
    for (;;) {
      const row = await this.database.queryOne(next, [place, letter, year]);
      if (!row) throw new Error('No filing number was issued');
      const number = filingNumber({ place, letter, year, serial: row.last });
      if (!(await this.database.queryOne(taken, [number]))?.taken) return number;
    }
  }
}
