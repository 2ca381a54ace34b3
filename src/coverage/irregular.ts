/** Forms of verbs that no ending tells, by their dictionary form. */
export const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'spoke:speak spoken:speak fell:fall fallen:fall rose:rise risen:rise grew:grow grown:grow met:meet withdrew:withdraw withdrawn:withdraw ' +
    'left:leave held:hold took:take taken:take broke:break broken:break sent:send won:win lost:lose built:build fled:flee ' +
    'hid:hide hidden:hide sank:sink sunk:sink struck:strike stricken:strike drew:draw drawn:draw flew:fly flown:fly froze:freeze frozen:freeze ' +
    'paid:pay bought:buy sold:sell fought:fight caught:catch taught:teach brought:bring thought:think sought:seek swore:swear sworn:swear ' +
    'threw:throw thrown:throw wrote:write written:write chose:choose chosen:choose forbade:forbid forbidden:forbid gave:give given:give ' +
    'went:go gone:go came:come saw:see seen:see stood:stand understood:understand laid:lay led:lead fed:feed dealt:deal meant:mean ' +
    'blew:blow blown:blow bore:bear born:bear drove:drive driven:drive ate:eat stole:steal stolen:steal tore:tear torn:tear wore:wear worn:wear ' +
    'crept:creep kept:keep slept:sleep swept:sweep spent:spend lent:lend bent:bend overthrew:overthrow overthrown:overthrow men:man women:woman children:child plane:airplane planes:airplane learnt:learn found:find knew:know known:know began:begin begun:begin heard:hear told:tell felt:feel rode:ride ridden:ride set:set died:die dying:die urged:urge urging:urge fired:fire firing:fire freed:free freeing:free'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
