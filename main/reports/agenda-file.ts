import { composeAgenda } from '../../domain/report/compose-agenda.ts';
import type { AgendaSource } from '../../domain/report/compose-agenda.ts';
import type { PaperSize } from '../../domain/report/choice.ts';
import type { Writing } from '../../domain/report/writing.ts';
import type { Host } from '../kernel/host.ts';
import { withMaker } from './pdf-maker.ts';
import { htmlFile } from './html-file.ts';

/** What is needed to print an agenda. */
interface Printing {
  readonly writing: Writing;
  readonly paper: PaperSize;
  /** The folder of the bundled resources. */
  readonly resources: string;
  /** The version of Waymark. */
  readonly version: string;
  readonly print: Host['printToPdf'];
}

/**
 * Renders the agenda as a PDF.
 * @throws WaymarkError `not-found` if there is no way to print
 */
export async function agendaPdf(
  source: AgendaSource,
  { writing, paper, resources, version, print }: Printing,
): Promise<Uint8Array> {
  const document = composeAgenda(source, writing);
  return withMaker(await print(await htmlFile(document, resources, version), paper), `Waymark ${version}`);
}
