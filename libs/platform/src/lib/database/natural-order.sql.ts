/**
 * A column of names in the order in which people count: evaluator-2 before evaluator-10, Chinese by pinyin. Not for lists of the
 * whole country, whose indexes hold another order. The collation is made by a migration of the accounts.
 */
export function naturally(column: string): string {
  return `(${column} collate natural_order)`;
}
