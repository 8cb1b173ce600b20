export function anyOf(names: readonly string[]): string {
  return `(?:${names.join('|')})`;
}

/** Of layers from the lowest to the highest: the others of one's own layer, and those above. */
export function unknownInLayers(layers: readonly string[][], name: string): string[] {
  const own = layers.findIndex((layer) => layer.includes(name));
  return layers
    .slice(own)
    .flat()
    .filter((folder) => folder !== name);
}

/**
 * One rule of direction, as Biome's plugin language has it. Tests and their helpers may know
 * everybody.
 * @param files which files it is about: an expression over the end of their path
 * @param source what they must not import: an expression over the quoted path, quotes included
 * @param but files that it is not about all the same
 */
export function rule(files: string, source: string, reason: string, but?: string): string {
  const exempt = ['[.]test[.]tsx?', '/testing/.*', ...(but ? [but] : [])];
  return `    and {
      $filename <: r".*/${files}",
      ! $filename <: r".*${anyOf(exempt)}",
      $source <: r"${source}",
      register_diagnostic(span=$source, message="${reason}")
    }`;
}
