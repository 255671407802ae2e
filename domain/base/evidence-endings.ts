// Separate from the schema, so that the window can use these without loading zod.

const texts = ['pdf', 'txt', 'md', 'csv', 'json', 'xml', 'log', 'sql'] as const;
const pictures = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'] as const;
const documents = ['doc', 'docx', 'odt', 'rtf', 'xls', 'xlsx', 'ods', 'ppt', 'pptx', 'odp'] as const;
const recordings = ['mp3', 'mp4', 'webm'] as const;
const archives = ['zip', 'gz'] as const;

/**
 * How the names of files may end that are kept as evidence: documents, pictures, recordings and archives. That is what shows
 * work, and what no system runs as a program.
 */
export const evidenceEndings = [...texts, ...pictures, ...documents, ...recordings, ...archives] as const;

/** Whether a name without a folder ends as those of evidence do. */
export function isEvidenceName(name: string): boolean {
  const ending = /^[^/\\]+\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && (evidenceEndings as readonly string[]).includes(ending);
}
