import { Skeleton, Stack } from '@mantine/core';

/** Placeholder of a page whose data is loading. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" aria-hidden>
      <Skeleton h={34} w={220} />
      <Skeleton h={44} />
      <Skeleton h={320} radius="lg" />
    </Stack>
  );
}
