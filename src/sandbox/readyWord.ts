/** What the environment's script says first, before it is told to start: its worker is up. */
export const readyWord = "ready";
