// What the worker loads when the map is wanted: see index/plot.ts.

import { Plot, type PlotIndex } from './index/plot';

export interface PlotTools {
  openPlot: (index: PlotIndex) => Plot;
}

globalThis.fingerpostPlot = { openPlot: (index) => new Plot(index) };
