import { Text, Title } from '@mantine/core';

/** Title and introduction of a page outside an organisation. */
export function AccountHeading(props: { title: string; intro?: string }) {
  return (
    <div style={{ marginBottom: 24 }}>
      <Title order={1}>{props.title}</Title>
      {props.intro && (
        <Text c="dimmed" mt={6}>
          {props.intro}
        </Text>
      )}
    </div>
  );
}
