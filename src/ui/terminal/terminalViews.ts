// What draws terminals, in one script of its own: xterm is loaded when the first terminal is shown.

export { EnvironmentTerminal } from "./environment/EnvironmentTerminal.tsx";
export { LaptopTerminal } from "./LaptopTerminal.tsx";
