import DOMPurify from 'dompurify';
import { useMemo } from 'react';
import classes from './formatted-text.module.css';

/** The HTML that the API stores; anything else is removed. */
const ALLOWED = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'u', 's', 'ul', 'ol', 'li', 'blockquote', 'a', 'span'],
  ALLOWED_ATTR: ['href', 'data-mention'],
  // DOMPurify checks attributes as addresses, but this one holds a member's id.
  ADD_URI_SAFE_ATTR: ['data-mention'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
};

/** Shows the formatted text of a note, sanitised once more before it is rendered. */
export function FormattedText({ html }: { html: string }) {
  const safe = useMemo(() => safeHtml(html), [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: this is where it is made safe
  return <div className={classes.text} dangerouslySetInnerHTML={{ __html: safe }} />;
}

function safeHtml(html: string): string {
  const body = DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
  for (const link of body.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  const holder = document.createElement('div');
  holder.append(body);
  return holder.innerHTML;
}
