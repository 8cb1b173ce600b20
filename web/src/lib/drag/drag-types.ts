import type { CollisionDetection, KeyboardCoordinateGetter, UniqueIdentifier } from '@dnd-kit/core';
import { closestCenter } from '@dnd-kit/core';

/** Id of an item that is dragged, or of a place to drop on. */
export type DragId = UniqueIdentifier;

/** Finds the places that the item would be dropped on, nearest first. */
export type DropFinder = CollisionDetection;

/** Finds where an arrow key moves the carried item, in pixels of the page. */
export type KeyboardSteps = KeyboardCoordinateGetter;

/** Finds the place whose centre is nearest. */
export const nearestMiddle: DropFinder = closestCenter;
