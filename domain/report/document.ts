import type { Markup } from '../base/markup.ts';
import type { ReportPreset } from './choice.ts';
import type { State } from '../base/states.ts';

/** A piece of running text. Text by learners is plain: each output format escapes it. */
export type Inline = string | { readonly link: string; readonly href: string } | { readonly quiet: string };
export type Text = readonly Inline[];

/** An item with its mark. */
export interface CheckItem {
  readonly state: State;
  readonly stateWords: string;
  readonly text: string;
  /** Further lines below the item. */
  readonly more: readonly Text[];
  /** The learner's note with its line breaks; empty if there is none. */
  readonly note: string;
}

export interface Table {
  readonly kind: 'table';
  /** A class name for styling. */
  readonly name?: string;
  /** Describes the table to people who cannot see it. */
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly align?: 'end' }[];
  readonly rows: readonly (readonly Text[])[];
}

/** A part of a report, independent of the output format. */
export type Block =
  /** With the tone `marks` it explains marks that only a drawn format has. */
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'lede' | 'quiet' | 'marks' }
  /** Names and values: who, what, when. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: Text])[] }
  | Table
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'checklist'; readonly items: readonly CheckItem[] }
  /**
   * Its content is also in a table: the one hidden behind it, or another one beside it if it has no `table`.
   */
  | {
      readonly kind: 'drawing';
      readonly title: string;
      readonly tree: Markup;
      /** Whether it needs more than the width of the text, and a page of its own on paper. */
      readonly isWide?: boolean;
      /** What its colours and marks mean. Formats without drawings leave it out. */
      readonly legend?: string;
      readonly table?: Table;
    }
  /** The place of the signature in a format that can hold one. */
  | { readonly kind: 'envelope'; readonly summary: string }
  | {
      readonly kind: 'section';
      /** A slug, unique in the document. */
      readonly id: string;
      readonly title: string;
      /** The done share of the section's subject, shown beside its title. */
      readonly figure?: string;
      readonly blocks: readonly Block[];
    };

/** A report put into words. */
export interface ReportDocument {
  readonly preset: ReportPreset;
  /** BCP 47 */
  readonly lang: string;
  /** The document title, as used for files. */
  readonly title: string;
  /** The title without the learner's name, which is shown above it. */
  readonly heading: string;
  /** The learner's name; null if they gave none. */
  readonly name: string | null;
  readonly blocks: readonly Block[];
}

/** A subdued paragraph that explains its surroundings. */
export function quiet(text: string): Block {
  return { kind: 'paragraph', tone: 'quiet', text: [text] };
}
