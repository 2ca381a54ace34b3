import { parseHTML } from 'linkedom';

/**
 * A document of a page. linkedom builds what is written and adds nothing, so pages without `html` or `body`
 * get them here. Nothing of a page is run: linkedom has no script engine behind it and fetches nothing.
 */
export function parseDocument(html: string): Document {
  return parseHTML(withFrame(html)).document as unknown as Document;
}

function withFrame(html: string): string {
  if (!/<html[\s>]/i.test(html)) {
    const inner = html.replace(/^\s*<!doctype[^>]*>/i, '').replace(/<\/?(?:html|head|body)\b[^>]*>/gi, '');
    return `<!doctype html><html><head></head><body>${inner}</body></html>`;
  }
  if (/<body[\s>]/i.test(html)) return html;
  return /<\/head\s*>/i.test(html)
    ? html.replace(/<\/head\s*>/i, '</head><body>')
    : html.replace(/(<html[^>]*>)/i, '$1<head></head><body>');
}
