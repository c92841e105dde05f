import { where, type ObjectSql, type Answers } from '@chengjie/platform';
import { REGION_LEVELS } from './region.js';

const levels = REGION_LEVELS.map((level) => `'${level}'`).join(', ');

/** The level of a row of the table `region` named by `alias`, as the API names it. */
export function levelSql(alias: string): string {
  return `(array[${levels}])[${alias}.level]`;
}

/** Codes of a region and of all that contain it, as an SQL array; `code` is an expression or a parameter. */
export function selfAndAbove(code: string): string {
  return `array[left(${code}, 2), left(${code}, 4), left(${code}, 6), left(${code}, 9), ${code}]`;
}

/** Names of a region and of all that contain it, the widest first, as an SQL array. */
export function placeNames(code: string): string {
  return `array(select r.name from region r where r.code = any(${selfAndAbove(code)}) order by r.code)`;
}

/** A `Region` of the API, of a row of the table `region` named by `alias`. */
function regionSql(alias: string): ObjectSql {
  return {
    fields: {
      code: `${alias}.code`,
      name: `${alias}.name`,
      level: levelSql(alias),
      kind: `${alias}.kind`,
      fullName: `(select string_agg(above.name, '' order by above.code) from region above
        where above.code = any(${selfAndAbove(`${alias}.code`)}))`,
    },
  };
}

/** A `Region` of the API, looked up by its code. */
export function regionOfCode(code: string): ObjectSql {
  return { ...regionSql('place'), of: `region place where place.code = ${code}` };
}

/** How SQL answers what the public asks of regions. */
export const regionAnswers: Answers = {
  region: {
    ...regionSql('r'),
    from: 'region r',
    where: ({ code }) => [where('r.code = ?', code)],
  },
};
