import type { Signer } from '../../contract/people.ts';
import { peopleOf, keyUsesIn } from '../../domain/reviews/people.ts';
import type { Person } from '../../domain/reviews/people.ts';
import { signerOf } from '../reviews/signer.ts';
import type { Workspace } from './workspace.ts';

/** Everybody whose key was seen in this workspace: in reviews, and in the shares that were opened. */
export async function knownPeople({ store, shares }: Workspace): Promise<readonly Person[]> {
  return peopleOf([...keyUsesIn(store.log), ...(await shares.opened.keyUses())], store.log);
}

/** Says who signed a file, as far as is known. @param claimed the name that the file gives */
export async function whoSigned(workspace: Workspace, key: string, claimed: string | null): Promise<Signer> {
  return signerOf(await knownPeople(workspace), key, claimed);
}
