import { Layout } from '../../site/parts/layout.tsx';
import type { Place } from '../../site/place.ts';

export const NotFound = ({ place }: { place: Place }) => (
  <Layout place={place} title="Not found" section="overview">
    <div class="head">
      <h1>Not found</h1>
      <div class="note">
        <p>
          There is no page at this address. Rows are named by their content: what was read again may have
          another name now. See the <a href={`${place.root}index.html`}>overview</a> or{' '}
          <a href={`${place.root}search`}>search</a>.
        </p>
      </div>
    </div>
  </Layout>
);
