import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a query of pages says of the page that follows. */
export interface FurtherPages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Below a list that comes page by page: asks for the next page, and is gone after the last. */
export function MoreButton(props: { pages: FurtherPages; mt?: 'sm' | 'md'; small?: boolean }) {
  const { pages, small, mt } = props;
  const { t } = useTranslation();
  if (!pages.hasNextPage) return null;
  const size = small
    ? ({ size: 'compact-sm', variant: 'subtle' } as const)
    : ({ variant: 'default' } as const);
  return (
    // A list may stand in a stack, which would stretch the button.
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
