// The only way into the engine. Every command is recorded in the trace as an input.

import type { FunctionConfiguration, ProjectFiles } from "./functionConfiguration.ts";
import type { HeaderList, HttpRequest } from "./http.ts";
import type { CallId, EnvironmentId, ShellId } from "./id.ts";
import type { ServiceSettings } from "./serviceSettings.ts";

export type Command =
  | { readonly type: "deploy"; readonly files: ProjectFiles; readonly configuration: FunctionConfiguration }
  | { readonly type: "configure"; readonly settings: ServiceSettings }
  | ({ readonly type: "sendRequest"; readonly request: ClientRequest } & Repeated)
  | ({ readonly type: "sendMessage"; readonly message: ClientMessage } & Repeated)
  | ({ readonly type: "invokeFunction"; readonly payload: string } & Repeated)
  /** The laptop asks a host of the outside world. */
  | ({ readonly type: "requestOutside"; readonly request: HttpRequest } & Repeated)
  /** The client gives up waiting (Ctrl-C in a terminal). What the call started goes on. */
  | { readonly type: "hangUp"; readonly callId: CallId }
  | { readonly type: "killEnvironment"; readonly environmentId: EnvironmentId }
  /** A line typed at a shell in an environment; the first one opens the shell. */
  | {
      readonly type: "enterLine";
      readonly environmentId: EnvironmentId;
      readonly shell: ShellId;
      readonly text: string;
    }
  /** Ctrl-C at a shell in an environment. */
  | { readonly type: "interruptShell"; readonly environmentId: EnvironmentId; readonly shell: ShellId };

export interface Repeated {
  /** The sender's own name for this command; its calls carry it, so that the sender finds them in the trace. */
  readonly ticket: string;
  /** How many calls. */
  readonly count: number;
  /** Virtual ms between one call and the next; 0: all at once. */
  readonly everyMs: number;
}

/** What `curl` sends to the API's endpoint. */
export interface ClientRequest {
  readonly method: string;
  /** Path and query: `/orders/7?q=1`. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body: string;
}

/** What `aws sqs send-message` sends. */
export interface ClientMessage {
  readonly body: string;
  /** String attributes by name. */
  readonly attributes: Readonly<Record<string, string>>;
}
