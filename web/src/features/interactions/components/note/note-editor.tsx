import '@mantine/tiptap/styles.css';
import type { Member } from '@clientele/contracts/organizations/member';
import { RichTextEditor } from '@mantine/tiptap';
import { Placeholder } from '@tiptap/extensions';
import { useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurrentOrganization } from '../../../../lib/current-organization.tsx';
import { colleagueMention } from '../../model/colleague-mention.ts';
import { useColleagues } from '../../model/use-colleagues.ts';
import { ColleagueList } from './colleague-list.tsx';
import classes from './note-editor.module.css';
import { useEditorLabels } from './use-editor-labels.ts';

export interface NoteEditorProps {
  /** HTML; empty when nothing is written. */
  value: string;
  onChange: (html: string) => void;
  label: string;
  placeholder: string;
  autoFocus?: boolean;
  invalid?: boolean;
}

/**
 * Editor for formatted text in which colleagues can be mentioned with @. Loaded when somebody
 * starts writing.
 */
export function NoteEditor(props: NoteEditorProps) {
  const { t } = useTranslation('interactions');
  const labels = useEditorLabels();
  const { members, me } = useCurrentOrganization();
  const others = members.filter(({ id, status }) => id !== me.id && status === 'active');
  const mentionable = useRef<Member[]>(others);
  mentionable.current = others;
  const colleagues = useColleagues();
  const { onChange, value } = props;
  const placeholder = useRef(props.placeholder);
  placeholder.current = props.placeholder;
  const editor = useEditor({
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    autofocus: props.autoFocus ? 'end' : false,
    content: value,
    extensions: [
      StarterKit.configure({
        heading: false,
        code: false,
        codeBlock: false,
        horizontalRule: false,
        // Of a link only its address is stored, so no other attributes are set.
        link: {
          openOnClick: false,
          protocols: ['http', 'https', 'mailto', 'tel'],
          HTMLAttributes: { target: null, rel: null, class: null },
        },
      }),
      Placeholder.configure({ placeholder: () => placeholder.current }),
      colleagueMention(() => mentionable.current, colleagues.listener),
    ],
    onUpdate: ({ editor: now }) => onChange(now.isEmpty ? '' : now.getHTML()),
  });
  const { label, invalid } = props;
  const { state, listId } = colleagues;
  const active = state?.items[state.index];
  // On a slow device Tiptap replaces its first editor by a second one, and effects see both: skip
  // the destroyed one.
  useEffect(() => {
    if (editor.isDestroyed) return;
    editor.setOptions({
      editorProps: {
        // Ctrl/Cmd+Enter saves the form (handled by an outer element); without this, the editor
        // would also insert a line break.
        handleKeyDown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey),
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          ...(invalid && { 'aria-invalid': 'true' }),
          ...(active && {
            'aria-controls': listId,
            'aria-activedescendant': `${listId}-${active.id}`,
          }),
        },
      },
    });
  }, [editor, label, invalid, active, listId]);
  // Another type of entry has another placeholder: an empty transaction redraws it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the editor reads it from the reference
  useEffect(() => {
    if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr);
  }, [editor, props.placeholder]);
  // The value was cleared from outside: the draft was discarded.
  useEffect(() => {
    if (editor.isDestroyed) return;
    const shown = editor.isEmpty ? '' : editor.getHTML();
    if (value === '' && shown !== '') editor.commands.clearContent();
  }, [editor, value]);
  return (
    <>
      <RichTextEditor editor={editor} labels={labels} className={classes.editor}>
        <RichTextEditor.Toolbar
          className={classes.toolbar}
          role="group"
          aria-label={t('editor.toolbar')}
        >
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Bold />
            <RichTextEditor.Italic />
            <RichTextEditor.Underline />
            <RichTextEditor.Strikethrough />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.BulletList />
            <RichTextEditor.OrderedList />
            <RichTextEditor.Blockquote />
          </RichTextEditor.ControlsGroup>
          <RichTextEditor.ControlsGroup>
            <RichTextEditor.Link />
            <RichTextEditor.Unlink />
          </RichTextEditor.ControlsGroup>
        </RichTextEditor.Toolbar>
        <RichTextEditor.Content />
      </RichTextEditor>
      <ColleagueList id={listId} state={state} />
    </>
  );
}
