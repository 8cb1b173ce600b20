/** Where it is said how parts are moved by keyboard. */
export const MOVE_HINT_ID = 'segment-move-hint';
