// What a person works on, and what an example or a link brings: files, the function's configuration, the settings around it.

import type { ClientMessage, ClientRequest } from "./command.ts";
import type { FunctionConfiguration, ProjectFiles } from "./functionConfiguration.ts";
import type { ServiceSettings } from "./serviceSettings.ts";

export interface Project {
  /** The example it began as: `container-in-a-loop`. */
  readonly example: string;
  readonly files: ProjectFiles;
  readonly configuration: FunctionConfiguration;
  readonly settings: ServiceSettings;
  /** What the event forms send. */
  readonly request: ClientRequest;
  readonly message: ClientMessage;
}
