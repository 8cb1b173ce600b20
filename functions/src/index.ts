export {
  purgeClients,
  runBulkEdit,
  runFieldJob,
  sweepTrash,
} from './capabilities/clients/client.jobs.ts';
export { onClientWritten } from './capabilities/clients/client.triggers.ts';
export { api } from './http/api.function.ts';
