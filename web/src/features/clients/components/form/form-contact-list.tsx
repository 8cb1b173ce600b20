import {
  EMAIL_LENGTH_MAXIMUM,
  OTHER_CONTACTS_MAXIMUM,
  PHONE_LENGTH_MAXIMUM,
} from '@clientele/contracts/clients/client';
import { ActionIcon, Button, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClientFormApi } from '../../model/client-form-type.ts';

const PHONE = {
  list: 'otherPhones',
  main: 'phone',
  other: 'otherPhone',
  add: 'addPhone',
  remove: 'removePhone',
  input: { type: 'tel', inputMode: 'tel', maxLength: PHONE_LENGTH_MAXIMUM },
} as const;
const EMAIL = {
  list: 'otherEmails',
  main: 'email',
  other: 'otherEmail',
  add: 'addEmail',
  remove: 'removeEmail',
  input: { type: 'email', inputMode: 'email', maxLength: EMAIL_LENGTH_MAXIMUM },
} as const;

/** Inputs for the main phone number or e-mail address and for any number of further ones. */
export function ContactList({ form, kind }: { form: ClientFormApi; kind: 'phone' | 'email' }) {
  const { t } = useTranslation('clients');
  const of = kind === 'phone' ? PHONE : EMAIL;
  const others = form.values[of.list];
  return (
    <Stack gap="sm" align="stretch">
      <TextInput
        {...of.input}
        autoComplete="off"
        label={t(`fields.${of.main}`)}
        {...form.getInputProps(of.main)}
      />
      {others.map((_, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
          key={index}
          {...of.input}
          autoComplete="off"
          label={t(`form.${of.other}`, { number: index + 1 })}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t(`form.${of.remove}`, { number: index + 1 })}
              onClick={() => form.removeListItem(of.list, index)}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          }
          {...form.getInputProps(`${of.list}.${index}`)}
        />
      ))}
      {others.length < OTHER_CONTACTS_MAXIMUM && (
        <Button
          size="compact-sm"
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => form.insertListItem(of.list, '')}
        >
          {t(`form.${of.add}`)}
        </Button>
      )}
    </Stack>
  );
}
