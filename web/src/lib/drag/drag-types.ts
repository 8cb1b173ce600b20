import type {
  CollisionDetection,
  KeyboardCoordinateGetter,
  UniqueIdentifier,
} from '@dnd-kit/core';
import { closestCenter } from '@dnd-kit/core';

/** What is dragged, or dropped upon. */
export type DragId = UniqueIdentifier;

/** Which of the places on offer something would be dropped on, nearest first. */
export type DropFinder = CollisionDetection;

/** Where an arrow key takes what is carried, in pixels of the page. */
export type KeyboardSteps = KeyboardCoordinateGetter;

/** The place whose middle is nearest. */
export const nearestMiddle: DropFinder = closestCenter;
