import { civilAffairsCreditCode } from '@chengjie/kernel';
import type { LegalForm } from '@chengjie/organizations';

/**
 * Gives credit codes and filing numbers, each once. Credit codes are those of civil affairs (51, 52, 53), with the
 * county that registers and a running organization code `MJ…`.
 */
export class OrganizationNumbers {
  private readonly filed = new Map<string, number>();

  /**
   * @param next first running number of credit codes; below 1,000,000
   * @param firstFiling first running number of each street and year
   */
  constructor(
    private next: number,
    private readonly firstFiling: number,
  ) {}

  creditCode(form: Exclude<LegalForm, 'FILED_GROUP'>, countyCode: string): string {
    const body = `MJ${String(this.next).padStart(6, '0')}`;
    this.next += 1;
    return civilAffairsCreditCode(form, countyCode, body);
  }

  /** Street or town, year of filing, and a running number of both. */
  filingNumber(streetCode: string, year: string): string {
    const series = `${streetCode}-${year}`;
    const number = (this.filed.get(series) ?? this.firstFiling - 1) + 1;
    this.filed.set(series, number);
    return `${series}-${String(number).padStart(3, '0')}`;
  }
}
