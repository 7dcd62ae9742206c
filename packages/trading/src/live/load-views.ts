/** Loads live views with the first that somebody opens. */
export const loadViews = (): Promise<typeof import('./views.js')> => import('./views.js')
