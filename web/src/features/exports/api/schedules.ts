import type {
  CreateExportScheduleInput,
  ExportSchedule,
  UpdateExportScheduleInput,
} from '@clientele/contracts/import-export/export-schedule';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { exportService } from '../../../lib/services/export-service.ts';
import { isAtWork } from '../model/export-status.ts';
import { exportKeys } from './export-keys.ts';

const POLL_MILLISECONDS = 2_000;

export const useSchedules = (organizationId: string) =>
  useQuery({
    queryKey: exportKeys.schedules(organizationId),
    queryFn: async ({ signal }) => {
      const { items } = await exportService.listExportSchedules({
        params: { organizationId },
        signal,
      });
      return items;
    },
    refetchInterval: ({ state }) =>
      state.data?.some(({ lastRun }) => lastRun && isAtWork(lastRun)) ? POLL_MILLISECONDS : false,
  });

/** A mutation that, once done, reads the schedules and their runs again. */
function useChange<Input, Answer>(
  organizationId: string,
  mutationFn: (input: Input) => Promise<Answer>,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: exportKeys.lists(organizationId) });
      return queryClient.invalidateQueries({ queryKey: exportKeys.schedules(organizationId) });
    },
  });
}

export const useCreateSchedule = (organizationId: string) =>
  useChange(organizationId, (body: CreateExportScheduleInput) =>
    exportService.createExportSchedule({
      params: { organizationId },
      body,
      idempotencyKey: crypto.randomUUID(),
    }),
  );

interface ScheduleUpdate {
  schedule: ExportSchedule;
  changes: UpdateExportScheduleInput;
}

export const useUpdateSchedule = (organizationId: string) =>
  useChange(organizationId, ({ schedule, changes }: ScheduleUpdate) =>
    exportService.updateExportSchedule({
      params: { organizationId, scheduleId: schedule.id },
      body: changes,
      ifMatch: schedule.version,
    }),
  );

export const useRunSchedule = (organizationId: string) =>
  useChange(organizationId, ({ id }: ExportSchedule) =>
    exportService.runExportSchedule({ params: { organizationId, scheduleId: id } }),
  );

export const useDeleteSchedule = (organizationId: string) =>
  useChange(organizationId, ({ id, version }: ExportSchedule) =>
    exportService.deleteExportSchedule({
      params: { organizationId, scheduleId: id },
      ifMatch: version,
    }),
  );
