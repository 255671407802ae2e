import type { Signer } from '../../contract/people.ts';
import { peopleOf, sightingsIn } from '../../domain/exchange/people.ts';
import type { Person } from '../../domain/exchange/people.ts';
import { signerOf } from '../exchange/signer.ts';
import type { Workspace } from './workspace.ts';

/** Everybody whose key was seen in this workspace: in reviews, and in the shares that were opened. */
export async function knownPeople({ store, shares }: Workspace): Promise<readonly Person[]> {
  return peopleOf([...sightingsIn(store.log), ...(await shares.opened.sightings())], store.log);
}

/** Says who signed a file, as far as is known. @param claimed the name that the file gives */
export async function whoSigned(workspace: Workspace, key: string, claimed: string | null): Promise<Signer> {
  return signerOf(await knownPeople(workspace), key, claimed);
}
