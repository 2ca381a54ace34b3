import { type DrawnPlace, HEIGHT, isLine, type MapLayout, round, WIDTH } from '../map/layout-map.ts';

/** Places on the land of the world, or on the net alone where the world is invented. Disputed ones are hatched, whoever holds them. */
export const MapPicture = ({ layout }: { layout: MapLayout }) => {
  const { land, graticule, places, sides } = layout;
  const disputed = places.filter(({ place }) => place.disputed);
  return (
    <figure>
      {sides.length ? (
        <fieldset class="switch">
          <legend>Names</legend>
          <label>
            <input type="radio" name="names" id="names-both" checked /> of all sides
          </label>
          {sides.map(({ name }, at) => (
            <label>
              <input type="radio" name="names" id={at ? 'names-b' : 'names-a'} /> of {name}
            </label>
          ))}
        </fieldset>
      ) : null}
      <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="m-t m-d">
        <title id="m-t">
          Map of {places.length} {places.length === 1 ? 'place' : 'places'}
          {disputed.length ? `, ${disputed.length} of them disputed` : ''}
        </title>
        <desc id="m-d">The table below lists the same places with the name that each side uses.</desc>
        <defs>
          <pattern
            id="hatch"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="hatch" d="M0 0V7" />
          </pattern>
          <clipPath id="frame">
            <path d={`M0 0H${WIDTH}V${HEIGHT}H0z`} />
          </clipPath>
        </defs>
        <g clip-path="url(#frame)">
          <path class="sea" d={`M0 0H${WIDTH}V${HEIGHT}H0z`} />
          <path class="grat" d={graticule} />
          {land ? <path class="land" d={land} /> : null}
          {disputed.map((one) => (
            <Outline one={one} />
          ))}
        </g>
        {places.map((one) => (
          <Label one={one} />
        ))}
      </svg>
      <p class="key">
        {disputed.length ? (
          <span>
            <svg width="28" height="14" viewBox="0 0 28 14" class="map" aria-hidden="true">
              <path class="isle" fill="url(#hatch)" d="M1 1h26v12H1z" />
            </svg>{' '}
            disputed; outlines are coarse and show where it lies, no boundary
          </span>
        ) : null}
        <span>
          {land
            ? 'coasts: Natural Earth, public domain; no boundary of states is drawn'
            : 'an invented world: no coasts are known'}
        </span>
      </p>
    </figure>
  );
};

const Outline = ({ one: { place, outline, x, y } }: { one: DrawnPlace }) => {
  if (outline && isLine(place)) return <path class="line-a" d={outline} />;
  if (outline) return <path class="isle" fill="url(#hatch)" d={outline} />;
  return <circle class="isle" fill="url(#hatch)" cx={round(x)} cy={round(y)} r="9" />;
};

const Label = ({ one: { place, x, y, labels, label } }: { one: DrawnPlace }) => {
  const at = { x: round(label.x), y: round(label.y), 'text-anchor': label.anchor };
  if (!place.disputed)
    return (
      <>
        <circle cx={round(x)} cy={round(y)} r="3.5" fill="currentColor" />
        <text class="halo" {...at}>
          {place.name}
        </text>
      </>
    );
  return (
    <>
      <text class="group halo n-both" {...at}>
        {labels.both.map((name, line) =>
          line ? (
            <tspan x={at.x} dy="1.2em">
              {name}
            </tspan>
          ) : (
            name
          ),
        )}
      </text>
      <text class="group halo n-a" {...at}>
        {labels.a}
      </text>
      <text class="group halo n-b" {...at}>
        {labels.b}
      </text>
    </>
  );
};
