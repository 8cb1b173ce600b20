import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The part of an infinite query that concerns its next page. */
export interface FurtherPages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Button below a paged list that loads the next page; gone after the last page. */
export function MoreButton(props: { pages: FurtherPages; mt?: 'sm' | 'md'; small?: boolean }) {
  const { pages, small, mt } = props;
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  const size = small
    ? ({ size: 'compact-sm', variant: 'subtle' } as const)
    : ({ variant: 'default' } as const);
  return (
    // A Stack around the list would stretch the button to its width; the div prevents that.
    <div>
      <Button
        {...size}
        mt={mt}
        loading={pages.isFetchingNextPage}
        onClick={() => void pages.fetchNextPage()}
      >
        {t('showMore')}
      </Button>
    </div>
  );
}
