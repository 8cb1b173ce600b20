import { useQuery } from '@tanstack/react-query';
import { customFieldService } from '../../../lib/services/custom-field-service.ts';
import { fieldKeys } from './field-keys.ts';

const FRESH_MILLISECONDS = 5 * 60_000;

/**
 * How many clients have a value of each field. Counting is costly, so an answer is reused for five
 * minutes.
 */
export const useFieldUsage = (organizationId: string) =>
  useQuery({
    queryKey: fieldKeys.usage(organizationId),
    queryFn: ({ signal }) =>
      customFieldService.getCustomFieldUsage({ params: { organizationId }, signal }),
    staleTime: FRESH_MILLISECONDS,
  });
