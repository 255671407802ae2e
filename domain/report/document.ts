import type { Markup } from '../markup.ts';
import type { ReportPreset } from './sections.ts';
import type { State } from '../progress/states.ts';

/** A piece of running text. Whatever learners wrote in it is plain: the format that writes it makes it inert. */
export type Inline = string | { readonly link: string; readonly href: string } | { readonly quiet: string };
export type Text = readonly Inline[];

/** An item with its mark. */
export interface CheckItem {
  readonly state: State;
  readonly stateWords: string;
  readonly text: string;
  /** Lines below it. */
  readonly more: readonly Text[];
  /** The learner's note, with its line breaks; empty for none. */
  readonly note: string;
}

export interface Table {
  readonly kind: 'table';
  /** By which a style knows it. */
  readonly name?: string;
  /** Says what the table holds to whoever cannot see it. */
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly align?: 'end' }[];
  readonly rows: readonly (readonly Text[])[];
}

/** What a report is made of, whatever format writes it. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text; readonly tone?: 'lede' | 'quiet' }
  /** Names and values: who, what, when. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: Text])[] }
  | Table
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'checklist'; readonly items: readonly CheckItem[] }
  /** What it shows stands in a table as well: the one behind it, or, where there is none, one beside it. */
  | {
      readonly kind: 'drawing';
      readonly title: string;
      readonly tree: Markup;
      readonly table?: Table;
    }
  /** Where the signature stands in a file that can hold it. */
  | { readonly kind: 'envelope'; readonly summary: string }
  | {
      readonly kind: 'section';
      /** Unique in the document, a slug. */
      readonly id: string;
      readonly title: string;
      /** How much is done of what the section is about, beside its title. */
      readonly figure?: string;
      readonly blocks: readonly Block[];
    };

/** A report put into words. */
export interface ReportDocument {
  readonly preset: ReportPreset;
  /** BCP 47 */
  readonly lang: string;
  /** What the file is called. */
  readonly title: string;
  /** The same without the learner's name, which stands above it. */
  readonly heading: string;
  /** Null where they gave none. */
  readonly name: string | null;
  readonly blocks: readonly Block[];
}

/** A paragraph that stands back: it explains what stands beside it. */
export function quiet(text: string): Block {
  return { kind: 'paragraph', tone: 'quiet', text: [text] };
}
