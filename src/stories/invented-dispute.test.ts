import { describe, expect, it } from 'vitest';
import { type Given, settle } from '../../test/helpers/settled.ts';

// Kinds of articles that one dispute brings forth: adaptations, rewritings, undated pages, the rivals' own reports.

const WIRE: Given = {
  id: 'wire',
  outlet: 'Strand Wire',
  title: 'Orlik names terms for return to border talks',
  published: '2031-04-02',
  text: `Ardanian Premier Joss Orlik said on Wednesday that Ardania would return to border talks with Belmora if Belmora first lifted a rule that makes skippers buy permits for the waters around a group of disputed reefs.

Speaking to reporters in Tarn, Orlik said that the talks had failed because of Belmora. “We did not slam the door. The door was taken off its hinges,” he said.

The talks, which Ardania suspended in March 2029, were meant to settle where the border in the Lume Sound should run. Ardania cited the permit rule at the time.

Orlik warned that Ardania could close the sound to Belmoran ships. The Ardanian coast guard detained 17 Belmoran trawlers with 61 crew near the reefs on Monday.

Asked about the reefs, Orlik said that they were not a subject of any talks and that he saw no reason to put off a visit, which he announced in February.

Ardania has held the reefs, which it calls the Hallow Reefs, since the truce of 1961. Belmora claims them and has called the Ardanian presence there an occupation.

In spring 2030, Orlik said that Ardania would resume the talks only if Belmora recognised the truce line. Belmora rejected the demand.

Trade between the two countries has fallen by a quarter since 2028, according to the customs office in Vell.`,
};

describe('an agency report and what others make of it', () => {
  it('calls an article edited that keeps the opening and half of the text beside paragraphs of its own', async () => {
    const [, line] = await settle([
      WIRE,
      {
        id: 'adapted',
        outlet: 'Vell Courier',
        title: 'Tarn demands a price for talks',
        published: '2031-04-03',
        text: `Ardania’s Premier Joss Orlik said on Wednesday that his country would return to border talks only if Belmora first lifted a rule that makes skippers buy permits for the waters around the Morrow Reefs.

Speaking to reporters in Tarn, Orlik said that the talks, which Ardania suspended in March 2029, had failed because of Belmora. “We did not slam the door. The door was taken off its hinges,” he said.

The Ardanian coast guard has detained 17 Belmoran trawlers with 61 crew near the reefs since Monday.

In Vell, Secretary Hanne Brill turned the terms down before noon. Families of the men were waiting at the pier for news, and Pim Aster, whose father is on board of one boat, said that no official had called.

The union of skippers asked both cabinets to leave crews alone. Its chair, Bo Ferrin, wants an insurance fund for lost weeks at sea and plans a march through the old town.

Ardania has held the reefs, which it calls the Hallow Reefs, since the truce of 1961. Belmora claims them.

In spring 2030, Orlik said that Ardania would resume the talks only if Belmora recognised the truce line. Belmora rejected the demand.`,
      },
    ]);
    expect(line!.copies).toMatchObject([{ of: 'wire', kind: 'edited' }]);
    expect(line!.copies[0]!.share).toBeGreaterThan(0.4);
  });

  const REWRITTEN: Given = {
    id: 'rewritten',
    outlet: null,
    title: 'Ardanian chief lists demands before border negotiations resume',
    published: null,
    text: `Premier Joss Orlik of Ardania stated on Thursday that Ardania might rejoin border negotiations with Belmora once Belmora scrapped a regulation that forces captains to purchase licences for waters around a cluster of contested reefs.

Addressing journalists in Tarn, Orlik declared that the negotiations had collapsed owing to Belmora. “We never shut the gate. The gate was lifted from its posts,” he declared.

The negotiations, which Ardania halted in March 2028, were supposed to determine where the frontier in the Lume Sound ought to go. Ardania pointed to the licence regulation back then.

Orlik cautioned that Ardania might shut the sound for Belmoran vessels. Ardania’s coast guard captured 17 Belmoran boats and 61 sailors close to the reefs on Monday.

Questioned on the reefs, Orlik remarked that they were no topic of negotiations and that he had no cause to postpone his trip, made public in February.

Ardania has controlled the Hallow Reefs since the truce of 1961. Belmora claims them and has described the Ardanian presence there as occupying.

In spring 2030, Orlik declared that Ardania would restart negotiations only if Belmora acknowledged the truce line. Belmora refused this.

Commerce of the two nations has dropped by a fourth since 2028, says the customs office in Vell.`,
  };

  it('knows a rewriting by the order of its facts, even with words changed within quotation marks', async () => {
    const [wire, line] = await settle([WIRE, REWRITTEN]);
    expect(line!.copies).toMatchObject([{ of: 'wire', kind: 'rewritten' }]);
    expect(line!.story).toBe(wire!.story);
  });

  it('dates it by what it was taken from and its weekday, never by the background that both tell', async () => {
    const [, line] = await settle([WIRE, REWRITTEN]);
    expect(line!.published).toEqual({ value: '2031-04-03', precision: 'day', basis: 'story' });
  });

  it('does not date by what would be done on some day, nor by a time that the page itself looks back on', async () => {
    const title = 'Ardania would resume border talks with Belmora';
    const text = `Ardania would resume the talks on the border with Belmora, diplomats of Ardania and Belmora told a newspaper. Belmora did not answer.`;
    const later = `${text}\n\nIn March 2029, Ardania suspended the talks with Belmora over permits.`;
    const undated = { outlet: null, title, published: null };
    const lines = await settle([
      WIRE,
      { ...undated, id: 'conditional', text },
      { ...undated, id: 'looks-back', title: 'Ardania suspends talks with Belmora', text: later },
    ]);
    const told = lines.map(({ published }) => published.value ?? 'open');
    expect(told.filter((value) => /^(?:2030|2029)/.test(value))).toEqual([]);
    expect(told[1]).toBe('open');
  });

  it('takes names with titles and stock phrases for no copy', async () => {
    const [, line] = await settle([
      WIRE,
      {
        id: 'own',
        outlet: 'Vell Courier',
        title: 'Belmora turns down Ardanian terms',
        published: '2031-04-03',
        text: `Belmora on Thursday turned down what Secretary Hanne Brill described as blackmail. The Ardanian coast guard detained 17 Belmoran trawlers near the reefs, and 61 men have not been heard of.

Brill told lawmakers that two cargo firms lose their licences at once. According to the customs office in Vell, both carry grain. Ardania has held the reefs for decades and its patrols have grown bolder with each winter.

Border talks with Belmora may come later, Premier Joss Orlik said on Wednesday. An envoy in Merrow, who asked to stay unnamed, thinks that neither side has left itself a way out.`,
      },
    ]);
    expect(line!.copies).toEqual([]);
  });
});

describe('an undated page of an older story of the dispute', () => {
  it('finds its story and day beneath a banner, by its own news and weekdays', async () => {
    const lines = await settle([
      {
        id: 'old',
        outlet: 'Strand Wire',
        title: 'Ardania suspends border talks with Belmora over permit rule',
        published: '2029-03-13',
        text: `Ardania said on Tuesday that it was suspending border talks with Belmora over a Belmoran rule that makes skippers buy permits around disputed reefs. It called the permit rule hostile.

The Belmoran minister Lene Saar told reporters in Vell that the rule stays. The two countries have met for nine rounds of talks on the Lume Sound since 2020.`,
      },
      WIRE,
      {
        id: 'undated',
        outlet: null,
        title: null,
        published: null,
        text: `Since 4 May 2031, we have shown no advertisements on this page, so that you can read in peace.

Belmora Recalls Envoy, Protests Ardania’s Exit From Border Talks

The Ardanian embassy in Vell. RUFO/COURIER

Belmora said Wednesday that it objects to Ardania’s decision to suspend talks on the border in the Lume Sound, and recalled its envoy from Tarn.

Premier Ilse Quist told parliament that the reefs remain part of Belmora. Minister Lene Saar said that a note had been handed to the Ardanian embassy in Vell on Tuesday evening.

Ardania said on Tuesday that it was suspending the talks, citing a rule under which skippers need Belmoran permits to fish around the reefs. The two countries have met for nine rounds since 2020.`,
      },
    ]);
    expect(lines[2]!.story).toBe(lines[0]!.story);
    expect(lines[2]!.published).toEqual({ value: '2029-03-14', precision: 'day', basis: 'story' });
    expect(lines[1]!.story).not.toBe(lines[0]!.story);
    expect(new Set(lines.map(({ storyline }) => storyline)).size).toBe(1);
  });
});
