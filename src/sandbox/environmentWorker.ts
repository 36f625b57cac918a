// The script of an environment with Node-like surroundings. Bundled to one classic script; started by the frame.

import { nodeGuests } from "./guests/nodeGuests.ts";
import { serveEnvironment } from "./serveEnvironment.ts";

serveEnvironment(nodeGuests);
