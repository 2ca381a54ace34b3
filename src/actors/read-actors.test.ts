import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReaderModel } from '../language/model/reader-model.ts';
import { loadReaderModel } from '../language/model/reader-model.ts';
import { readLanguage } from '../language/read-language.ts';
import type { Party } from '../record/actor.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import type { ActorLayer } from './layer.ts';
import { readActors } from './read-actors.ts';

/** An invented dispute; the sentences below are invented too. */
const INVENTED = {
  states: [
    {
      iso3: 'XCO',
      name: 'Corrund',
      adjectives: ['Corrundian'],
      demonyms: [{ one: 'Corrundian', many: 'Corrundians' }],
      capital: { name: 'Halvek' },
      metonyms: [{ name: 'the Amber House', for: 'head of state' }],
    },
    { iso3: 'XVE', name: 'Vessaria', adjectives: ['Vessarian'], capital: { name: 'Port Anselm' } },
  ],
  offices: [
    {
      state: 'XCO',
      office: 'head of state',
      title: 'President',
      name: 'Ilvar Dresk',
      gender: 'male',
      from: '2023-05',
      to: '2024-12',
    },
    {
      state: 'XCO',
      office: 'head of state',
      title: 'President',
      name: 'Oren Talvik',
      gender: 'male',
      from: '2024-12',
      to: null,
    },
    {
      state: 'XVE',
      office: 'foreign minister',
      title: 'Foreign Minister',
      name: 'Sela Marant',
      gender: 'female',
      from: '2022',
      to: null,
    },
    {
      state: 'XVE',
      office: 'head of government',
      title: 'Prime Minister',
      name: 'Doran Pell',
      gender: 'male',
      from: '2021',
      to: null,
    },
  ],
};

let world: World;
let model: ReaderModel;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'actors-'));
  const file = join(folder, 'invented.json');
  writeFileSync(file, JSON.stringify(INVENTED));
  [world, model] = await Promise.all([loadWorld({ files: [file] }), loadReaderModel()]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The n-th occurrence of words in a text, read as a party and as a mention. */
interface Read {
  readonly text: string;
  readonly layer: ActorLayer;
  party(words: string, occurrence?: number): Party;
  actor(words: string, occurrence?: number): string | null | undefined;
}

async function read(text: string, date: string | null = '2024-03-05'): Promise<Read> {
  const layer = readActors(await readLanguage(text, model), { world, date, outlet: null });
  const find = (words: string, occurrence: number): number => {
    let start = -1;
    for (let i = 0; i < occurrence; i++) start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return start;
  };
  return {
    text,
    layer,
    party: (words, occurrence = 1) => {
      const start = find(words, occurrence);
      return layer.partyOf({ start, end: start + words.length });
    },
    actor: (words, occurrence = 1) => {
      const start = find(words, occurrence);
      return layer.mentions.find((mention) => mention.start === start && mention.end === start + words.length)
        ?.actor;
    },
  };
}

describe('persons', () => {
  it('takes full name, surname and the other order as one person', async () => {
    const it = await read(
      'President Ilvar Dresk arrived on Monday. Dresk said the talks would go on. Dresk Ilvar is 61 years old.',
    );
    expect(it.party('President Ilvar Dresk')).toMatchObject({
      actor: 'xco.ilvar-dresk',
      name: 'Ilvar Dresk',
      country: 'XCO',
    });
    expect(it.party('Dresk', 2).actor).toBe('xco.ilvar-dresk');
    expect(it.layer.actors.get('xco.ilvar-dresk')?.office).toBe('President of Corrund');
  });

  it('takes the country of an unknown person from title and apposition', async () => {
    const it = await read(
      'Corrundian Trade Minister Yara Ostrik rejected the offer. Benno Fell, the finance minister of Vessaria, said it stood. Ostrik left at noon.',
    );
    expect(it.party('Corrundian Trade Minister Yara Ostrik')).toMatchObject({
      actor: 'text:yara-ostrik',
      country: 'XCO',
    });
    expect(it.party('Benno Fell')).toMatchObject({
      actor: 'text:benno-fell',
      name: 'Benno Fell',
      country: 'XVE',
    });
    expect(it.party('Ostrik', 2)).toMatchObject({ actor: 'text:yara-ostrik', country: 'XCO' });
  });

  it('chooses office holders by the date of the article', async () => {
    const text = 'The Corrundian president said on Tuesday that Vessaria had broken the agreement.';
    expect((await read(text, '2024-03-05')).party('The Corrundian president').name).toBe('Ilvar Dresk');
    expect((await read(text, '2025-03-05')).party('The Corrundian president').name).toBe('Oren Talvik');
    expect((await read(text, null)).party('The Corrundian president').actor).toBeNull();
  });

  it('leaves a surname of two persons open', async () => {
    const it = await read(
      'Arne Holm and his sister Berit Holm met envoys of Corrund in Halvek on Friday. The talks took two hours, officials said. Nobody commented in public. Holm said the meeting was useful.',
    );
    expect(it.party('Holm', 3)).toMatchObject({ actor: null, name: 'Holm' });
  });
});

describe('titles alone', () => {
  it('go to the person introduced with them', async () => {
    const it = await read(
      'Vessarian Foreign Minister Sela Marant met her Corrundian counterpart on Sunday. The minister said both sides would meet again. Prime Minister Doran Pell was not there. The prime minister said he was ill.',
    );
    expect(it.party('The minister').actor).toBe('xve.sela-marant');
    expect(it.party('The prime minister').actor).toBe('xve.doran-pell');
  });

  it('are held now, and by those who lead the state', async () => {
    const it = await read(
      'President Ilvar Dresk spoke in Halvek. The opposition leader said he was wrong. The former president agreed. The Corrundian leader did not answer.',
    );
    expect(it.party('The opposition leader').actor).toBeNull();
    expect(it.party('The former president').actor).toBeNull();
    expect(it.party('The Corrundian leader').actor).toBe('xco.ilvar-dresk');
  });

  it('do not belong to a name that owns them', async () => {
    const it = await read('A spokesman for Ilvar Dresk said on Monday that the campaign would go on.');
    expect(it.party('A spokesman for Ilvar Dresk')).toMatchObject({ actor: null, country: 'XCO' });
  });

  it('never reach a person of another state', async () => {
    const it = await read('President Ilvar Dresk spoke first. The Vessarian leader said he would answer.');
    expect(it.party('The Vessarian leader').name).not.toBe('Ilvar Dresk');
  });
});

describe('states, capitals and bodies', () => {
  it('tells a government from a place', async () => {
    const it = await read(
      'Halvek rejected the proposal on Monday. The ministers met in Halvek. Vessaria accused Halvek of lying.',
    );
    expect(it.actor('Halvek')).toBe('XCO');
    expect(it.actor('Halvek', 2)).toBeNull();
    expect(it.actor('Halvek', 3)).toBe('XCO');
    expect(it.party('Halvek')).toMatchObject({ actor: 'XCO', name: 'Corrund', country: 'XCO' });
  });

  it('finds bodies beside their state and by themselves later', async () => {
    const it = await read(
      'The Corrundian Foreign Ministry summoned the ambassador. The ministry said the incident was grave. The government of Vessaria denied it.',
    );
    expect(it.party('The Corrundian Foreign Ministry')).toMatchObject({
      actor: 'XCO.foreign-ministry',
      name: 'Corrundian Foreign Ministry',
      country: 'XCO',
    });
    expect(it.party('The ministry').actor).toBe('XCO.foreign-ministry');
    expect(it.party('The government of Vessaria')).toMatchObject({
      actor: 'XVE.government',
      name: 'Government of Vessaria',
    });
  });

  it('takes sides for states and leaves both sides open', async () => {
    const it = await read('The Corrundian side said it was ready. The two sides agreed to meet in May.');
    expect(it.party('The Corrundian side')).toMatchObject({ actor: 'XCO', name: 'Corrund' });
    expect(it.party('The two sides')).toMatchObject({ actor: null, name: 'two sides', country: null });
  });

  it('gives a statement to the body that issued it', async () => {
    const it = await read(
      '“We will not negotiate,” the Vessarian Defence Ministry said in a statement. The statement said the ships would stay.',
    );
    expect(it.party('The statement').actor).toBe('XVE.defence-ministry');
  });

  it('knows states of the past, and leaves ambiguous names open', async () => {
    const it = await read(
      'Soviet troops took the islands in 1945. Officials from Georgia and Congo attended.',
    );
    expect(it.party('Soviet troops')).toMatchObject({ actor: null, name: 'Soviet troops', country: 'SUN' });
    expect(it.actor('Georgia')).toBeNull();
    expect(it.actor('Congo')).toBeNull();
    expect(
      (await read('Georgia said that Tbilisi was calm. Georgian police were on the streets.')).actor(
        'Georgia',
      ),
    ).toBe('GEO');
  });
});

describe('pronouns', () => {
  it('go by number and gender', async () => {
    const it = await read(
      'Ilvar Dresk met Sela Marant on Sunday. She said the islands belonged to Vessaria. He disagreed, and Corrund recalled its envoy.',
    );
    expect(it.actor('She')).toBe('xve.sela-marant');
    expect(it.actor('He')).toBe('xco.ilvar-dresk');
    expect(it.actor('its')).toBe('XCO');
  });

  it('leave the first person of a quotation to the statements', async () => {
    const it = await read('“We are ready and I will go,” Ilvar Dresk said.');
    expect(it.layer.mentions.filter((mention) => mention.rule === 'quotation-inner')).toHaveLength(2);
  });

  it('take his country for the state he counts for', async () => {
    const it = await read('President Ilvar Dresk said that his country would not wait.');
    expect(it.actor('his country')).toBe('XCO');
  });
});

describe('the unnamed', () => {
  it('keep their words, and the one state beside them', async () => {
    const it = await read(
      'A senior Corrundian official said so. Analysts doubt it. U.S. and other Western officials were silent.',
    );
    expect(it.party('A senior Corrundian official')).toMatchObject({
      actor: null,
      name: 'senior Corrundian official',
      country: 'XCO',
    });
    expect(it.party('Analysts')).toMatchObject({ actor: null, name: 'Analysts', country: null });
    expect(it.party('U.S. and other Western officials')).toMatchObject({
      actor: null,
      name: 'U.S. and other Western officials',
      country: null,
    });
  });

  it('several are no single actor', async () => {
    const it = await read('Corrund and Vessaria agreed on a date.');
    expect(it.party('Corrund and Vessaria')).toMatchObject({
      actor: null,
      name: 'Corrund and Vessaria',
      country: null,
    });
  });
});

describe('the layer', () => {
  it('has mentions in order that do not cross, each with a rule', async () => {
    const { layer, text } = await read(
      'HALVEK — The Corrundian Foreign Ministry’s spokeswoman, Ina Vold, told the Halvek Herald that the Vessarian side had its reasons. She said the United Nations and NATO were informed.',
    );
    const open: number[] = [];
    let last = 0;
    for (const { start, end, rule } of layer.mentions) {
      expect(rule).not.toBe('');
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeLessThanOrEqual(text.length);
      while (open.length && open.at(-1)! <= start) open.pop();
      if (open.length) expect(end).toBeLessThanOrEqual(open.at(-1)!);
      open.push(end);
      last = start;
    }
    for (const { actor } of layer.mentions) if (actor !== null) expect(layer.actors.has(actor)).toBe(true);
  });

  it('bears empty and odd text', async () => {
    for (const text of ['', '   ', '“', '…!?', 'the the the', "''It is,'' he"])
      expect((await read(text)).layer.mentions).toBeInstanceOf(Array);
    const empty = (await read('Nothing.')).layer.partyOf({ start: 3, end: 3 });
    expect(empty).toMatchObject({ actor: null, name: null, country: null });
  });
});
