/** Id of the element that explains how to move parts by keyboard. */
export const MOVE_HINT_ID = 'segment-move-hint';
