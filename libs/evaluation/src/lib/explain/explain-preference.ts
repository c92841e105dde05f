import type { Bilingual } from '@chengjie/kernel';
import type { Preference } from '../preference.js';
import type { CounterfactualPlace } from '../result.js';
import type { ScoredBid } from '../score.js';
import { joinSentences, listNames } from './wording.js';
import type { Words } from './words.js';

/** What the federation step did to a group, and who would have stood where without it. */
export function explainPreference({ federations, others, counterfactual }: Preference): Bilingual {
  const names = new Map([...federations, ...others].map(({ bid }) => [bid.id, bid.bidderName]));
  const [above, below] = [
    listNames(federations.map(({ bid }) => bid.bidderName)),
    listNames(others.map(({ bid }) => bid.bidderName)),
  ];
  const spans = [...Map.groupBy(counterfactual, ({ from }) => from)].sort(([a], [b]) => a - b);
  const places = spans.map(([, members]) => explainSpan(members, names));
  return joinSentences([
    {
      zh: `联合会优先步骤使${above.zh}排在同等条件的${below.zh}之前。若无此步骤：`,
      en: `The federation step put ${above.en} above ${below.en}, which ${others.length === 1 ? 'was' : 'were'} on equal terms. Without it:`,
    },
    { zh: `${places.map(({ zh }) => zh).join('；')}。`, en: `${places.map(({ en }) => en).join('; ')}.` },
  ]);
}

function explainSpan(members: readonly CounterfactualPlace[], names: ReadonlyMap<string, string>): Bilingual {
  const list = listNames(members.map(({ bidId }) => names.get(bidId) ?? bidId));
  const first = members[0];
  if (!first || first.from === first.to) {
    return { zh: `${list.zh}将列第 ${first?.from} 名`, en: `${list.en} would have had place ${first?.from}` };
  }
  return {
    zh: `${list.zh}将以抽签决定第 ${first.from} 至第 ${first.to} 名，各自得到其中每一名次的机会均为 ${first.chance}`,
    en: `${list.en} would have drawn for places ${first.from} to ${first.to}, each with a chance of ${first.chance} for each of these places`,
  };
}

/** The same for one member of the group: a loser reads its own chances, not a list of everybody's. */
export function explainOwnPreference(
  { federations, others, counterfactual }: Preference,
  member: ScoredBid,
  { from, to, chance }: CounterfactualPlace,
  words: Words,
): Bilingual {
  const name = member.bid.bidderName;
  const opponents = to - from;
  const [size, preferred, rest] = [counterfactual.length, federations.length, others.length];
  return joinSentences([
    {
      zh: `在同等条件的这 ${size} 个${words.zh.bids}中，联合会优先步骤使联合会的 ${preferred} 个排在其余 ${rest} 个之前。`,
      en: `Of the ${size} ${words.en.bids} on these equal terms, the federation step put the ${preferred} of federations above the other ${rest}.`,
    },
    from === to
      ? { zh: `若无此步骤，${name}将列第 ${from} 名。`, en: `Without it ${name} would have had place ${from}.` }
      : {
          zh: `若无此步骤，${name}将与另外 ${opponents} 个${words.zh.bids}抽签决定第 ${from} 至第 ${to} 名，得到其中每一名次的机会为 ${chance}。`,
          en: `Without it ${name} would have drawn with ${opponents} ${opponents === 1 ? 'other' : 'others'} for places ${from} to ${to}, with a chance of ${chance} for each of these places.`,
        },
  ]);
}
