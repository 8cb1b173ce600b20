/** Below this size, compressing takes longer than it saves in sending. */
const WORTHWHILE_BYTES = 200_000;
const TEXT = /\.(csv|tsv|txt|json|ndjson|jsonl|vcf|vcard)$/i;

/**
 * Compresses a text file with gzip, which the server unpacks; workbooks and archives are compressed
 * already and stay as they are.
 */
export async function compressed(file: File): Promise<Blob> {
  const isText = TEXT.test(file.name) || file.type.startsWith('text/');
  if (!isText || file.size <= WORTHWHILE_BYTES || typeof CompressionStream === 'undefined') {
    return file;
  }
  const stream = file.stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}
