/** A regular expression that matches any of the names. */
export function anyOf(names: readonly string[]): string {
  return `(?:${names.join('|')})`;
}

/**
 * What a folder must not import, given layers from the lowest to the highest: the others of its own
 * layer, and those above.
 */
export function unknownInLayers(layers: readonly string[][], name: string): string[] {
  const ownLayer = layers.findIndex((layer) => layer.includes(name));
  return layers
    .slice(ownLayer)
    .flat()
    .filter((folder) => folder !== name);
}

/**
 * One import rule in Biome's plugin language (GritQL). Tests and their helpers may import
 * everything.
 * @param files regular expression on the end of the paths of the files it applies to
 * @param source regular expression on the quoted import path, quotes included, that is forbidden
 * @param but regular expression of files that are exempt
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
