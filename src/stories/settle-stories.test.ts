import { describe, expect, it } from 'vitest';
import { article, type Given, settle, world } from '../../test/helpers/settled.ts';
import { settleStories } from './settle-stories.ts';

/** The words in an order that follows from the seed alone. */
function shuffled(words: readonly string[], seed: number): string[] {
  let state = seed * 7919 + 17;
  return words
    .map((word) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return { word, at: state };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}

const FERRY = `A passenger ferry with 212 people on board ran aground off the port of Tellis early on Tuesday, the coast guard of Ardania said.
Divers reached the hull within forty minutes and brought most of the passengers to the breakwater, where nurses had put up tents.
The captain, Joren Malk, told harbour police that the steering had failed shortly after the vessel left the Ostrel channel.
Investigators from the maritime board will raise the recorder from the bridge and question the engineers of the Vantor shipyard.
Seven passengers were treated for broken bones at the hospital of Saint Orlan, and one child was flown to the burns clinic in Merrick.
The ferry company, Halden Lines, cancelled all crossings until Friday and offered to pay the hotel bills of stranded travellers.
Fishermen complained that diesel had leaked into the mussel beds, which feed some 900 families along the northern shore.
The minister for transport, Lida Korven, promised a report within three weeks and said older vessels would be inspected first.`;
const sentencesOfFerry = FERRY.split('\n');

describe('copies', () => {
  const source: Given = {
    id: 'source',
    text: FERRY,
    title: 'Ferry runs aground off Tellis',
    published: '2031-03-04T06:00:00Z',
    outlet: 'Coast Wire',
  }; // prettier-ignore
  const copyOf = async (copy: Partial<Given>) =>
    (
      await settle([
        source,
        { ...source, id: 'copy', outlet: 'Merrick Post', published: '2031-03-05', ...copy },
      ])
    )[1]!;

  it('calls a reprint with a credit line verbatim', async () => {
    const line = await copyOf({ text: `${FERRY}\nThis report first appeared with Coast Wire.` });
    expect(line.copies).toMatchObject([{ of: 'source', kind: 'verbatim' }]);
    expect(line.copies[0]!.share).toBeGreaterThan(0.95);
  });

  it('calls a shortened reprint edited', async () => {
    const line = await copyOf({ text: sentencesOfFerry.slice(0, 5).join('\n') });
    expect(line.copies).toMatchObject([{ of: 'source', kind: 'edited' }]);
  });

  it('takes what one outlet prints again months later for standing text, not for one report', async () => {
    const later = { outlet: 'Coast Wire', title: 'Ferry firm before the court', published: '2031-08-20' };
    expect((await copyOf(later)).copies).toMatchObject([{ of: 'source', kind: 'partial' }]);
    expect((await copyOf({ ...later, published: '2031-03-05' })).copies).toMatchObject([
      { kind: 'verbatim' },
    ]);
  });

  it('calls two sentences in a report of another kind partial', async () => {
    const own = `Shares of Halden Lines fell by nine per cent as traders weighed what the accident may cost the company and its insurers this year.
Analysts at the brokerage Quill and Stane cut their forecast and pointed to a loan that falls due when the summer season ends.
The firm bought four new hulls on credit, a bet that tourists would come back to the archipelago after two thin years in a row.
Its founder still holds a third of the stock and has sold none, according to a filing that the exchange put out in the evening.
Rivals gained: Norrick Ferries climbed to the highest price since it was floated, while the small line Petrel added four per cent.`;
    const line = await copyOf({
      title: 'Shares of shipping firm tumble',
      text: `${own}\n${sentencesOfFerry[3]}\n${sentencesOfFerry[5]}`,
    });
    expect(line.copies).toMatchObject([{ of: 'source', kind: 'partial' }]);
  });

  it('calls other words with the same names, numbers and order rewritten', async () => {
    const text = `Before dawn on Tuesday a boat carrying 212 travellers hit rocks near the harbour of Tellis, according to coast guards in Ardania.
It took rescuers less than an hour to get to the wreck; they carried nearly everyone to the pier and its makeshift wards.
Skipper Joren Malk said to officers that his rudder gave out soon after they had come through the narrow Ostrel passage.
Experts now want to lift the black box out of the wheelhouse and to hear mechanics employed at the Vantor yard.
Doctors at Saint Orlan set fractures of seven people, while a helicopter took a youngster to specialists in Merrick.
No boats of Halden Lines will sail before Friday, and whoever got stuck can have the costs of a room refunded by the firm.
Crews who live on shellfish say fuel has got into their grounds, and that 900 households in the north depend on them.
Transport minister Lida Korven wants findings in under a month and checks of ageing ships to begin at once.`;
    const line = await copyOf({ text });
    expect(line.copies).toMatchObject([{ of: 'source', kind: 'rewritten' }]);
  });

  it('leaves an own report of the same event independent', async () => {
    const text = `Rescue crews in Ardania brought more than two hundred people ashore after a ship struck a reef near Tellis on Tuesday.
"We heard a bang and then the lights went out," said Mara Donnel, a teacher from Pellin who was on her way to visit relatives.
Officials at the Halden Lines terminal would not say how old the ship was, but port records in Kessel put it at thirty-one years.
Lida Korven, who is in charge of transport, flew to the harbour by noon and met families in a school gym.
Weather at the time was calm, the institute in Brannoch said, with waves of less than half a metre.`;
    expect((await copyOf({ text })).copies).toEqual([]);
  });

  it('calls shared quotations quotes, whatever else differs', async () => {
    const quotation =
      '“We will not sit at a table whose legs have been sawn off by the other side, and we have told them so in writing,”';
    const [, line] = await settle([
      {
        id: 'a',
        outlet: 'One',
        published: '2031-05-01',
        title: 'Envoy turns down invitation',
        text: `The envoy of Belmora turned down the invitation to Saturday's round.\n${quotation} he said after a walk in the palace garden.\nHis staff left the hotel by bus.`,
      },
      {
        id: 'b',
        outlet: 'Two',
        published: '2031-05-02',
        title: 'Belmora stays away',
        text: `No delegation from Belmora is going to come, mediators learned with some regret last night.\n${quotation} its chief negotiator told a broadcaster.\nObservers had hoped for at least a handshake.`,
      },
    ]); // prettier-ignore
    expect(line!.copies).toMatchObject([{ of: 'a', kind: 'quotes' }]);
  });

  it('names the earlier article even when the copy came in first', async () => {
    const [copy, original] = await settle([
      { ...source, id: 'copy', outlet: 'Merrick Post', published: '2031-03-04T09:30:00Z' },
      source,
    ]);
    expect(copy!.copies).toMatchObject([{ of: 'source', kind: 'verbatim' }]);
    expect(original!.copies).toEqual([]);
    expect(original!.story).toBe(copy!.story);
  });

  it('goes by the credit where the dates do not tell', async () => {
    const day = { published: '2031-03-04' };
    const [first, second] = await settle([
      { ...source, ...day, id: 'reprint', outlet: 'Merrick Post', credit: ['Coast Wire'] },
      { ...source, ...day, id: 'wire' },
    ]);
    expect(first!.copies).toMatchObject([{ of: 'wire' }]);
    expect(second!.copies).toEqual([]);
  });

  it('does not take what an outlet prints under everything for a copy', async () => {
    const footer = sentencesOfFerry.slice(3).join('\n');
    const titles = ['Orchards bloom early', 'Choir wins prize', 'Tunnel reopens'];
    const lines = await settle(
      titles.map((title, i) => ({
        id: `n${i}`,
        title,
        outlet: 'House',
        published: `2031-04-0${i + 1}`,
        text: `${title} in the valley, locals told us.\n${footer}`,
      })), // prettier-ignore
    );
    expect(lines.flatMap(({ copies }) => copies)).toEqual([]);
    expect(new Set(lines.map(({ story }) => story)).size).toBe(3);
  });
});

describe('stories', () => {
  it('joins own reports of one happening and keeps the same subject of another day apart', async () => {
    const lines = await settle([
      {
        id: 'a',
        outlet: 'One',
        published: '2031-06-03',
        title: 'Gas leak closes Pellin tunnel',
        text: 'A gas leak closed the Pellin tunnel on Tuesday and sent forty commuters to hospital, the fire brigade of Kessel said. Chief Orrin Tave blamed a corroded valve.',
      },
      {
        id: 'b',
        outlet: 'Two',
        published: '2031-06-03',
        title: 'Forty hurt by gas in Pellin tunnel',
        text: 'Forty commuters were treated on Tuesday after gas leaked into the Pellin tunnel near Kessel. A corroded valve was to blame, said Orrin Tave of the fire brigade.',
      },
      {
        id: 'c',
        outlet: 'One',
        published: '2031-06-24',
        title: 'Pellin tunnel to open again',
        text: 'The Pellin tunnel will open to commuters again after repairs to its valves, the road office in Kessel said on Tuesday. Tests went on for weeks.',
      },
    ]); // prettier-ignore
    expect(lines[0]!.story).toBe(lines[1]!.story);
    expect(lines[2]!.story).not.toBe(lines[0]!.story);
  });

  it('does not snowball: a chain of days on one campaign is not one story', async () => {
    const places = [
      'Pellin',
      'Kessel',
      'Brannoch',
      'Merrick',
      'Tellis',
      'Ostrel',
      'Vantor',
      'Norrick',
      'Harrow',
      'Quill',
      'Stane',
      'Petrel',
      'Dunmere',
      'Askel',
      'Rovin',
      'Sarle',
      'Tamber',
      'Ulster',
      'Wendle',
      'Yarrow',
    ]; // prettier-ignore
    // Each article shares the words of the campaign with all others, and most of its own words with its neighbours in time.
    const words =
      'Senator Adela Lorne voters support race presidency rival Piet Hamm polls speech crowd'.split(' ');
    const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'so', 'ti', 've', 'zu', 'da', 'pe', 'go'];
    const own = Array.from(
      { length: 180 },
      (_, i) => `${syllables[i % 13]}${syllables[(i * 5 + 3) % 13]}${syllables[Math.floor(i / 13) % 13]}m`,
    );
    const lines = await settle(
      Array.from({ length: 40 }, (_, i) => {
        const place = places[i % places.length]!;
        const next = places[(i + 1) % places.length]!;
        const day = new Date(Date.UTC(2031, 1, 1 + Math.floor(i / 2))).toISOString().slice(0, 10);
        return {
          id: `r${i}`,
          outlet: `Paper ${i % 7}`,
          published: day,
          title: `Senator Lorne campaigns in ${place}`,
          text: `${shuffled([...words, ...own.slice(4 * i, 4 * i + 14)], i).join(' ')} in ${place}, before ${next}.`,
        };
      }),
    );
    const sizes = new Map<string, number>();
    for (const { story } of lines) sizes.set(story, (sizes.get(story) ?? 0) + 1);
    expect(Math.max(...sizes.values())).toBeLessThanOrEqual(20);
  });

  it('gives a line an article in the order of input, the same whatever happens between', async () => {
    const given: Given[] = sentencesOfFerry.map((text, i) => ({
      id: `s${i}`,
      text,
      ...(i % 3 && { published: `2031-03-0${i + 1}` }),
    })); // prettier-ignore
    const once = await settle(given);
    expect(once.map(({ id }) => id)).toEqual(given.map(({ id }) => id));
    expect(await settle(given)).toEqual(once);
  });

  it('takes an empty article for a story of its own', async () => {
    const lines = await settle([
      { id: 'x', text: '' },
      { id: 'y', text: '' },
    ]);
    expect(lines[0]!.story).not.toBe(lines[1]!.story);
    expect(lines[0]!.storyline).toBeNull();
  });

  it('settles dated articles before the end of the input', async () => {
    let read = 0;
    async function* source() {
      for (; read < 20; read++)
        yield article({
          id: `d${read}`,
          text: `Report ${read} from ${sentencesOfFerry[read % 8]}`,
          published: `2031-03-${String(read + 1).padStart(2, '0')}`,
        });
    } // prettier-ignore
    for await (const _line of settleStories(source(), { world })) break;
    expect(read).toBeLessThan(6);
  });
});

const TREATY_NEW = `Chancellor Ilse Bren of Ardania said on Wednesday that conditions for continuing peace treaty negotiations with Belmora are not met.
Speaking at a trade fair in Corrin, Bren said Ardania does not refuse to talk about a treaty, but Belmora first has to lift its sanctions.
In March 2029, Ardania announced its suspension of the peace treaty negotiations, calling Belmora unfriendly.
Belmora and Ardania both claim the Selk islands, and the dispute has kept them from signing a peace treaty since the war.
Asked in Bel on Thursday, Belmoran foreign minister Tomas Reye called the remarks unfair.`;
const TREATY_MATE = `Ardania's chancellor Ilse Bren told reporters on Wednesday that her country cannot continue peace treaty negotiations with Belmora for now.
Bren said at the fair in Corrin that Belmora has to lift sanctions before talks on the treaty go on.
The Belmoran minister Tomas Reye said on Thursday that it was unfair to shift the blame, and that the claim to the Selk islands stands.
Ardania holds the islands, and Belmora says they were seized unlawfully at the end of the war.`;
const TREATY_OLD = `Belmora on Tuesday protested Ardania's decision to abandon talks on a peace treaty over sanctions.
"This is unjustified," Belmoran premier Hanno Vries told parliament, and the ambassador of Ardania was called in.
Overnight Ardania said it would drop the negotiations, and that residents of Belmora could no longer visit graves on the Selk islands without visas.
The dispute over the islands has kept the two countries from signing a peace treaty since the war.`;
const treaty: readonly Given[] = [
  {
    id: 'new',
    outlet: 'One',
    title: 'Ardania sees no ground for peace treaty talks with Belmora',
    text: TREATY_NEW,
    published: '2031-06-05',
  }, // prettier-ignore
  {
    id: 'mate',
    outlet: 'Two',
    title: 'Bren: Ardania cannot continue treaty talks with Belmora',
    text: TREATY_MATE,
  },
  {
    id: 'old',
    outlet: 'Three',
    title: 'Belmora protests Ardania move to drop peace treaty talks',
    text: TREATY_OLD,
  },
];

describe('storylines and dates', () => {
  it('joins two stories two years apart on one treaty, and no other dispute of the two states', async () => {
    const lines = await settle([
      ...treaty,
      {
        id: 'fish',
        outlet: 'One',
        title: 'Belmora seizes Ardanian trawlers',
        published: '2031-08-02',
        text: 'Coast guards of Belmora boarded three trawlers from Ardania and fined their skippers for catching cod without licences. Ardania wants its nets and the catch back. Belmora says the quota for herring and cod was used up in May, and that Ardania knew.',
      }, // prettier-ignore
    ]);
    const [fresh, mate, old, fish] = lines;
    expect(mate!.story).toBe(fresh!.story);
    expect(old!.story).not.toBe(fresh!.story);
    expect(old!.storyline).toBe(fresh!.storyline);
    expect(fish!.storyline).not.toBe(fresh!.storyline);
  });

  it('dates an undated article by the day of its story when the weekdays agree', async () => {
    const lines = await settle(treaty);
    expect(lines[1]!.published).toEqual({ value: '2031-06-05', precision: 'day', basis: 'story' });
  });

  it('is no more exact than is certain: without weekdays the month', async () => {
    const text = TREATY_MATE.replaceAll(/ on (?:Wednesday|Thursday)/g, '');
    const lines = await settle([
      { ...treaty[0]!, published: '2031-06-12' },
      { ...treaty[1]!, text },
    ]);
    expect(lines[1]!.published).toEqual({ value: '2031-06', precision: 'month', basis: 'story' });
  });

  it('dates an undated article by what a later one tells of its main act', async () => {
    const lines = await settle(treaty);
    expect(lines[2]!.published).toEqual({ value: '2029-03', precision: 'month', basis: 'story' });
  });

  it('dates nothing against the words of the page itself', async () => {
    const text = `${TREATY_OLD}\nOn May 4, 2030, Vries had met the ambassador.`;
    const lines = await settle([treaty[0]!, { ...treaty[2]!, text }]);
    expect(lines[1]!.published.value).toBeNull();
  });

  it('leaves a date that an article has as it is, and gives none where nothing tells', async () => {
    const lines = await settle([
      { id: 'dated', text: FERRY, published: '2031-03' },
      { id: 'open', text: TREATY_OLD },
    ]);
    expect(lines.map(({ published }) => published.value)).toEqual(['2031-03', null]);
  });
});
