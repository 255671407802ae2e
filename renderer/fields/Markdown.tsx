import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Token, Tokens } from 'marked';
import { isEvidenceLink, shown } from '../../domain/base/plain-text.ts';
import { LinkButton } from './LinkButton.tsx';
import { markdownTokens } from './markdown-tokens.ts';
import styles from './markdown.module.css';

/**
 * A text with Markdown: paragraphs, lists, quotes, code, emphasis and links. Headings are bold lines, because a note has
 * its place under the headings of the window. A link opens outside, after a question; tags and images are shown as text:
 * nothing of a note is run or fetched.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = markdownTokens(text);
  return (
    <div className={styles.text} dir="auto" data-plain={tokens === undefined}>
      {tokens === undefined ? shown(text) : all(tokens)}
    </div>
  );
}

function all(tokens: readonly Token[] | undefined): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key -- the parts of a text never move
  return (tokens ?? []).map((token, i) => <Fragment key={i}>{one(token)}</Fragment>);
}

function one(token: Token): ReactNode {
  switch (token.type) {
    case 'space':
      return null;
    case 'paragraph':
      return <p>{all(token.tokens)}</p>;
    case 'heading':
      return (
        <p>
          <strong>{all(token.tokens)}</strong>
        </p>
      );
    case 'list': {
      const { ordered, start, items } = token as Tokens.List;
      const lines = items.map((item, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- the lines of a text never move
        <li key={i} data-task={item.task}>
          {item.task && (item.checked ? '☑ ' : '☐ ')}
          {all(item.tokens.filter(({ type }) => type !== 'checkbox'))}
        </li>
      ));
      return ordered ? <ol start={Number(start) || 1}>{lines}</ol> : <ul>{lines}</ul>;
    }
    case 'blockquote':
      return <blockquote>{all(token.tokens)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{shown(token.text)}</code>
        </pre>
      );
    case 'codespan':
      return <code>{shown(token.text)}</code>;
    case 'strong':
      return <strong>{all(token.tokens)}</strong>;
    case 'em':
      return <em>{all(token.tokens)}</em>;
    case 'del':
      return <s>{all(token.tokens)}</s>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      return isEvidenceLink(href) ? <LinkButton url={href}>{all(tokens)}</LinkButton> : shown(token.raw);
    }
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens !== undefined ? all(token.tokens) : shown(token.text);
    // Tables, images, tags, definitions: as they were typed.
    default:
      return shown(token.raw);
  }
}
