import type { UseFormReturnType } from '@mantine/form';
import type { ClientFormValues } from './form-values.ts';

export type ClientFormApi = UseFormReturnType<ClientFormValues>;
