import type { operationsEndpoints } from '@clientele/contracts/operations/operations.endpoints';
import type { ControllerOf } from '../../http/endpoint-request.ts';

interface Dependencies {
  version: string;
  /** Built when first asked for, and once: most instances never are. */
  loadDocument: () => Promise<Record<string, unknown>>;
}

export class OperationsController implements ControllerOf<typeof operationsEndpoints> {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  getHealth() {
    return { status: 'ok' as const, version: this.#of.version };
  }

  getOpenApiDocument() {
    return this.#of.loadDocument();
  }

  getDocumentation() {
    return DOCUMENTATION_PAGE;
  }
}

/** Everything is served from here: no other host sees who reads. */
const DOCUMENTATION_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Clientèle API</title>
<link rel="stylesheet" href="/api/v1/docs/assets/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/api/v1/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/v1/docs/start.js"></script>
</body>
</html>
`;
