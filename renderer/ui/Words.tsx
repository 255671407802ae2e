import { shown } from '../../domain/plain-text.ts';

interface Props {
  /** Of a block, the lines begin where the words do; among other words they are set apart. */
  readonly as?: 'span' | 'p' | 'blockquote' | 'dd' | 'b';
  readonly className?: string | undefined;
  readonly children: string;
}

/**
 * What somebody wrote: from the right where it is Hebrew or Arabic, without reordering what stands around it, and what
 * cannot be seen shown by its number.
 */
export function Words({ as: Tag = 'span', className, children }: Props) {
  return (
    <Tag dir="auto" className={className}>
      {shown(children)}
    </Tag>
  );
}
