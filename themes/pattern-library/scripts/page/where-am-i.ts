import type { Point } from '../index/wanted';
export function whereAmI(): Promise<Point> {
  return new Promise((resolve, reject) =>
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject),
  );
}
