import { ConditionEditor } from '../../../../entities/condition/condition-editor.tsx';
import { useBuilder } from '../../model/builder-context.ts';
import { changeCondition, removeNode } from '../../model/draft-edits.ts';
import type { DraftCondition } from '../../model/draft-tree.ts';
import { PartHandle } from './part-handle.tsx';
import { PartMenu } from './part-menu.tsx';
import { PartNotes } from './part-notes.tsx';
import classes from './segment-builder.module.css';

const NO_ERRORS = {};

/** A condition in its group: handle, editor and menu. */
export function BuilderCondition({ node, number }: { node: DraftCondition; number: number }) {
  const { fields, editing, carry, draggedId, errors } = useBuilder();
  return (
    <div
      className={classes.part}
      data-carried={carry.carriedId === node.id || undefined}
      data-dragged={draggedId === node.id || undefined}
    >
      <PartHandle node={node} />
      <div className={classes.content} data-focus={node.id}>
        <ConditionEditor
          number={number}
          condition={node.condition}
          fields={fields}
          errors={errors.get(node.id) ?? NO_ERRORS}
          onChange={(next) =>
            next
              ? editing.edit((root) => changeCondition(root, node.id, next), stepOf(node, next))
              : editing.edit((root) => removeNode(root, node.id))
          }
          actions={<PartMenu node={node} />}
        />
        <PartNotes id={node.id} />
      </div>
    </div>
  );
}

/**
 * Names the undo step of an edit: typing in a value is one step, each change of field or operator
 * is a step of its own.
 */
function stepOf({ id, condition }: DraftCondition, next: DraftCondition['condition']) {
  const same = condition.field === next.field && condition.operator === next.operator;
  return same ? `value ${id}` : null;
}
