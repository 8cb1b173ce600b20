/** Below this, sending the file takes no longer than compressing it. */
const WORTHWHILE_BYTES = 200_000;
const TEXT = /\.(csv|tsv|txt|json|ndjson|jsonl|vcf|vcard)$/i;

/** A text as gzip, which the server opens; workbooks and archives are compressed already. */
export async function compressed(file: File): Promise<Blob> {
  const isText = TEXT.test(file.name) || file.type.startsWith('text/');
  if (!isText || file.size <= WORTHWHILE_BYTES || typeof CompressionStream === 'undefined') {
    return file;
  }
  const stream = file.stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).blob();
}
