import type { ExplainedNode } from '@clientele/contracts/conditions/explained-node';
import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ConditionWords } from '../../../../entities/condition/use-sentence.ts';
import classes from './explanation.module.css';

interface ExplainedTreeProps {
  node: ExplainedNode;
  conditionWords: ConditionWords;
  /** True inside a group of kind `none`, where not meeting a condition is the good outcome. */
  unwanted?: boolean;
}

/** Shows for each condition whether it is met, and for each group the result of its members. */
export function ExplainedTree({ node, conditionWords, unwanted = false }: ExplainedTreeProps) {
  const { t } = useTranslation('conditions');
  if ('condition' in node) {
    return (
      <Line met={node.met} unwanted={unwanted}>
        {conditionWords(node.condition)}
      </Line>
    );
  }
  return (
    <>
      <Line met={node.met} unwanted={unwanted} isGroup>
        {t(`kinds.${node.kind}`)}
      </Line>
      <ul className={classes.members}>
        {node.members.map((member, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: members have no identity but their place
          <li key={at}>
            <ExplainedTree
              node={member}
              conditionWords={conditionWords}
              unwanted={node.kind === 'none'}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line(props: { met: boolean; unwanted: boolean; isGroup?: boolean; children: string }) {
  const { t } = useTranslation('segments');
  const Icon = props.met ? IconCheck : IconX;
  return (
    <div
      className={classes.line}
      data-met={props.met}
      data-unwanted={props.unwanted}
      data-group={props.isGroup}
    >
      <span className={classes.mark}>
        <Icon size={15} stroke={2.4} aria-hidden />
      </span>
      <VisuallyHidden>{t(props.met ? 'why.met' : 'why.notMet')}</VisuallyHidden>
      <span>{props.children}</span>
    </div>
  );
}
