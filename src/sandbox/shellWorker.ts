// The script of an environment that runs bash: a container's scripts, or a person at a prompt. Bundled to one classic
// script of its own, as the shell is big; started by the frame.

import { shellGuests } from "./guests/shellGuests.ts";
import { serveEnvironment } from "./serveEnvironment.ts";

serveEnvironment(() => shellGuests);
