import type { Client } from '@clientele/contracts/clients/client';
import type { MemberField } from '@clientele/contracts/custom-fields/custom-field';
import type { CustomValue } from '@clientele/contracts/custom-fields/custom-value';
import { canReveal } from '@clientele/domain/custom-fields/field-access';
import { localized } from '@clientele/domain/custom-fields/field-types';
import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldValue } from '../../../../entities/field/field-value.tsx';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useNotifyProblem } from '../../../../lib/use-notify-problem.tsx';
import { useRevealClientFields } from '../../api/reveal-client-fields.ts';
import { Fact } from './fact.tsx';

const COPIED = new Set<MemberField['type']>(['email', 'phone', 'url', 'text']);

/** A custom field of a client, read-only; a sensitive value is shown on request. */
export function CustomFact({ client, field }: { client: Client; field: MemberField }) {
  const language = useLanguage();
  const label = localized(field.label, language);
  if (client.maskedFields.includes(field.key)) {
    return <MaskedFact client={client} field={field} label={label} />;
  }
  const value = client.custom[field.key] ?? null;
  return (
    <Fact
      label={label}
      copy={COPIED.has(field.type) && typeof value === 'string' ? value : undefined}
    >
      <FieldValue linksClients field={field} value={value} />
    </Fact>
  );
}

function MaskedFact(props: { client: Client; field: MemberField; label: string }) {
  const { client, field, label } = props;
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  const reveal = useRevealClientFields(organization.id, client.id);
  const notifyProblem = useNotifyProblem();
  const [revealed, setRevealed] = useState<{ value: CustomValue | null } | null>(null);
  // A new version may have another value, which has to be requested again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what it depends on
  useEffect(() => setRevealed(null), [client.version]);
  const toggle = () => {
    if (revealed) return setRevealed(null);
    reveal.mutate([field.key], {
      onSuccess: (custom) => setRevealed({ value: custom[field.key] ?? null }),
      onError: notifyProblem,
    });
  };
  const Icon = revealed ? IconEyeOff : IconEye;
  const words = t(revealed ? 'details.hideOf' : 'details.revealOf', { field: label });
  const action = canReveal(field) && (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<Icon size={15} aria-hidden />}
      aria-label={words}
      title={words}
      loading={reveal.isPending}
      onClick={toggle}
    >
      {t(revealed ? 'details.hide' : 'details.reveal')}
    </Button>
  );
  return (
    <Fact label={label} action={action}>
      <span aria-live="polite">
        {revealed ? (
          <FieldValue linksClients field={field} value={revealed.value} />
        ) : (
          <FieldValue field={field} value={null} masked />
        )}
      </span>
    </Fact>
  );
}
