import { TagsInput, type TagsInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientTags } from '../../../../entities/client/list-client-tags.ts';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';

/**
 * Input for tags that suggests the tags in use. The suggestions close once one is taken, so that
 * they do not cover what is below.
 */
export function TagsField(props: Omit<TagsInputProps, 'data' | 'label'>) {
  const { t } = useTranslation('clients');
  const { organization } = useCurrentOrganization();
  const tagsInUse = useClientTags(organization.id);
  const [opened, setOpened] = useState(false);
  return (
    <TagsInput
      acceptValueOnBlur
      limit={20}
      placeholder={props.value?.length ? '' : t('form.tagsPlaceholder')}
      {...props}
      label={t('fields.tags')}
      data={tagsInUse}
      openOnFocus={false}
      dropdownOpened={opened}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onSearchChange={(text) => setOpened(text !== '')}
      onChange={(tags) => {
        setOpened(false);
        props.onChange?.(tags);
      }}
    />
  );
}
