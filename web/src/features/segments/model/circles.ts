/**
 * Two circles whose areas are in proportion to two sizes, and whose overlap to the number they
 * share.
 */
export interface Circles {
  radii: [number, number];
  distance: number;
}

const STEPS = 40;

/**
 * Computes the circles; the greater one has radius 1. The distance of the centres is found by
 * bisection, since the overlap shrinks as they move apart.
 */
export function circlesFor(firstSize: number, secondSize: number, shared: number): Circles {
  const greatest = Math.max(firstSize, secondSize, 1);
  const radii: [number, number] = [
    Math.sqrt(firstSize / greatest),
    Math.sqrt(secondSize / greatest),
  ];
  const sharedArea = (Math.PI * shared) / greatest;
  let near = Math.abs(radii[0] - radii[1]);
  let far = radii[0] + radii[1];
  if (shared === 0) return { radii, distance: far };
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (near + far) / 2;
    if (lensArea(radii, middle) > sharedArea) near = middle;
    else far = middle;
  }
  return { radii, distance: (near + far) / 2 };
}

/** The area that two circles share at this distance of their centres. */
function lensArea([a, b]: [number, number], distance: number): number {
  if (distance >= a + b) return 0;
  if (distance <= Math.abs(a - b)) return Math.PI * Math.min(a, b) ** 2;
  const alpha = Math.acos((distance ** 2 + a ** 2 - b ** 2) / (2 * distance * a));
  const beta = Math.acos((distance ** 2 + b ** 2 - a ** 2) / (2 * distance * b));
  const segment = (radius: number, angle: number) =>
    radius ** 2 * (angle - Math.sin(2 * angle) / 2);
  return segment(a, alpha) + segment(b, beta);
}
