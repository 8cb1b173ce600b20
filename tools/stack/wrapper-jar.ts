import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';

const MAIN_CLASS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';

/** Lines of a JAR manifest hold at most 72 bytes; a continuation begins with a space. */
const MANIFEST_LINE_BYTES = 72;

/**
 * The Firestore emulator inside a Google Cloud SDK has no main class in its manifest, and
 * firebase-tools starts `java -jar`. This writes a JAR that holds a manifest only: the main class
 * and a class path that points at the real JAR.
 */
export function writeWrapperJar(wrapperPath: string, realJarPath: string): void {
  const manifest = [
    'Manifest-Version: 1.0',
    `Main-Class: ${MAIN_CLASS}`,
    `Class-Path: ${pathToFileURL(realJarPath).href}`,
  ]
    .flatMap(foldManifestLine)
    .map((line) => `${line}\r\n`)
    .join('');
  writeFileSync(wrapperPath, zipOfOneFile('META-INF/MANIFEST.MF', Buffer.from(`${manifest}\r\n`)));
}

/**
 * Splits one manifest line into lines of at most 72 bytes. Counts characters, since file URLs are
 * ASCII.
 */
export function foldManifestLine(line: string): string[] {
  const lines = [line.slice(0, MANIFEST_LINE_BYTES)];
  for (let at = MANIFEST_LINE_BYTES; at < line.length; at += MANIFEST_LINE_BYTES - 1) {
    lines.push(` ${line.slice(at, at + MANIFEST_LINE_BYTES - 1)}`);
  }
  return lines;
}

/** Builds a zip archive with one stored (uncompressed) entry; too little to need a library. */
function zipOfOneFile(name: string, content: Buffer): Buffer {
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(nameBytes.length, 26);

  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  // From the field "version needed" on, a central header repeats the local one.
  local.copy(central, 6, 4, 28);

  const centralOffset = local.length + nameBytes.length + content.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + nameBytes.length, 12);
  end.writeUInt32LE(centralOffset, 16);
  return Buffer.concat([local, nameBytes, content, central, nameBytes, end]);
}
