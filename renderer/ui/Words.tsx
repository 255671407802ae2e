import { shown } from '../../domain/base/plain-text.ts';

interface Props {
  /**
   * In a block, lines begin on the side of the text's direction; inline text is isolated from its
   * surroundings.
   */
  readonly as?: 'span' | 'p' | 'blockquote' | 'dd' | 'li' | 'b';
  readonly className?: string | undefined;
  readonly children: string;
}

/**
 * Text written by a person. Hebrew or Arabic runs from the right without reordering the text around it, and
 * invisible characters are shown by their numbers.
 */
export function Words({ as: Tag = 'span', className, children }: Props) {
  return (
    <Tag dir="auto" className={className}>
      {shown(children)}
    </Tag>
  );
}
