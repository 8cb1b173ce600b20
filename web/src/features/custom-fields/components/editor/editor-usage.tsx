import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { formatPercent } from '../../../../lib/format.ts';
import { useLanguage } from '../../../../lib/use-language.ts';
import { useFieldUsage } from '../../api/get-field-usage.ts';
import { EditorPart } from './editor-part.tsx';

/** How many clients have a value, and where the field is used. */
export function EditorUsage({ fieldKey }: { fieldKey: string }) {
  const { t } = useTranslation('fields');
  const language = useLanguage();
  const { organization } = useCurrentOrganization();
  const usage = useFieldUsage(organization.id).data;
  const own = usage?.items.find(({ key }) => key === fieldKey);
  if (!usage || !own || (own.filled === null && own.uses.length === 0)) return null;
  const rate = usage.clients === 0 ? 0 : Math.round((100 * (own.filled ?? 0)) / usage.clients);
  return (
    <EditorPart title={t('layout.usage')}>
      {own.filled !== null && (
        <Text size="sm">{t('layout.filled', { share: formatPercent(rate, language) })}</Text>
      )}
      {own.uses.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {t('layout.usedIn')}
          </Text>
          <List size="sm" mt={4}>
            {own.uses.map(({ kind, id, name }) => (
              <List.Item key={`${kind} ${id}`}>
                {t(`layout.useKinds.${kind}`)} · {name}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </EditorPart>
  );
}
