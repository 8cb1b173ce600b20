/** `pnpm boundaries`: writes tools/lint/capabilities.grit from tools/lint/capabilities.json. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundaryRules } from './lint/capabilities.ts';
import { rootFolder } from './stack/paths.ts';

writeFileSync(join(rootFolder, 'tools/lint/capabilities.grit'), boundaryRules());
