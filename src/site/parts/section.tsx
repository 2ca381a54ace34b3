import type { Child } from 'hono/jsx';

/** A section with its side head: what it is, how to read it, where the same rows are as data. */
export const Section = ({
  id,
  title,
  hint,
  data,
  children,
}: {
  id: string;
  title: string;
  hint: Child;
  data?: string;
  children: Child;
}) => (
  <section class="sec" id={id} aria-labelledby={`${id}-h`}>
    <header>
      <h2 id={`${id}-h`}>{title}</h2>
      <p>{hint}</p>
      {data && (
        <p>
          <a href={data}>.json</a>
        </p>
      )}
    </header>
    <div class="stack">{children}</div>
  </section>
);

/** Headline facts: one ruled line of figures. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, number])[] }) => (
  <dl class="facts">
    {facts.map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>{String(value)}</dd>
      </div>
    ))}
  </dl>
);
