/** A bidder of the walk: its demonstration account, price in yuan, and the points that each of five evaluators gives. */
export interface Bidder {
  readonly login: string;
  readonly price: string;
  readonly quality: readonly string[];
  readonly team: readonly string[];
}

/** Price 20, quality 50, team 30. The federation and the care centre are equal in all that counts. */
export const bidders: readonly Bidder[] = [
  {
    login: 'federation',
    price: '80000.00',
    quality: ['45', '46', '44', '45', '45'],
    team: ['27', '27', '26', '28', '27'],
  },
  {
    login: 'elder-care',
    price: '80000.00',
    quality: ['44', '45', '46', '45', '45'],
    team: ['28', '27', '27', '26', '27'],
  },
  {
    login: 'day-care',
    price: '90000.00',
    quality: ['46', '45', '45', '46', '45'],
    team: ['26', '27', '26', '27', '26'],
  },
  {
    login: 'volunteers',
    price: '85000.00',
    quality: ['40', '41', '39', '40', '42'],
    team: ['25', '24', '25', '26', '25'],
  },
  {
    login: 'home-help',
    price: '95000.00',
    quality: ['43', '42', '44', '43', '43'],
    team: ['24', '25', '24', '25', '24'],
  },
];

/** What must come out, recomputed by hand: base price 80,000; price scores 20, 20, 17.78, 18.82, 16.84. */
export const expected = {
  order: ['federation', 'elder-care', 'day-care', 'home-help', 'volunteers'],
  totals: ['92.00', '92.00', '89.58', '84.24', '84.22'],
  steps: ['FEDERATION', 'SCORE', 'SCORE', 'SCORE', null],
} as const;
