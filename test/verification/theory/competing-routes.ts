/** A way out: the share of stays that it is open to, and its rate there. */
export interface Route {
  readonly open: number;
  readonly rate: number;
}

/**
 * Shares of stays that leave by each of some independent exponential routes, the earliest of those that are open, and
 * the mean length of a stay; `until` it ends anyway.
 */
export function competingRoutes(
  routes: readonly Route[],
  until: number,
): { readonly shares: readonly number[]; readonly meanStay: number } {
  const shares = routes.map(() => 0);
  let meanStay = 0;
  for (let open = 0; open < 2 ** routes.length; open++) {
    const isOpen = (route: number) => (open & (1 << route)) !== 0;
    const chance = routes.reduce((p, route, index) => p * (isOpen(index) ? route.open : 1 - route.open), 1);
    const rate = routes.reduce((sum, route, index) => sum + (isOpen(index) ? route.rate : 0), 0);
    const left = rate === 0 ? 0 : 1 - Math.exp(-rate * until);
    meanStay += chance * (rate === 0 ? until : left / rate);
    routes.forEach((route, index) => {
      if (isOpen(index)) shares[index]! += chance * left * (route.rate / rate);
    });
  }
  return { shares, meanStay };
}
