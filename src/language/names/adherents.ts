import type { NameRepair } from './repair.ts';

/** Those who belong to a faith or a political camp; adjectives of states and peoples come from the world data, in the actors' room. */
const ADHERENT =
  /^(?:Muslims?|Islamists?|Islamic|Christians?|Catholics?|Protestants?|Orthodox|Anglicans?|Evangelicals?|Jews?|Jewish|Hindus?|Buddhists?|Sikhs?|Sunnis?|Shi['’]?(?:a|as|ites?|ite)|Alawites?|Druze|Yazidis?|Zionists?|Communists?|Socialists?|Republicans?|Democrats?|Conservatives?|Liberals?|Marxists?|Maoists?|Jihadists?|Salafists?)$/;

/** A single word for the followers of something names a people, not a body or a place. */
export const adherents: NameRepair = (tokens, name) =>
  name.to - name.from === 1 &&
  (name.type === 'organization' || name.type === 'place' || name.type === 'person' || name.type === 'misc') &&
  ADHERENT.test(tokens[name.from]!.form)
    ? { ...name, type: 'nationality', rule: 'adherents' }
    : name;
