/** Given names that tell gender, without accents, lower case. Names of both genders are in neither list. */
const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const FEMALE = names(`
  maria mariya anna anne ann angela theresa teresa hillary elizabeth catherine katherine kate karen karin jennifer julia juliet laura linda lisa margaret margrethe
  marie marine mary michelle monica nancy natalia natalya nicola olga patricia penny samantha sandra sarah sara sofia sophia sophie susan svetlana tatiana ursula
  valentina victoria yulia elena helena helen irina ekaterina jane janet jean jill joanna judith christine christina christiana cristina federica giorgia sanna mette kaja kersti kersten
  dalia katrin jacinda julie kamala condoleezza madeleine samantha linda annalena aung aisha fatima fatou amina benazir indira sonia hasina khaleda
  yuriko sanae yoko makiko tomomi seiko akie mika naomi keiko michiko masako aiko kyung-wha yo-jong chunying mei ying hua ning tsai rachel rebecca ruth barbara betty brenda carol caroline
  charlotte claire claudia cynthia deborah diana diane dilma dina donna dorothy emily emma eva evelyn frances gloria grace heather ingrid isabel jacqueline jessica josephine
  kristalina ludmila lyudmila luisa magdalena maia mahsa malala martha melania melissa mia miriam nadia nikki nina nora oksana pamela paula ruta roberta rosa salome
  sigrid silvia simone stephanie suzanne sylvia tammy tina tracy vera veronica virginia viola vjosa wendy xiomara yvette zuzana ana beatriz carla cecilia delcy gabriela
  alice amanda amy angelina audrey bernadette liz tansu megawati yingluck corazon leni sheila samia ellen joyce natasha zainab leyla meral ludivine brigitte`);

const MALE = names(`
  vladimir dmitry dmitri sergei sergey mikhail boris igor ivan alexander aleksandr alexei alexey andrei andrey anatoly nikolai nikolay oleg pavel viktor yury yuri vasily konstantin maxim
  volodymyr oleksandr petro leonid denys dmytro andriy mykola barack donald joe joseph george john james robert michael mike william bill david richard charles thomas tom
  christopher chris daniel dan matthew matt anthony antony tony mark paul steven stephen steve andrew kenneth ken kevin brian edward ed ronald timothy tim jason jeffrey jeff gary
  nicholas nick eric jonathan larry scott brandon benjamin ben samuel sam gregory greg frank patrick jack dennis jerry peter henry douglas doug adam nathan zachary walter kyle
  harold carl arthur roger keir rishi gordon ernest jens rolf olaf gerhard helmut heiko sigmar frank-walter wolfgang hans klaus friedrich karl emmanuel nicolas francois jean-yves jean-marc laurent
  jacques bernard pierre michel louis philippe edouard gerard giuseppe matteo mario silvio sergio paolo luigi antonio jose juan carlos luis pedro miguel fernando jorge javier francisco manuel
  rafael alberto ricardo roberto eduardo andres enrique felipe hugo gustavo ivan evo lula jair nayib daniel raul fidel shigeru yoshihide taro toshimitsu junichiro
  yasuo yukio naoto yoshihiko seiji takeshi hirokazu hideki katsuya koichiro minoru itsunori gen nobuo kenji akira hiroshi ichiro jinping keqiang qiang jiabao jintao wenbin lijian
  narendra manmohan rahul rajnath imran nawaz shehbaz pervez asif ashraf hamid ali hassan hussein mohammad mohammed muhammad mohamed ahmed ahmad mahmoud mahmud abdullah abdul ibrahim ismail
  khaled khalid omar osama saddam bashar recep tayyip mevlut binyamin ehud ariel yair naftali avigdor shimon yitzhak nikol ilham heydar serzh levon
  aleksandar alexandar ivica slobodan zoran milo milorad albin hashim edi janos andrzej lech mateusz radoslaw bronislaw jaroslaw vaclav milos andrej petr
  kofi nelson jacob thabo cyril emmerson yoweri uhuru julius patrice felix goodluck muhammadu olusegun bola justin malcolm
  bob rodrigo benigno ferdinand bongbong joko prabowo susilo mahathir najib anwar goh jong-un jong-il jae-in myung-bak ki-moon moo-hyun dae-jung seok-youl
  mohamad rashid salman faisal turki tamim hamad reza javad abbas qasem kassym-jomart nursultan islam emomali gurbanguly almazbek sooronbay alexandros alexis kyriakos andreas
  nikos antonis ararat vahan elmar jeyhun mamuka giorgi irakli mikheil bidzina`);

/** Gender by given name; null where the list does not know it. "Jean-Yves" is looked up whole, then by its first part. */
export function genderOfGivenName(given: string): 'male' | 'female' | null {
  if (FEMALE.has(given)) return 'female';
  if (MALE.has(given)) return 'male';
  const first = given.split('-')[0]!;
  if (first === given) return null;
  return FEMALE.has(first) ? 'female' : MALE.has(first) ? 'male' : null;
}
