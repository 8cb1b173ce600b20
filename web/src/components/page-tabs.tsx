import { Tabs, type TabsListProps } from '@mantine/core';
import classes from './page-tabs.module.css';

/** The tabs of a record's page. On a phone they share the width, without their icons. */
export function PageTabs(props: TabsListProps & { 'aria-label': string }) {
  return <Tabs.List mb="lg" className={classes.tabs} {...props} />;
}
