/** An edit that a new capability needs in an existing file. */
export interface Edit {
  file: string;
  /** Text after which it is inserted; it must occur exactly once in the file. */
  after: string;
  insert: string;
}

const WEB_AREAS = 'web/src/app/areas/areas.ts';
const CONTRACTS = 'packages/contracts/src/contracts.ts';
const ENDPOINTS = 'packages/contracts/src/endpoints.ts';
const CONTAINER = 'functions/src/container.ts';
const INDEX = 'functions/src/index.ts';
const MATRIX = 'functions/src/testing/field-access-matrix.ts';

/** The edits, in the order of `docs/how-to/add-a-capability.md`. */
export const EDITS: readonly Edit[] = [
  {
    file: 'tools/lint/capabilities.json',
    after: '"top": ["import-export", ',
    insert: '"vouchers", ',
  },
  {
    file: 'tools/lint/capabilities.json',
    after: '"imports": "import-export"',
    insert: ',\n      "vouchers": "vouchers"',
  },
  {
    file: CONTRACTS,
    after: "import { segmentsContract } from './segments/segments.contract.ts';\n",
    insert: "import { vouchersContract } from './vouchers/vouchers.contract.ts';\n",
  },
  { file: CONTRACTS, after: '  importExportContract,\n', insert: '  vouchersContract,\n' },
  {
    file: ENDPOINTS,
    after: "import { segmentEndpoints } from './segments/segment.endpoints.ts';\n",
    insert: "import { voucherEndpoints } from './vouchers/voucher.endpoints.ts';\n",
  },
  {
    file: ENDPOINTS,
    after: '  exports: exportEndpoints,\n',
    insert: '  vouchers: voucherEndpoints,\n',
  },
  {
    file: CONTAINER,
    after: "import { createSegments } from './capabilities/segments/segments.capability.ts';\n",
    insert: "import { createVouchers } from './capabilities/vouchers/vouchers.capability.ts';\n",
  },
  {
    file: CONTAINER,
    after: '    interactions: interactions.services,\n  });\n',
    insert:
      '  const vouchers = createVouchers(platform, {\n    organizations: organizations.services,\n    clients: clients.services,\n  });\n',
  },
  { file: CONTAINER, after: '    importExport,\n', insert: '    vouchers,\n' },
  {
    file: INDEX,
    after: "import * as segmentJobs from './capabilities/segments/segment.jobs.ts';\n",
    insert: "import * as voucherJobs from './capabilities/vouchers/voucher.jobs.ts';\n",
  },
  {
    file: INDEX,
    after: "export { api } from './http/api.function.ts';\n",
    insert: 'export const { tellVoucherIssued } = deployed(voucherJobs);\n',
  },
  {
    file: MATRIX,
    after: "import { segmentsFieldAccess } from './field-access/segments.ts';\n",
    insert: "import { vouchersFieldAccess } from './field-access/vouchers.ts';\n",
  },
  { file: MATRIX, after: '  ...importExportFieldAccess,\n', insert: '  ...vouchersFieldAccess,\n' },
  {
    file: WEB_AREAS,
    after: "import { segmentsArea } from './segments.area.tsx';\n",
    insert: "import { vouchersArea } from './vouchers.area.tsx';\n",
  },
  { file: WEB_AREAS, after: '  importExportArea,\n', insert: '  vouchersArea,\n' },
];
