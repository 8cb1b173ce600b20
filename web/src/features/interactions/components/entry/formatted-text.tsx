import DOMPurify from 'dompurify';
import { useMemo } from 'react';
import classes from './formatted-text.module.css';

/** What the API stores of formatted text; anything else is not shown either. */
const ALLOWED = {
  ALLOWED_TAGS: ['p', 'br', 'strong', 'em', 'u', 's', 'ul', 'ol', 'li', 'blockquote', 'a', 'span'],
  ALLOWED_ATTR: ['href', 'data-mention'],
  // An id of a member is no address.
  ADD_URI_SAFE_ATTR: ['data-mention'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
};

/** Formatted text of a note: sanitised once more where it is shown. */
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
