import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { apiAnswers } from '../lib/api.ts';
import { reportAnswer, useConnection } from '../lib/connection.ts';
import classes from './connection-notice.module.css';

const ASK_AGAIN_MILLISECONDS = 4_000;

/**
 * Shows a notice while the connection is lost, and fetches all shown data again once it is back.
 */
export function ConnectionNotice() {
  const { t } = useTranslation();
  const connection = useConnection();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (connection !== 'down') return;
    const timer = setInterval(async () => {
      if (!(await apiAnswers())) return;
      reportAnswer();
      void queryClient.invalidateQueries();
    }, ASK_AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [connection, queryClient]);
  useEffect(() => {
    if (connection !== 'offline') return;
    return () => void queryClient.invalidateQueries();
  }, [connection, queryClient]);
  return (
    <div role="status" className={classes.place}>
      {connection !== 'up' && <p className={classes.notice}>{t(`connection.${connection}`)}</p>}
    </div>
  );
}
