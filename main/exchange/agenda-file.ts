import { composeAgenda } from '../../domain/exchange/compose-agenda.ts';
import type { AgendaSource } from '../../domain/exchange/compose-agenda.ts';
import type { PaperSize } from '../../domain/report/sections.ts';
import type { Writing } from '../../domain/report/writing.ts';
import type { Host } from '../kernel/host.ts';
import { withMaker } from '../reports/pdf-maker.ts';
import { htmlFile } from '../reports/html-file.ts';

/** What an agenda is printed with. */
interface Printing {
  readonly writing: Writing;
  readonly paper: PaperSize;
  /** The folder of what Waymark comes with. */
  readonly resources: string;
  /** Waymark's own version. */
  readonly version: string;
  readonly print: Host['printToPdf'];
}

/** The agenda as a PDF. @throws WaymarkError `not-found` where nothing prints */
export async function agendaPdf(
  source: AgendaSource,
  { writing, paper, resources, version, print }: Printing,
): Promise<Uint8Array> {
  const document = composeAgenda(source, writing);
  return withMaker(await print(await htmlFile(document, resources, version), paper), `Waymark ${version}`);
}
